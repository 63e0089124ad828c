package spplus.privacy.identifiers;

import java.util.regex.Pattern;
import spplus.privacy.FindingKind;
import spplus.privacy.text.Detector;
import spplus.privacy.text.Numbers;
import spplus.privacy.text.Prose;

/** Numbers of files, beneficiaries, taxpayers, job seekers…: a reference after the words that name it. */
final class FileNumbers implements Detector {

    private static final String NUMBER = "(?:numeros?|num\\.?|nums|no\\.?|n°s?|nr|nº|n\\.|n)";
    private static final String OWNER =
            "(?:allocataires?|dossiers?|demandeurs?|teledeclarants?|fiscal|fiscaux|clients?|abonnes?"
                    + "|usagers?|identifiants?|identifiant|ident|identification|references?|refs?\\.?|demandes?"
                    + "|suivi|matricules?|contrats?|adherents?|assures?"
                    + "|beneficiaires?|etrangers?|agdref|recepisses?|tickets?|requetes?|plaintes?|pv"
                    + "|proces-verbal|recours|contravention"
                    + "|amendes?|avis|caf|cpam|msa|urssaf|ants|pole emploi|france travail|ine|spi|compte"
                    + "|inscription|convocation|facture|facturier"
                    + "|commande|reclamations?|ticket|incident|intervention|siren|siret|immatriculation|acte"
                    + "|titre de perception|quittance"
                    + "|bordereau|envoi|colis|recommande|teledeclaration|prefecture|logement social|numero"
                    + " unique|numident|mdph|dalo|candidat|inscrit|agrement|pension|retraite|affaire|numero)";
    private static final Pattern NAMED = Pattern.compile("(?<![a-z])(?:" + NUMBER
            + " ?(?:de |d'|du |des |d )?(?:ma |mon |la |le |l'|cette |notre |votre )?)?"
            + OWNER + "(?![a-z])(?: (?:de |d'|du |des )?(?:la |le |l')?[a-z]{2,14}+){0,2}?[ :=,.'\"(«»-]{0,4}+"
            + "(?:(?:est|etait|etant|sous|le|la|de|du|ref|reference|" + NUMBER + ")(?![a-z])[ :=.(«\"]{0,3}+){0,4}+");
    private static final Pattern BARE = Pattern.compile(
            "(?<![a-z])(?:n°|nº|numero|ref\\.?|reference)" + "(?: [a-z]{2,12}+)?[ :=.]{0,3}+(?:est (?:le )?)?");
    private static final Pattern STRONG =
            Pattern.compile("\\b(?:numero|num|n°|nº|no|identifiant|matricule|reference|ref|dossier)(?![a-z])|n°");
    /** Laws, forms and articles have public numbers. */
    private static final Pattern PUBLIC = Pattern.compile(
            "(?:lois?|decrets?|ordonnances?|arretes?|articles?|circulaires?|directives?|reglements?|cerfa"
                    + "|formulaires?|imprimes?|instructions?|lignes?|bus|quai|porte|guichets?|decision"
                    + "|jurisprudence|rue|chambre|salle|page|code)[ a-z]{0,18}$");

    private static final Numbers CODES = new Numbers(8, 4, 200, 40);

    @Override
    public void detect(Prose prose, Spotter spotter) {
        report(prose, NAMED, 5, 0.9, spotter);
        report(prose, BARE, 6, 0.65, spotter);
    }

    private static void report(Prose prose, Pattern pattern, int digits, double sure, Spotter spotter) {
        CODES.find(pattern, prose, matcher -> {
            boolean strong = STRONG.matcher(matcher.group()).find();
            int end = Code.end(prose.lower(), matcher.end(), strong ? digits - 1 : digits);
            if (end > 0
                    && !PUBLIC.matcher(prose.before(matcher.start(), 40)).find()
                    && isApart(prose.lower(), matcher.end(), end)) {
                spotter.spot(FindingKind.FILE_NUMBER, matcher.end(), end, strong ? sure : sure - 0.2);
            }
        });
    }

    private static boolean isApart(String text, int start, int end) {
        boolean glued = start > 0
                && Character.isLetterOrDigit(text.charAt(start - 1))
                && Character.isLetterOrDigit(text.charAt(start));
        return !glued
                && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)) && text.charAt(end) != '*');
    }
}

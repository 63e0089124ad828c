package spplus.privacy.contacts;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import spplus.privacy.FindingKind;
import spplus.privacy.text.Detector;
import spplus.privacy.text.Hints;
import spplus.privacy.text.Numbers;
import spplus.privacy.text.Prose;

/** Postal addresses: number, way, its name, with or without postal code and town. */
final class PostalAddresses implements Detector {

    private static final String SURE_WAY =
            "rue|avenue|av\\.?|bd\\.?|bld|blvd|boulevard|chemin|impasse|allee|allees|route|quai|ruelle"
                    + "|sentier|faubourg|fbg|venelle|esplanade|lieu-dit|lieu dit|lieudit|lotissement|rond-point"
                    + "|montee";
    private static final String OTHER_WAY =
            "place|pl\\.?|cours|square|passage|villa|cite|residence|clos|domaine|hameau|parc|mail|promenade"
                    + "|voie|traverse|cote|resid\\.?|ch\\.|imp\\.?";
    /** After a number other than one, the singular shows that it is no count of places or villas. */
    private static final String SINGULAR = "place|square|passage|cite|residence|villa|clos|hameau|promenade|traverse";

    private static final String NUMBER =
            "(?<![0-9a-z,.-])[1-9][0-9]{0,3}(?: ?(?:bis|ter|quater|[abcd](?![a-z])))?(?:[-/ ](?:[0-9]{1,4}))?,? {0,2}";
    private static final String NAME = "(?: (?:(?:de|du|des|la|le|les|et|aux|au|sur|saint|sainte|st|ste)(?![a-z])"
            + "|(?:[dl]')?[a-z][a-z.'-]*+|[0-9]{1,2}(?![0-9])|19[0-9]{2}(?![0-9])))";
    private static final String TOWN =
            "[ ,\\n-]{1,4}(?:f-?)?[0-9]{2} ?[0-9]{3}(?![0-9])(?:,? {1,2}(?:(?:aux|les|la|le) "
                    + "|l')?[a-z][a-z'-]++(?: (?:(?:sur|en|sous|saint|sainte) |d')[a-z][a-z'-]++| cedex(?:"
                    + " [0-9]{1,2}(?![0-9]))?| [0-9]{1,2}(?![0-9]))?)?";
    private static final Pattern ADDRESS =
            Pattern.compile(NUMBER + "(?:" + SURE_WAY + "|" + OTHER_WAY + ")(" + NAME + "{1,7}?)(" + TOWN + ")");
    private static final Pattern STREET = Pattern.compile(
            NUMBER + "(?:(" + SURE_WAY + "|(?<!1 )(?:" + SINGULAR + "))|" + OTHER_WAY + ")(" + NAME + "{1,6}+)");
    private static final Pattern LIVING = Pattern.compile(
            "\\b(?:j'habite|habitant|habitons|habite|je demeure|demeurant|domicilie|domiciliee|domicile|je"
                    + " reside|residant"
                    + "|resident|mon adresse|notre adresse|chez moi|chez nous|ma maison|mon appartement|mon"
                    + " logement|je vis|loge|logee|loger|au nom de|adresse postale)(?![a-z])");
    private static final Pattern OFFICE = Pattern.compile(
            "\\b(?:minist[a-z]+|prefecture|sous-prefecture|mairie|caf|cpam|agence|guichet|bureau|tribunal"
                    + "|hopital|consulat|ambassade"
                    + "|commissariat|gendarmerie|poste|centre|tresorerie|france travail|pole emploi|maison"
                    + "|espace|ecole|college|lycee|musee|cabinet|ccas|mdph|urssaf|carsat"
                    + "|bibliotheque|mediatheque|dechetterie|universite|service|services|antenne|permanence"
                    + "|office|siege)s?\\b");
    private static final Pattern RESIDING = Pattern.compile(
            "\\b(?:j'habite|habitons|nous habitons|demeurant|domiciliee?|mon adresse(?: est| :)?|je reside"
                    + "|residant|je vis) (?:au |a la |a |dans la |est |: )?"
                    + "((?:rue|avenue|boulevard|chemin|impasse|allee|place|route|quai|residence|lotissement"
                    + "|hameau|lieu-dit) (?:(?:de la|de|du|des|d'"
                    + "|la|le|les|l') ?)?[a-z][a-z'-]+(?: [A-Z][a-z'-]+)?)");

    /** In all that {@link #RESIDING} finds. */
    private static final Hints DWELLING = Hints.of("habit", "demeur", "domicili", "mon adresse", "resid", "je vis");

    @Override
    public void detect(Prose prose, Spotter spotter) {
        if (prose.digits() > 0) {
            numbered(prose, spotter);
        }
        if (!DWELLING.in(prose.lower())) {
            return;
        }
        var residing = RESIDING.matcher(prose.lower());
        while (residing.find()) {
            spotter.spot(FindingKind.POSTAL_ADDRESS, residing.start(1), residing.end(1), 0.6);
        }
    }

    private static void numbered(Prose prose, Spotter spotter) {
        Numbers.findFirstDigit(
                ADDRESS,
                prose,
                whole -> spotter.spot(
                        FindingKind.POSTAL_ADDRESS,
                        whole.start(),
                        whole.end(),
                        confidence(prose, whole.start(), 0.95)));
        Numbers.findFirstDigit(STREET, prose, street -> {
            int end = nameEnd(prose, street);
            if (end > 0) {
                spotter.spot(FindingKind.POSTAL_ADDRESS, street.start(), end, confidence(prose, street.start(), 0.85));
            }
        });
    }

    private static int nameEnd(Prose prose, MatchResult street) {
        return StreetName.end(prose.cased(), street.start(2), street.end(2), street.group(1) != null);
    }

    /** The address of an office, said to help others, is less surely to be taken out than the author's own. */
    private static double confidence(Prose prose, int start, double sure) {
        var before = prose.before(start, 70);
        return OFFICE.matcher(before).find() && !LIVING.matcher(before).find() ? 0.4 : sure;
    }
}

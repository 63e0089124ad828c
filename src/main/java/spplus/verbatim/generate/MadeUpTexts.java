package spplus.verbatim.generate;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import spplus.directory.StructureCode;
import spplus.experience.Axis;
import spplus.experience.Channel;
import spplus.experience.Feeling;
import spplus.verbatim.domain.AuthorKind;
import spplus.verbatim.domain.Incoming;
import spplus.verbatim.domain.Source;
import spplus.verbatim.domain.SourceKind;

/**
 * Texts in French put together from phrases, the same for a seed and a number: services do not all have as many, each has
 * its own weak point, and some of it moves from month to month.
 */
final class MadeUpTexts {

    static final LocalDate LAST = LocalDate.of(2026, 9, 30);
    private static final int DAYS = 3 * 365;

    private static final List<String> SUBJECTS = List.of(
            "mon dossier de carte grise",
            "ma demande de passeport",
            "mon allocation logement",
            "le renouvellement de mon titre de séjour",
            "ma déclaration d’impôts",
            "l’inscription de mon fils à l’école",
            "mon relevé de carrière",
            "une prise en charge de soins",
            "un changement d’adresse",
            "mon permis de construire",
            "une amende reçue à tort",
            "ma pension de réversion");
    private static final List<String> OPENINGS = List.of(
            "J’ai déposé %s au mois de mars.",
            "Je vous écris à propos de %s.",
            "Depuis le début de l’année, %s m’occupe chaque semaine.",
            "Ma voisine m’avait prévenue : %s, c’est toute une histoire.",
            "Bonjour, il s’agit de %s.");
    private static final List<List<String>> GOOD = List.of(
            List.of("Le guichet est facile d’accès.", "Les horaires du soir m’ont beaucoup aidé."),
            List.of("Tout m’a été expliqué clairement.", "La liste des pièces était juste du premier coup."),
            List.of("L’agent a été souriant et patient.", "On m’a écouté, merci à toute l’équipe."),
            List.of("La réponse est arrivée en trois jours.", "Le rappel a été fait dans l’heure."),
            List.of("Le formulaire est court et simple.", "Je n’ai rien eu à fournir deux fois."));
    private static final List<List<String>> BAD = List.of(
            List.of("Le bureau le plus proche est à une heure de route.", "Personne ne décroche le téléphone."),
            List.of(
                    "On me dit une chose au guichet et une autre au téléphone.",
                    "Le courrier reçu est incompréhensible."),
            List.of("L’agent m’a parlé comme à un enfant.", "On m’a raccroché au nez."),
            List.of("Quatre mois d’attente sans aucune nouvelle.", "Ma relance est restée sans réponse."),
            List.of("Il faut fournir dix fois le même document.", "Le site me renvoie toujours à la première page."));
    private static final List<String> ENDINGS = List.of(
            "Numéro de suivi perdu, bien sûr.",
            "Je reviendrai vous dire la suite.",
            "Voilà, je voulais que cela se sache.",
            "",
            "");

    private final long seed;
    private final List<StructureCode> structures;

    /** @param structures the first ones are spoken of the most; none is empty */
    MadeUpTexts(long seed, List<StructureCode> structures) {
        this.seed = seed;
        this.structures = List.copyOf(structures);
    }

    /** @param axis of which it speaks, with that feeling */
    record Made(Incoming text, Feeling feeling, @Nullable Axis axis) {}

    Made make(long number) {
        var chance = new SplittableRandom(seed * 1_000_003 + number);
        int place = (int) Math.pow(structures.size(), chance.nextDouble()) - 1;
        int day = chance.nextInt(DAYS);
        int weak = (place * 7 + day / 91) % 5;
        boolean bad = chance.nextInt(100) < 58;
        int axis = bad && chance.nextInt(3) == 0 ? weak : chance.nextInt(5);
        var subject = of(SUBJECTS, chance);
        var body = body(subject, bad ? BAD : GOOD, axis, chance) + " (n° " + number + ')';
        var text = new Incoming(
                new Source(SourceKind.API, "generated-" + seed + "-" + number),
                "generated",
                List.of(structures.get(place)),
                List.of(),
                LAST.minusDays(day),
                List.of(Channel.values()[chance.nextInt(Channel.values().length)]),
                AuthorKind.USAGER,
                "fr",
                "À propos de " + subject,
                body,
                true,
                null,
                "",
                List.of());
        return new Made(text, bad ? Feeling.NEGATIVE : Feeling.POSITIVE, Axis.values()[axis]);
    }

    private static String body(String subject, List<List<String>> said, int axis, SplittableRandom chance) {
        var body = new StringBuilder(of(OPENINGS, chance).formatted(subject));
        body.append(' ').append(of(said.get(axis), chance));
        for (int more = chance.nextInt(4); more > 0; more--) {
            body.append(' ').append(of(said.get(chance.nextInt(5)), chance));
        }
        return body.append(' ').append(of(ENDINGS, chance)).toString();
    }

    private static String of(List<String> phrases, SplittableRandom chance) {
        return phrases.get(chance.nextInt(phrases.size()));
    }
}

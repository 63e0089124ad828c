package spplus.experience.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import spplus.experience.Feeling;
import spplus.experience.advice.AdvicePages.Kind;
import spplus.experience.domain.Reply;
import spplus.experience.domain.Story;
import spplus.search.AcronymBook;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * « Suite donnée » is asked for where it is missing, and there only. The measure is what readers say: replies that their
 * authors found useful are seldom flagged, the others often.
 */
class NextStepTests {

    /** As services write: feeling, then what is missing, {@code ok} where nothing is. */
    private static final String REPLIES = """
            NEGATIVE | step | Bonjour, nous avons bien pris connaissance de votre témoignage et vous remercions d’avoir pris le temps de le partager.
            NEGATIVE | step | Madame, Monsieur, votre satisfaction est au cœur de nos préoccupations. Nous regrettons sincèrement les désagréments rencontrés.
            NEGATIVE | step | Bonjour, votre remarque a été transmise au service concerné. Cordialement.
            NEGATIVE | step | Bonjour, nous sommes désolés pour cette attente et vous prions d’accepter nos excuses.
            NEGATIVE | step | Votre témoignage a bien été enregistré. Nous vous remercions de votre confiance.
            NEGATIVE | step | Nous comprenons votre mécontentement. Nos équipes font de leur mieux pour répondre à une demande croissante.
            NEGATIVE | step | Bonjour, la réglementation est la même pour tous. Nos agents l’appliquent avec rigueur.
            NEGATIVE | step | Nous prenons note de votre remarque et ne manquerons pas d’en tenir compte.
            NEGATIVE | step | Bonjour, votre retour est précieux et nous permet d’améliorer nos services au quotidien.
            NEUTRAL | step | Merci pour votre message. Il a été lu avec attention par notre équipe.
            NEGATIVE | step | Le délai que vous décrivez s’explique par une forte affluence à cette période de l’année.
            NEGATIVE | step | Nous regrettons que votre appel n’ait pas abouti. Nos conseillers sont très sollicités.
            NEGATIVE | step | Nous restons à votre disposition pour tout renseignement complémentaire.
            NEGATIVE | step | Votre mécontentement est légitime et nous l’avons bien compris.
            NEUTRAL | step | Nous avons à cœur de vous offrir un accueil de qualité, comme le rappelle notre charte.
            NEGATIVE | when | Bonjour, votre dossier sera étudié prochainement.
            NEGATIVE | when | Nous allons améliorer l’affichage des horaires.
            NEGATIVE | when | Un conseiller vous rappellera.
            NEGATIVE | when | Vous recevrez une nouvelle carte par la poste.
            NEGATIVE | when | Une réponse vous sera apportée dans les meilleurs délais. Vous serez recontacté.
            NEGATIVE | when | Les travaux de l’accueil vont commencer et la rampe sera installée.
            NEGATIVE | ok | Bonjour, votre dossier est débloqué depuis ce matin. Le paiement part vendredi.
            NEGATIVE | ok | L’affiche disait faux : elle est remplacée. Merci de nous l’avoir signalé.
            NEGATIVE | ok | Nous avons retrouvé votre courrier, il était classé au mauvais nom. Votre droit est rétabli et le rappel vous est versé.
            NEGATIVE | ok | Appelez le 01 23 45 67 89 et demandez Mme Lopez, elle connaît votre dossier.
            NEGATIVE | ok | Pour votre carte grise, il manque le certificat de cession signé. Déposez-le dans votre espace, rubrique « pièces jointes ».
            NEGATIVE | ok | Nous ne pouvons pas changer ce délai : il est fixé par la loi, et voici pourquoi il existe.
            NEGATIVE | ok | Je vous rappelle demain avant midi pour fixer un rendez-vous.
            NEGATIVE | ok | La ligne était coupée le 3 mars, de 9 h à 15 h. Elle est réparée.
            NEGATIVE | ok | Deux agents de plus tiennent le guichet le mercredi matin depuis le 1er avril.
            NEGATIVE | ok | Il suffit d’une attestation sur papier libre, la photocopie de la carte n’est plus demandée.
            NEGATIVE | ok | Votre recours est en cours d’examen ; vous aurez la réponse avant le 15 juin.
            NEGATIVE | ok | Nous recalculons votre aide cette semaine, et je vous écris dès que c’est fait.
            NEGATIVE | ok | La consigne était mal comprise au guichet 2. Je l’ai rappelée à toute l’équipe ce matin.
            NEUTRAL | ok | Le formulaire papier existe toujours : vous le trouverez à l’accueil de la mairie.
            NEUTRAL | ok | Le bouton « enregistrer » a été agrandi dans la version de mai.
            NEGATIVE | ok | Vous avez raison, le site dit 16 h et la porte ferme à 14 h. Le site est corrigé.
            NEGATIVE | ok | Ce n’est pas possible sans votre accord écrit. Un modèle se télécharge sur notre site.
            NEGATIVE | ok | Nous avons ouvert douze créneaux de plus chaque lundi. Ils sont mis en ligne à 8 h.
            NEGATIVE | ok | Votre demande est acceptée, la notification est dans votre espace personnel.
            NEUTRAL | ok | Allez plutôt à la maison France services de Vernoye : on y fait les deux démarches le même jour.
            NEGATIVE | ok | J’ai demandé au centre de retrouver votre pli. Il m’a répondu ce matin : il part aujourd’hui en recommandé.
            NEGATIVE | ok | L’agent a été reçu et formé de nouveau à l’accueil des personnes sourdes. La boucle magnétique est branchée tous les jours.
            NEGATIVE | ok | Notre service n’est pas compétent pour les taxes d’ordures ménagères : c’est la communauté de communes, au 02 99 00 00 00.
            POSITIVE | ok | Merci pour elle ! Toute l’équipe a lu votre message.
            POSITIVE | ok | Bonjour, bravo transmis à Karim. Bonne route.
            """;

    private final ReplyAdvice advice = new ReplyAdvice(new AdviceSettings(25, 50, 1, 2), new AcronymBook());

    @Test
    void saysWhatIsMissingInRepliesAsServicesWriteThem() {
        var wrong = REPLIES.lines()
                .map(line -> line.split(" \\| ", 3))
                .filter(row ->
                        !missing(Feeling.valueOf(row[0]), "Un récit.", row[2]).equals(row[1]))
                .map(row -> row[1] + ": " + row[2])
                .toList();

        assertThat(wrong).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void seldomFlagsWhatAuthorsFoundUsefulAndOftenTheRest() {
        var rated = told().filter(told -> !told.rating().isEmpty())
                .collect(Collectors.groupingBy(
                        Told::rating,
                        Collectors.averagingDouble(told -> missing(told.feeling(), told.story(), told.reply())
                                        .equals("ok")
                                ? 0
                                : 1)));

        assertThat(rated.get("USEFUL")).isLessThan(0.1);
        assertThat(rated.get("NOT_USEFUL")).isGreaterThan(0.5);
    }

    private String missing(Feeling feeling, String story, String reply) {
        return advice.on(new Story("Titre", story), feeling, new Reply.Wording("", reply, "", "")).signals().stream()
                .filter(signal -> signal.kind() == Kind.NEXT_STEP && !signal.good())
                .findFirst()
                .map(AdvicePages.Signal::detail)
                .orElse("ok");
    }

    private static Stream<Told> told() {
        var json = JsonMapper.builder().build();
        return Stream.of("a", "b")
                .flatMap(part -> lines("demo/experiences-" + part + ".jsonl").stream())
                .map(json::readTree)
                .flatMap(one -> replies(one).stream());
    }

    private static List<Told> replies(JsonNode one) {
        var told = new ArrayList<Told>();
        for (var reply : one.get("replies")) {
            told.add(new Told(
                    Feeling.valueOf(one.get("feeling").asString()),
                    one.get("story").asString(),
                    reply.get("text").asString(),
                    reply.path("rating").asString("")));
        }
        return told;
    }

    private static List<String> lines(String file) {
        try {
            return new ClassPathResource(file)
                    .getContentAsString(java.nio.charset.StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Told(Feeling feeling, String story, String reply, String rating) {}
}

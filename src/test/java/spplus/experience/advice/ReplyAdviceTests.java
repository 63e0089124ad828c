package spplus.experience.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import spplus.experience.Feeling;
import spplus.experience.advice.AdvicePages.Advice;
import spplus.experience.advice.AdvicePages.Kind;
import spplus.experience.advice.AdvicePages.Point;
import spplus.experience.advice.AdvicePages.PointKind;
import spplus.experience.advice.AdvicePages.Signal;
import spplus.experience.domain.Reply;
import spplus.experience.domain.Story;
import spplus.search.AcronymBook;

/** The written rubric, rule by rule; each rule shows the sentence that decided it. */
class ReplyAdviceTests {

    private static final String STORY = """
            Je suis venue au guichet de Brumeville à 14 h, porte close. J'attends ma carte depuis six semaines.
            Personne ne répond au téléphone. Pourquoi l'affiche annonce-t-elle 16 h ?""";

    private final ReplyAdvice advice = new ReplyAdvice(new AdviceSettings(25, 50, 1, 2), new AcronymBook());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Pourquoi le site ferme-t-il à midi ?                       | QUESTION
            Je ne comprends pas pourquoi mon dossier revient.          | QUESTION
            Pourriez-vous rouvrir le guichet le samedi                 | REQUEST
            Il faudrait une rampe devant la porte.                     | REQUEST
            Mon dossier a été refusé sans un mot.                      | REFUSAL
            On me réclame 350 euros que je ne dois pas.                | AMOUNT
            Personne ne décroche, jamais.                              | UNREACHABLE
            J'attends depuis plus de trois mois.                       | DELAY
            La page affiche un message d'erreur.                       | FAULT
            Pourquoi le gouvernement ne prévoit rien pour les anciens. | QUESTION
            Mon dossier a été refusé, merci pour ce stress !           | REFUSAL
            """)
    void findsThePointThatASentenceRaises(String sentence, PointKind kind) {
        var points = on(sentence, Feeling.NEGATIVE, "Bonjour").points();
        assertThat(points).extracting(Point::kind).containsExactly(kind);
        assertThat(points.getFirst().raised().text()).isEqualTo(sentence);
    }

    @Test
    void takesTheDelaysOfHappyPeopleForPraise() {
        assertThat(on("J'ai attendu deux jours, aucun retard, bravo.", Feeling.POSITIVE, "Merci")
                        .points())
                .isEmpty();
    }

    @Test
    void showsBesideEachPointTheSentenceThatTouchesIt() {
        var said = on(STORY, Feeling.NEGATIVE, """
                L’affiche du guichet n’avait pas été changée : nous fermons à 13 h depuis mars.
                Vous pouvez nous joindre au téléphone de 9 h à 12 h.""");
        assertThat(said.points())
                .extracting(Point::kind)
                .containsExactly(PointKind.DELAY, PointKind.UNREACHABLE, PointKind.QUESTION);
        var byKind = said.points();
        assertThat(byKind.get(0).answered()).isNull();
        assertThat(byKind.get(1).answered()).isNotNull();
        assertThat(byKind.get(1).answered().text()).startsWith("Vous pouvez nous joindre");
        assertThat(signal(said, Kind.POINTS).good()).isFalse();
        assertThat(signal(said, Kind.POINTS).passages().getFirst().text()).contains("six semaines");
    }

    @Test
    void tellsWhereASentenceStandsInItsField() {
        var body = "Bonjour.\nEn application de l’article L. 114-5, votre demande est close.";
        var legal =
                signal(on(STORY, Feeling.NEGATIVE, body), Kind.LEGAL).passages().getFirst();
        assertThat(legal.field()).isEqualTo("body");
        assertThat(body.substring(legal.start(), legal.end())).isEqualTo(legal.text());
        assertThat(legal.text()).startsWith("En application").endsWith("close.");
    }

    @Test
    void acceptsALawPutInPlainWords() {
        var said = on(STORY, Feeling.NEUTRAL, "L’article L. 114-5 s’applique. Concrètement, envoyez une photo.");
        assertThat(kinds(said.signals())).doesNotContain(Kind.LEGAL);
    }

    @Test
    void expandsTheAcronymsItKnows() {
        var acronyms = signal(on(STORY, Feeling.NEUTRAL, "Votre CNI est prête."), Kind.ACRONYMS);
        assertThat(acronyms.good()).isFalse();
        assertThat(acronyms.passages().getFirst().why()).contains("CNI → carte nationale d’identité");
        var said = "Votre carte nationale d’identité (CNI) est prête. La CNI se retire au guichet. Un SMS suit.";
        assertThat(signal(on(STORY, Feeling.NEUTRAL, said), Kind.ACRONYMS).good())
                .isTrue();
    }

    @Test
    void asksForAnApologyOnlyWhenAFaultIsTold() {
        assertThat(signal(on(STORY, Feeling.NEGATIVE, "Voici la suite."), Kind.APOLOGY)
                        .good())
                .isFalse();
        assertThat(signal(on(STORY, Feeling.NEGATIVE, "Nous sommes désolés."), Kind.APOLOGY)
                        .good())
                .isTrue();
        assertThat(kinds(on("Tout va bien.", Feeling.NEGATIVE, "Merci.").signals()))
                .doesNotContain(Kind.APOLOGY);
        assertThat(kinds(on(STORY, Feeling.POSITIVE, "Merci.").signals())).doesNotContain(Kind.APOLOGY);
    }

    @Test
    void asksWhatFollowsAndWhenOrWithWhom() {
        assertThat(signal(on(STORY, Feeling.NEUTRAL, "C’est noté."), Kind.NEXT_STEP)
                        .detail())
                .isEqualTo("step");
        assertThat(signal(on(STORY, Feeling.NEUTRAL, "Vous recevrez votre carte."), Kind.NEXT_STEP)
                        .detail())
                .isEqualTo("when");
        assertThat(signal(on(STORY, Feeling.NEUTRAL, "Vous recevrez votre carte avant le 3 mai."), Kind.NEXT_STEP)
                        .good())
                .isTrue();
    }

    @Test
    void measuresSentencesWordsAndPassives() {
        var sentence =
                "Nous avons repris votre dossier et constaté que la lettre que vous aviez envoyée en mars, puis de"
                        + " nouveau en avril, était restée dans un autre bureau que le nôtre.";
        assertThat(signal(on(STORY, Feeling.NEUTRAL, sentence), Kind.LONG_SENTENCES)
                        .good())
                .isFalse();
        assertThat(signal(on(STORY, Feeling.NEUTRAL, "La pièce justificative est attendue."), Kind.JARGON)
                        .passages()
                        .getFirst()
                        .why())
                .contains("document");
        var passive = "La demande a été traitée. Le dossier est transmis. La décision sera notifiée.";
        assertThat(signal(on(STORY, Feeling.NEUTRAL, passive), Kind.PASSIVE).count())
                .isEqualTo(3);
    }

    @Test
    void recognisesALetterForEverybody() {
        var letter = "Nous avons bien pris connaissance de votre témoignage. Votre satisfaction est notre priorité.";
        var said = on(STORY, Feeling.NEGATIVE, letter);
        assertThat(said.isGeneric()).isTrue();
        assertThat(signal(said, Kind.FORMULAS).count()).isEqualTo(2);
        assertThat(on(STORY, Feeling.NEGATIVE, "L’affiche du guichet est changée.")
                        .isGeneric())
                .isFalse();
    }

    @Test
    void looksAtTheGreetingAndTheSignature() {
        var anonymous = new Reply.Wording("Madame, Monsieur,", "C’est noté.", "", "Le service usagers");
        var said = advice.on(new Story("Titre", STORY), Feeling.NEUTRAL, anonymous);
        assertThat(signal(said, Kind.GREETING).detail()).isEqualTo("generic");
        assertThat(signal(said, Kind.SIGNATURE).detail()).isEqualTo("anonymous");
        var named = new Reply.Wording("Bonjour Jeanne,", "C’est noté.", "", "Amina, accueil de Brumeville");
        assertThat(kinds(advice.on(new Story("Titre", STORY), Feeling.NEUTRAL, named)
                        .good()))
                .contains(Kind.GREETING, Kind.SIGNATURE);
    }

    @Test
    void saysNothingWrongOfNothing() {
        assertThat(on("", Feeling.NEUTRAL, "").points()).isEmpty();
        assertThat(Stream.of("", " ", "\n\n", "?", "…").map(text -> on(text, Feeling.NEGATIVE, text)))
                .allSatisfy(said -> assertThat(said.signals()).isNotEmpty());
    }

    private Advice on(String story, Feeling feeling, String body) {
        return advice.on(new Story("Titre", story), feeling, new Reply.Wording("", body, "", ""));
    }

    private static Signal signal(Advice advice, Kind kind) {
        return advice.signals().stream()
                .filter(signal -> signal.kind() == kind)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no signal " + kind));
    }

    private static List<Kind> kinds(List<Signal> signals) {
        return signals.stream().map(Signal::kind).toList();
    }
}

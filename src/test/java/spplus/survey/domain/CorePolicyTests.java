package spplus.survey.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import spplus.IntegrationTest;

/** What a questionnaire must keep of the core, and what makes it one that people can answer. */
@IntegrationTest
class CorePolicyTests {

    @Autowired
    Bank bank;

    @Autowired
    Publisher publisher;

    @Autowired
    Templates templates;

    private final Phrase title = Phrase.of("Étape");

    @Test
    void mayNotDoWithoutTheQuestionsOfItsFamily() {
        var draft = new Draft(List.of(new Section(title, List.of(core("clarity")))));

        assertThat(publisher.flaws(FormFamily.SATISFACTION, draft))
                .extracting(Flaw::reason)
                .containsExactly("core-missing");
        assertThat(publisher.flaws(FormFamily.FREE, draft)).isEmpty();
    }

    @Test
    void changesNeitherWordsNorScaleOfTheCore() {
        var changed = new Item(
                "satisfaction",
                new CoreRef("satisfaction", 1),
                question(QuestionKind.SCALE_5, "De façon générale, comment ça s’est passé ?"),
                true,
                null);

        assertThat(flaws(changed)).contains("core-changed");
    }

    @Test
    void asksTheCoreOfEverybody() {
        var draft = new Draft(List.of(
                new Section(title, List.of(core("clarity"))),
                new Section(
                        title,
                        List.of(new Item(
                                "satisfaction",
                                new CoreRef("satisfaction", 1),
                                null,
                                true,
                                new Condition("clarity", null, Set.of(1)))))));

        assertThat(publisher.flaws(FormFamily.SATISFACTION, draft))
                .extracting(Flaw::reason)
                .containsExactly("core-conditional");
    }

    @Test
    void mayNotImitateTheCoreWithAnotherScale() {
        var imitation = new Item(
                "q1", null, question(QuestionKind.NPS, "De facon generale comment ca s'est passé"), false, null);

        assertThat(flaws(imitation)).contains("core-imitated");
    }

    @Test
    void knowsNoOtherVersionOfTheCore() {
        assertThat(flaws(new Item("satisfaction", new CoreRef("satisfaction", 99), null, true, null)))
                .contains("core-unknown");
    }

    @Test
    void conditionsLookBackAndQuoteAnswersThatExist() {
        var later = new Item("q1", null, question(QuestionKind.TEXT, "Pourquoi ?"), false, when("q1", 1));
        var wrong = new Item("q2", null, question(QuestionKind.TEXT, "Comment ?"), false, when("satisfaction", 7));
        var draft = new Draft(
                List.of(new Section(title, List.of(core("satisfaction"))), new Section(title, List.of(later, wrong))));

        assertThat(publisher.flaws(FormFamily.FREE, draft))
                .extracting(Flaw::reason)
                .containsExactly("condition-later", "condition-choice");
    }

    @Test
    void choicesAndTablesHaveSomethingToChoose() {
        var choice = new Item("q1", null, question(QuestionKind.SINGLE, "Lequel ?"), false, null);
        var table = new Item("q2", null, question(QuestionKind.MATRIX, "Par canal ?"), false, null);
        var blank = new Item("q3", null, question(QuestionKind.TEXT, ""), false, null);
        var draft =
                new Draft(List.of(new Section(title, List.of(choice, table, blank)), new Section(title, List.of())));

        assertThat(publisher.flaws(FormFamily.FREE, draft))
                .extracting(Flaw::reason)
                .containsExactly("choices", "choices", "rows", "unworded", "empty-step");
    }

    @Test
    void asksAgentsNothingThatTellsWhoTheyAre() {
        var draft = templates.of(FormFamily.LABEL_AGENTS).draft();
        var asking = draft.plus(0, new Item("q1", null, question(QuestionKind.DATE, "Date d’arrivée ?"), false, null));

        assertThat(publisher.flaws(FormFamily.LABEL_AGENTS, asking))
                .extracting(Flaw::reason)
                .containsExactly("identifies");
    }

    private List<String> flaws(Item item) {
        return publisher.flaws(FormFamily.FREE, new Draft(List.of(new Section(title, List.of(item))))).stream()
                .map(Flaw::reason)
                .toList();
    }

    private Item core(String code) {
        return new Item(code, bank.core(code).orElseThrow().ref(), null, true, null);
    }

    private static Condition when(String key, int choice) {
        return new Condition(key, null, Set.of(choice));
    }

    private static Question question(QuestionKind kind, String words) {
        return new Question(
                kind, Phrase.of(words), Phrase.NONE, Phrase.NONE, Phrase.NONE, List.of(), List.of(), null, null);
    }
}

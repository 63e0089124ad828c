package spplus.survey.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import spplus.IntegrationTest;
import spplus.survey.domain.Bank.Stated;

/** The core of the bank never changes under those who answered it. */
@IntegrationTest
class BankTests {

    @Autowired
    Bank bank;

    @Autowired
    Templates templates;

    @Autowired
    Publisher publisher;

    @Autowired
    JdbcClient jdbc;

    @Test
    void everyTemplateCanBePublishedAsItIs() {
        for (var family : List.of(FormFamily.SATISFACTION, FormFamily.LABEL_USERS, FormFamily.LABEL_AGENTS)) {
            var template = templates.of(family);
            assertThat(publisher.flaws(family, template.draft()))
                    .as(template.title())
                    .isEmpty();
        }
    }

    @Test
    void theStandardQuestionnaireGivesTenFiveAndNoPoints() {
        var satisfaction = bank.core("satisfaction").orElseThrow().question();
        var clarity = bank.core("clarity").orElseThrow().question();

        assertThat(satisfaction.choices())
                .extracting(option -> option.points().intValue())
                .containsExactly(0, 5, 10);
        assertThat(clarity.choices())
                .extracting(option -> option.points().doubleValue())
                .containsExactly(0.0, 2.5, 5.0, 7.5, 10.0);
    }

    @Test
    void eachCommitmentIsAskedToUsersOfTheLabel() {
        var asked = bank.core().stream()
                .filter(core -> core.families().contains(FormFamily.LABEL_USERS))
                .map(core -> core.question().commitment())
                .toList();

        assertThat(asked).contains(1, 2, 3, 4, 5, 6, 7, 8);
    }

    @Test
    void aVersionWhoseWordsChangedIsRefused() {
        var known = bank.core("clarity").orElseThrow();
        var question = known.question();
        var reworded = new Question(
                question.kind(),
                Phrase.of("Était-ce clair ?"),
                question.help(),
                question.low(),
                question.high(),
                question.options(),
                question.rows(),
                question.driver(),
                question.commitment());

        assertThatThrownBy(() -> bank.written(List.of(new Stated("clarity", known.version(), Set.of(), reworded))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("make another version");
    }

    @Test
    void theDatabaseItselfRefusesToChangeAQuestion() {
        int id = bank.core("clarity").orElseThrow().id();

        assertThatThrownBy(() -> jdbc.sql("update survey.question set driver = 'other' where id = ?")
                        .param(id)
                        .update())
                .hasMessageContaining("what was published never changes");
    }

    @Test
    void aQuestionOfAQuestionnaireGetsAVersionOnlyWhenItChanges() {
        var form = UUID.randomUUID();
        var first = own("Avez-vous attendu ?");

        int one = bank.own(form, "q1", first);
        int same = bank.own(form, "q1", first);
        int other = bank.own(form, "q1", own("Avez-vous attendu longtemps ?"));

        assertThat(same).isEqualTo(one);
        assertThat(other).isNotEqualTo(one);
    }

    private static Question own(String words) {
        return new Question(
                QuestionKind.SCALE_5,
                Phrase.of(words),
                Phrase.NONE,
                Phrase.NONE,
                Phrase.NONE,
                List.of(),
                List.of(),
                null,
                null);
    }
}

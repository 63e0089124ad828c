package spplus.survey.answering;

import java.util.List;
import java.util.stream.Stream;
import spplus.survey.domain.Asked;
import spplus.survey.domain.FormVersion;
import spplus.survey.domain.Phrase;
import spplus.survey.domain.Question;
import spplus.survey.domain.Row;
import spplus.survey.domain.Step;

/**
 * A questionnaire as one page: nothing is hidden and nothing is required there. What does not concern who answered is
 * dropped afterwards.
 */
final class WholeForm {

    private WholeForm() {}

    static List<Asked> questions(FormVersion form) {
        return form.steps().stream()
                .flatMap(step -> step.questions().stream())
                .map(WholeForm::always)
                .toList();
    }

    static FormVersion of(FormVersion form) {
        return new FormVersion(
                form.id(),
                form.form(),
                form.number(),
                form.family(),
                form.title(),
                List.of(new Step(Phrase.NONE, questions(form))),
                form.languages(),
                form.publishedAt());
    }

    private static Asked always(Asked asked) {
        var question = asked.question();
        return new Asked(
                asked.id(), asked.key(), question.withRows(always(question).toList()), false, null);
    }

    private static Stream<Row> always(Question question) {
        return question.rows().stream().map(row -> new Row(row.code(), row.label(), null));
    }
}

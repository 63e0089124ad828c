package spplus.survey.domain;

import java.util.List;

/** One page of a published questionnaire. */
public record Step(Phrase title, List<Asked> questions) {

    public Step {
        questions = List.copyOf(questions);
    }

    /** Those that concern who answered so far; a matrix without any line does not. */
    public List<Asked> shown(List<Given> given) {
        return questions.stream()
                .filter(asked -> asked.isShown(given))
                .filter(asked -> asked.question().kind() != QuestionKind.MATRIX
                        || !asked.rows(given).isEmpty())
                .toList();
    }
}

package spplus.survey.answering;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.util.MultiValueMap;
import spplus.survey.domain.Asked;
import spplus.survey.domain.Given;
import spplus.survey.domain.QuestionKind;
import spplus.survey.domain.Row;

/** The fields of one step: those that its page showed and nothing else. */
final class StepFields {

    static final String TICKET = "billet";

    private final MultiValueMap<String, String> sent;

    /** @throws AnswerRefused when a field is not one of the page's */
    StepFields(MultiValueMap<String, String> sent, List<Asked> shown, List<Given> given) {
        var known = new HashSet<>(Set.of(TICKET));
        for (var asked : shown) {
            known.addAll(names(asked, given));
        }
        if (!known.containsAll(sent.keySet())) {
            throw new AnswerRefused("field");
        }
        this.sent = sent;
    }

    static String name(Asked asked) {
        return "q-" + asked.key();
    }

    static String name(Asked asked, Row row) {
        return name(asked) + "-" + row.code();
    }

    /** Of the service that somebody picked among those found. */
    static String picked(Asked asked) {
        return name(asked) + "-choisi";
    }

    private static List<String> names(Asked asked, List<Given> given) {
        if (asked.question().kind() == QuestionKind.MATRIX) {
            return asked.rows(given).stream().map(row -> name(asked, row)).toList();
        }
        return asked.question().kind() == QuestionKind.STRUCTURE
                ? List.of(name(asked), picked(asked))
                : List.of(name(asked));
    }

    /** @throws AnswerRefused when it was sent more than once */
    String one(String name) {
        var values = all(name);
        if (values.size() > 1) {
            throw new AnswerRefused("field");
        }
        return values.isEmpty() ? "" : values.getFirst();
    }

    List<String> all(String name) {
        return sent.getOrDefault(name, List.of());
    }
}

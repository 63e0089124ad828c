package spplus.survey.ingest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import spplus.core.Slug;
import spplus.survey.domain.Asked;
import spplus.survey.domain.FormVersion;
import spplus.survey.domain.QuestionKind;

/** What columns of a file of answers may say. */
final class ColumnTargets {

    static final String ID = "id";
    static final String STRUCTURE = "structure";
    static final String CHANNEL = "channel";
    static final String DAY = "day";

    private ColumnTargets() {}

    /** Everything that a column may say for a questionnaire: first what is around an answer, then its questions. */
    static List<Target> of(FormVersion form) {
        var around = Stream.of(ID, STRUCTURE, CHANNEL, DAY).map(name -> new Target(name, null, 0, false));
        var asked =
                form.steps().stream().flatMap(step -> step.questions().stream()).flatMap(ColumnTargets::targets);
        return Stream.concat(around, asked).toList();
    }

    private static Stream<Target> targets(Asked asked) {
        return switch (asked.question().kind()) {
            case MATRIX ->
                asked.question().rows().stream()
                        .map(row -> new Target("q-" + asked.key() + "-" + row.code(), asked, row.code(), false));
            case DATE, STRUCTURE -> Stream.of();
            case SMILEY, SCALE_5, NPS, EFFORT, SINGLE, MULTIPLE, TEXT ->
                Stream.of(new Target("q-" + asked.key(), asked, 0, asked.required() && asked.when() == null));
        };
    }

    /** What was said for this source before, then what columns are called, as far as this file has them. */
    static Map<String, String> proposed(List<Target> targets, List<String> header, Map<String, String> before) {
        var columns = new HashMap<String, String>();
        for (var target : targets) {
            var said = before.get(target.name());
            if (said != null && header.contains(said)) {
                columns.put(target.name(), said);
            } else if (said == null) {
                header.stream()
                        .filter(column -> target.isCalled(column))
                        .findFirst()
                        .ifPresent(column -> columns.put(target.name(), column));
            }
        }
        return columns;
    }

    /**
     * Something that a column may say.
     *
     * @param asked null for what is around an answer
     * @param row line of a matrix, 0 otherwise
     */
    record Target(String name, @Nullable Asked asked, int row, boolean required) {

        boolean isCalled(String column) {
            var folded = Slug.of(column);
            if (asked == null) {
                return folded.equals(name);
            }
            return asked.question().kind() != QuestionKind.MATRIX
                    && (folded.equals(Slug.of(asked.key()))
                            || folded.equals(Slug.of(asked.question().wording().french())));
        }
    }
}

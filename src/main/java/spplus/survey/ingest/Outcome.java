package spplus.survey.ingest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a batch, line by line.
 *
 * @param accepted how many are counted now, {@code duplicates} were before, and {@code refused} are not
 */
record Outcome(int accepted, int duplicates, int refused, List<Line> lines) {

    static Outcome of(List<Line> lines) {
        return new Outcome(count(lines, "accepted"), count(lines, "duplicate"), count(lines, "refused"), lines);
    }

    private static int count(List<Line> lines, String status) {
        return (int) lines.stream().filter(line -> line.status().equals(status)).count();
    }

    /**
     * One line.
     *
     * @param line its rank, from 0
     * @param status accepted, duplicate or refused
     * @param field what is wrong, such as {@code answers.satisfaction}; null when nothing is
     * @param code why, for programs, and {@code detail} for people
     */
    record Line(
            int line,
            @Nullable String id,
            String status,
            @Nullable String field,
            @Nullable String code,
            @Nullable String detail) {

        static Line accepted(int line, @Nullable String id) {
            return new Line(line, id, "accepted", null, null, null);
        }

        static Line duplicate(int line, @Nullable String id) {
            return new Line(line, id, "duplicate", null, null, null);
        }

        static Line refused(int line, @Nullable String id, LineRefused why) {
            return new Line(line, id, "refused", why.field(), why.code(), why.detail());
        }
    }
}

package spplus.quality.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import spplus.quality.result.Raw;

/** Results as a tool sends them. @param results 1 to {@link #MOST} */
record Batch(@Nullable List<Line> results) {

    static final int MOST = 5_000;

    /**
     * One result: either numbers, or the reason why nothing is communicated.
     *
     * @param period such as {@code 2026}, {@code 2026-S1}, {@code 2026-T1} or {@code 2026-03}
     * @param alone true when it says nothing of what stands below the structure
     */
    record Line(
            @Nullable String structure,
            @Nullable String indicator,
            @Nullable String period,
            @Nullable String numerator,
            @Nullable String second,
            @Nullable String denominator,
            @Nullable String unit,
            @Nullable String reason,
            @Nullable Boolean alone,
            @Nullable String words) {

        Raw raw(String otherwise) {
            return new Raw(
                    structure == null ? otherwise : structure,
                    text(indicator),
                    text(period),
                    text(numerator),
                    text(second),
                    text(denominator),
                    text(unit),
                    text(reason),
                    Boolean.TRUE.equals(alone) ? "true" : "",
                    text(words));
        }

        private static String text(@Nullable String value) {
            return value == null ? "" : value.strip();
        }
    }

    /** What became of a batch. */
    record Outcome(int accepted, int refused, List<Verdict> lines) {}

    /** @param line its rank, from 0; {@code detail} is in French, for people */
    record Verdict(
            int line,
            String status,
            @Nullable String field,
            @Nullable String code,
            @Nullable String detail) {}
}

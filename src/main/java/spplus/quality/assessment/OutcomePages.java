package spplus.quality.assessment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import spplus.directory.Structure;
import spplus.quality.MeasuredBeside.Measure;

/** What a closed assessment says: declared, beside measured, year after year. */
public final class OutcomePages {

    private OutcomePages() {}

    /**
     * The whole of it.
     *
     * @param raters people who rated alone and finished, and {@code users} among them
     * @param years earlier ones too, the oldest first
     * @param mixed whether these years were rated with different grids
     */
    public record Outcome(
            Assessment one,
            Structure structure,
            Grid grid,
            int raters,
            int users,
            List<Line> lines,
            List<Integer> years,
            boolean mixed) {

        /** Commitments of which something is measured on the same scale. */
        public long compared() {
            return lines.stream().filter(line -> line.gap() != null).count();
        }

        /** Those declared higher than the measure that is furthest from them. */
        public long higher() {
            return lines.stream()
                    .filter(line -> line.gap() != null && line.gap() > 0)
                    .count();
        }
    }

    /**
     * One commitment.
     *
     * @param declared between 0 and 1, null when nothing applies
     * @param gap declared less the measure that is furthest from it; null without a measure on the same scale
     * @param progress what was declared each year, null where nothing was
     */
    public record Line(
            Grid.Part part,
            Score score,
            @Nullable Double declared,
            List<Measure> measures,
            @Nullable Double gap,
            List<@Nullable Double> progress,
            List<Said> items) {

        /** From the year before, null when there is none. */
        public @Nullable Double change() {
            int last = progress.size() - 1;
            if (last < 1) {
                return null;
            }
            var now = progress.get(last);
            var then = progress.get(last - 1);
            return now == null || then == null ? null : now - then;
        }
    }

    /** What was agreed on for an item. */
    public record Said(Grid.Item item, Agreed agreed, String label) {}
}

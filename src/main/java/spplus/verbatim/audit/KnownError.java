package spplus.verbatim.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How often the machine is wrong about something, as people found who read texts drawn by lot.
 *
 * @param read texts that people read
 * @param wrong of which the machine was wrong
 * @param value share of wrong ones in all texts that the sample stands for, in [0, 1]
 * @param low lower end of its 95 % interval, {@code high} the upper end
 * @param population texts that the sample stands for
 * @param where name of the structure in which they were drawn
 * @param at when the audit ended
 * @param outdated whether another machine reads since
 * @param agreement between both readers, null when there was one
 */
public record KnownError(
        int read,
        int wrong,
        double value,
        double low,
        double high,
        long population,
        String where,
        Instant at,
        boolean outdated,
        @Nullable Agreement agreement) {

    /** Fewer texts than that give no share. */
    public static final int FEWEST = 10;

    public boolean isFew() {
        return read < FEWEST;
    }

    /** Cohen's kappa. @param value null when both always said the very same thing, {@code low} and {@code high} too */
    public record Agreement(
            int pairs,
            int different,
            @Nullable Double value,
            @Nullable Double low,
            @Nullable Double high) {}
}

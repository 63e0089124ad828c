package spplus.verbatim.pipeline;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the page of models shows. */
public final class ModelPages {

    private ModelPages() {}

    /**
     * Models and what they read.
     *
     * @param running version that reads, empty for the rules
     * @param frozen labelled texts kept apart
     * @param waiting texts that came and were not read yet
     * @param read texts read
     * @param run everything read again, null when that never was
     * @param mayOperate whether this person may put another one to work
     * @param previous version that would run again, null when there was none before
     */
    public record Models(
            String running,
            List<Model> models,
            long frozen,
            long waiting,
            long read,
            @Nullable Run run,
            List<Began> history,
            boolean mayOperate,
            @Nullable String previous) {}

    /**
     * One model, or the rules when its version is empty.
     *
     * @param folds of its own measure, 0 when it was not measured
     * @param trial what it found on the texts kept apart, null when it was not tried on them
     */
    public record Model(
            String version,
            int rows,
            int folds,
            double feeling,
            double polarity,
            @Nullable Instant installedAt,
            @Nullable Trial trial) {}

    /** Shares from 0 to 1, with the ends of the interval at 95 % of the first. */
    public record Trial(int texts, double feeling, double low, double high, double macroF1, double polarity) {}

    /** @param state going, done or given-up */
    public record Run(String state, long done, long total) {}

    /** One model that began to run. */
    public record Began(String version, Instant at, String by) {}
}

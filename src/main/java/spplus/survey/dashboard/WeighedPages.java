package spplus.survey.dashboard;

import java.util.List;
import spplus.survey.dashboard.DashboardPages.Figure;

/** What pages and files show of a score weighed by quotas. */
public final class WeighedPages {

    private WeighedPages() {}

    /** What quotas are said by. */
    public enum By {
        STRUCTURE,
        CHANNEL,
        /** Each by the total of the other: how many people are served in a structure by a channel is not asked. */
        BOTH
    }

    /**
     * The score in which each structure, each channel or both weigh as much as the people they serve.
     *
     * @param problem why there is none: {@code few} answers somewhere, or quotas that hold {@code apart} only; empty when
     *     there is one
     * @param question that is scored
     * @param answers weighed, worth {@code effective} of a simple random sample
     * @param effect by how much the weights multiply the variance
     * @param outside answers of structures or channels without quota, {@code silent} those with a quota and no answer
     */
    public record Weighed(
            int minimum,
            By by,
            String problem,
            String question,
            List<WeighedLine> lines,
            long answers,
            double effective,
            double effect,
            long outside,
            int silent) {

        static Weighed not(int minimum, By by, String problem) {
            return new Weighed(minimum, by, problem, "", List.of(), 0, 0, 1, 0, 0);
        }
    }

    public record WeighedLine(Figure raw, Figure weighted) {}
}

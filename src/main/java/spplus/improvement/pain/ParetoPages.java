package spplus.improvement.pain;

import java.util.List;
import spplus.directory.PerimeterPages.Picker;

/** What the page of the Pareto chart shows. */
public final class ParetoPages {

    private ParetoPages() {}

    /**
     * The chart of a selection.
     *
     * @param where empty for all that the agent looks after
     * @param few how many make four fifths; {@code reached} whether those drawn do
     * @param drawn of {@code told} that texts tell, among {@code pains} selected, with {@code texts} in all
     * @param line path of the running share, @param rule where four fifths stand
     * @param span first and last day counted, in words
     */
    public record Chart(
            Picker picker,
            String where,
            PainFilter filter,
            List<Bar> bars,
            int few,
            boolean reached,
            long told,
            long pains,
            long texts,
            String line,
            double rule,
            List<Tick> ticks,
            String span) {}

    /** @param running share of the whole made by it and all before it, in [0, 1]; {@code dot} where it stands */
    public record Bar(
            String path,
            String title,
            String where,
            long texts,
            double share,
            double running,
            boolean few,
            double x,
            double y,
            double width,
            double height,
            double middle,
            double dot) {}

    public record Tick(double y, String words) {}
}

package spplus.improvement.action;

import java.util.List;
import org.jspecify.annotations.Nullable;
import spplus.statistics.effect.EffectVerdict;

/** What the page of an action's effect shows. */
public final class EffectPages {

    private EffectPages() {}

    /**
     * What an action changed.
     *
     * @param verdict null when it was not committed to, or its first day is not known
     * @param provisional whether the day of judgement is still to come
     * @param sentence the verdict in words
     * @param judged whether and when it is judged
     * @param target whether it is reached, empty when nobody can tell
     * @param shift by how much, with its interval; empty when it is too early
     * @param peers the same against peers, empty without
     * @param caveats what one must know
     * @param chart null with fewer than two months before
     * @param before and {@code after}: months that a verdict needs
     * @param lax whether less is asked for than what the rates of error were measured with
     */
    public record Effect(
            Action action,
            String where,
            @Nullable EffectVerdict verdict,
            boolean provisional,
            String sentence,
            String judged,
            String target,
            String shift,
            String peers,
            List<String> caveats,
            @Nullable Chart chart,
            int before,
            int after,
            boolean lax,
            boolean mayMeasure) {}

    /**
     * A control chart, drawn in a frame of 720 by 260.
     *
     * @param since where the first month since the action begins, from the left
     * @param high and {@code low}: the path of each limit; {@code line}: of the figures
     * @param centre height of the mean of before; {@code target} that of the target, null when out of the frame
     */
    public record Chart(
            List<Dot> dots,
            List<Tick> ticks,
            String sinceMonth,
            double since,
            String high,
            String low,
            String line,
            double centre,
            @Nullable Double target,
            String centreWords,
            boolean seasonal,
            int signals) {}

    /** @param mark short name of the month, empty where there is no room */
    public record Dot(
            double x,
            double y,
            boolean after,
            boolean signalled,
            String mark,
            String month,
            String words,
            String base,
            String limits,
            String signal) {}

    public record Tick(double y, String words) {}
}

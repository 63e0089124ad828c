package spplus.improvement;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import spplus.statistics.effect.EffectMinimums;

/**
 * What the administrator decided about actions; the programme asks for an indicator and says no more.
 *
 * @param monthsToCommit how many months of its indicator an action needs before its first day to be committed to
 * @param before months before that a verdict needs, six at least
 * @param after months since that a verdict needs, four at least
 * @param trendBefore months before from which the trend is followed
 * @param trendAfter months since for the same
 * @param peers how many peers make a comparison
 * @param window how many months before, and how many since, are read
 */
@ConfigurationProperties("spplus.improvement")
public record ImprovementSettings(
        @DefaultValue("3") int monthsToCommit,
        @DefaultValue("12") int before,
        @DefaultValue("6") int after,
        @DefaultValue("24") int trendBefore,
        @DefaultValue("8") int trendAfter,
        @DefaultValue("5") int peers,
        @DefaultValue("36") int window) {

    public ImprovementSettings {
        if (monthsToCommit < 1) {
            throw new IllegalArgumentException("no baseline without a month: " + monthsToCommit);
        }
        // What would allow a verdict on too little keeps the application from starting.
        new EffectMinimums(before, after, trendBefore, trendAfter, peers, window);
    }

    public EffectMinimums minimums() {
        return new EffectMinimums(before, after, trendBefore, trendAfter, peers, window);
    }

    /** Whether less is asked for than what the published rates of error were measured with. */
    public boolean isLax() {
        var usual = EffectMinimums.USUAL;
        return before < usual.before()
                || after < usual.after()
                || trendBefore < usual.trendBefore()
                || trendAfter < usual.trendAfter();
    }
}

package spplus.statistics.effect;

import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All that is known of an indicator before and since an action, and the only verdict that it allows.
 *
 * @param chart empty with fewer than two months before
 * @param shift empty when it is too early
 * @param peers empty when too few can be compared
 */
public record EffectReading(
        EffectVerdict verdict,
        Optional<ControlChart> chart,
        Optional<Shift> shift,
        Optional<PeerComparison> peers,
        int before,
        int after,
        Set<EffectCaveat> caveats) {

    /**
     * Two readings must agree before anything is said: a run on the chart that lasts ({@link RunRule#isSustained}), and a
     * shift whose interval leaves out 0, both on the same side; then peers must not have moved alike. Each alone cries
     * wolf more often than it says when months are few; together, as often as docs/effets.md tells.
     *
     * @param since the first month that the action can have touched
     * @param peers the same indicator elsewhere, without the action
     */
    public static EffectReading of(
            MonthSeries series, YearMonth since, Aim aim, List<MonthSeries> peers, EffectMinimums needs) {
        var before = series.before(since, needs.window());
        var after = series.from(since, needs.window());
        var chart = before.size() < 2
                ? Optional.<ControlChart>empty()
                : Optional.of(ControlChart.of(series, since, needs.window()));
        var caveats = EnumSet.noneOf(EffectCaveat.class);
        if (before.size() < needs.before() || after.size() < needs.after()) {
            addIf(caveats, before.size() < needs.before(), EffectCaveat.FEW_BEFORE);
            addIf(caveats, after.size() < needs.after(), EffectCaveat.FEW_AFTER);
            return new EffectReading(
                    EffectVerdict.TOO_EARLY,
                    chart,
                    Optional.empty(),
                    Optional.empty(),
                    before.size(),
                    after.size(),
                    caveats);
        }
        var judge = new EffectJudge(before, after, chart.orElseThrow(), aim, needs, caveats);
        var shift = judge.shift();
        var compared = PeerComparison.of(series, peers, since, needs);
        var verdict = judge.verdict(shift, compared);
        return new EffectReading(verdict, chart, Optional.of(shift), compared, before.size(), after.size(), caveats);
    }

    private static void addIf(Set<EffectCaveat> caveats, boolean holds, EffectCaveat caveat) {
        if (holds) {
            caveats.add(caveat);
        }
    }
}

package spplus.statistics.effect;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Weighs the readings of an indicator that has enough months on both sides. */
record EffectJudge(
        List<MonthPoint> before,
        List<MonthPoint> after,
        ControlChart chart,
        Aim aim,
        EffectMinimums needs,
        Set<EffectCaveat> caveats) {

    private static final int LAST = 3;
    private static final double HALF = 0.5;

    Shift shift() {
        boolean enough = before.size() >= needs.trendBefore() && after.size() >= needs.trendAfter();
        var model = enough ? Shift.Model.SEGMENTED : Shift.Model.LEVEL;
        return Shift.of(before, after, model, chart.seasonal());
    }

    EffectVerdict verdict(Shift shift, Optional<PeerComparison> peers) {
        warn(shift, peers);
        boolean up = shift.value() > 0;
        boolean signalled =
                chart.signals(true).stream().anyMatch(signal -> signal.rule().isSustained() && signal.above() == up);
        if (signalled != shift.isEstablished()) {
            caveats.add(EffectCaveat.DISAGREEMENT);
        }
        if (!signalled) {
            return EffectVerdict.NO_EVIDENCE;
        }
        boolean explained = isExplained(shift, peers, up);
        if (explained || !shift.isEstablished()) {
            return EffectVerdict.NO_EVIDENCE;
        }
        return aim.isBetter(shift.value()) ? EffectVerdict.IMPROVED : EffectVerdict.WORSE;
    }

    /** By something else than the action: an older trend, a change that did not last, or one that all peers knew. */
    private boolean isExplained(Shift shift, Optional<PeerComparison> peers, boolean up) {
        boolean older = shift.model() == Shift.Model.LEVEL && isProlonged(shift);
        warn(older, EffectCaveat.MOVING_BEFORE);
        boolean faded = chart.dots(true).reversed().stream()
                .limit(LAST)
                .allMatch(dot -> up ? dot.sigmas() <= 0 : dot.sigmas() >= 0);
        warn(faded, EffectCaveat.FADED);
        boolean shared = peers.filter(other -> !other.isEstablished() && other.peersMoved())
                .filter(other -> other.peersChange() > 0 == up)
                .isPresent();
        warn(shared, EffectCaveat.PEERS_TOO);
        boolean against = peers.filter(PeerComparison::isEstablished)
                .filter(other -> other.value() > 0 != up)
                .isPresent();
        warn(against, EffectCaveat.PEERS_TOO);
        return older || faded || shared || against;
    }

    /**
     * Whether the slope of before, prolonged, would make half of the shift or more. It is badly known with so few months,
     * and does not need to be established to be the simplest explanation.
     */
    private boolean isProlonged(Shift shift) {
        double years = (middle(after) - middle(before)) / 12;
        double made = Shift.slope(before, chart.seasonal()).value() * years;
        return made / shift.value() >= HALF;
    }

    private double middle(List<MonthPoint> points) {
        return points.stream()
                .mapToInt(point -> MonthSeries.months(before.getFirst().month(), point.month()))
                .average()
                .orElseThrow();
    }

    private void warn(Shift shift, Optional<PeerComparison> peers) {
        warn(!Season.isKnowable(before), EffectCaveat.SEASON_UNKNOWN);
        warn(chart.seasonal(), EffectCaveat.SEASON_REMOVED);
        warn(shift.model() == Shift.Model.LEVEL, EffectCaveat.TREND_UNKNOWN);
        warn(!Shift.slope(before, chart.seasonal()).interval().contains(0), EffectCaveat.MOVING_BEFORE);
        warn(chart.signals(false).stream().anyMatch(EffectJudge::unsettles), EffectCaveat.UNSTABLE_BEFORE);
        warn(chart.widened() > 1.2, EffectCaveat.WIDENED);
        warn(isMissing(before) || isMissing(after), EffectCaveat.MISSING_MONTHS);
        warn(peers.isEmpty(), EffectCaveat.NO_PEERS);
        warn(peers.filter(other -> !other.isEstablished()).isPresent(), EffectCaveat.PEERS_UNSURE);
    }

    private static boolean isMissing(List<MonthPoint> points) {
        return MonthSeries.months(points.getFirst().month(), points.getLast().month()) >= points.size();
    }

    private static boolean unsettles(ControlChart.Signal signal) {
        return signal.rule() == RunRule.BEYOND_LIMITS || signal.rule() == RunRule.EIGHT_ON_A_SIDE;
    }

    private void warn(boolean holds, EffectCaveat caveat) {
        if (holds) {
            caveats.add(caveat);
        }
    }
}

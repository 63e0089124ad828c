package spplus.statistics.effect;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Series of which the truth is known, the same at each run. */
record SimulatedSeries(
        int before, int after, double shift, double memory, double trend, double season, int peers, double shared) {

    static final YearMonth SINCE = YearMonth.of(2025, 1);
    private static final double CENTRE = 20;

    static SimulatedSeries of(int before, int after) {
        return new SimulatedSeries(before, after, 0, 0, 0, 0, 0, 0);
    }

    /** In sigmas, from the first month since. */
    SimulatedSeries shift(double sigmas) {
        return new SimulatedSeries(before, after, sigmas, memory, trend, season, peers, shared);
    }

    /** How much of a month's chance stays the month after. */
    SimulatedSeries memory(double share) {
        return new SimulatedSeries(before, after, shift, share, trend, season, peers, shared);
    }

    /** In sigmas a month, all along. */
    SimulatedSeries trend(double sigmas) {
        return new SimulatedSeries(before, after, shift, memory, sigmas, season, peers, shared);
    }

    /** From the mean to the top of the year, in sigmas. */
    SimulatedSeries season(double sigmas) {
        return new SimulatedSeries(before, after, shift, memory, trend, sigmas, peers, shared);
    }

    /** So many peers, which all shift by that much with it. */
    SimulatedSeries peers(int count, double sharedShift) {
        return new SimulatedSeries(before, after, shift, memory, trend, season, count, sharedShift);
    }

    /** How often each verdict falls, in the order of the verdicts. */
    double[] verdicts(long seed, int runs) {
        var random = new Random(seed);
        var found = new double[EffectVerdict.values().length];
        for (int i = 0; i < runs; i++) {
            var mine = drawn(random, shift + shared);
            var others = new ArrayList<MonthSeries>();
            for (int peer = 0; peer < peers; peer++) {
                others.add(drawn(random, shared));
            }
            found[
                    EffectReading.of(mine, SINCE, Aim.LESS, others, EffectMinimums.USUAL)
                            .verdict()
                            .ordinal()] += 1.0 / runs;
        }
        return found;
    }

    /** How often the interval of the shift holds the true one. */
    double coverage(long seed, int runs) {
        var random = new Random(seed);
        double held = 0;
        for (int i = 0; i < runs; i++) {
            var reading = EffectReading.of(drawn(random, shift), SINCE, Aim.LESS, List.of(), EffectMinimums.USUAL);
            held += reading.shift().orElseThrow().interval().contains(shift) ? 1.0 / runs : 0;
        }
        return held;
    }

    MonthSeries drawn(Random random, double moved) {
        var points = new ArrayList<MonthPoint>();
        double chance = random.nextGaussian();
        for (int i = -before; i < after; i++) {
            chance = memory * chance + Math.sqrt(1 - memory * memory) * random.nextGaussian();
            var month = SINCE.plusMonths(i);
            double wave = season * Math.cos(2 * Math.PI * (month.getMonthValue() - 3.5) / 12);
            double value = CENTRE + chance + trend * i + wave + (i >= 0 ? moved : 0);
            points.add(MonthPoint.measure(month, value));
        }
        return new MonthSeries(ChartKind.MEASURE, points);
    }
}

package spplus.statistics;

import spplus.core.Interval;
import spplus.core.Period;
import spplus.core.Statistic;

/**
 * A figure drawn from a sample, with the 95 % interval of what it estimates.
 *
 * @param value in the unit that its caller names (a rate lies in [0, 1], a net rate in [-1, 1])
 * @param interval 95 %, in the same unit; holds the value
 * @param answers how many answers it is drawn from
 * @param effective how many answers of a simple random sample would be worth as much: {@code answers} without weights
 */
public record Estimate(double value, Interval interval, long answers, double effective) {

    /** Kish's design effect (1965): by how much unequal weights multiply the variance; 1 without weights. */
    public double designEffect() {
        return effective == 0 ? 1 : answers / effective;
    }

    /** As a figure that carries its period and its caveat; its numerator is what {@code counted} says. */
    public Statistic over(long counted, Period period, Statistic.Caveat caveat) {
        return new Statistic(value, counted, answers, period, interval, caveat);
    }
}

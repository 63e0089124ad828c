package spplus.survey.dashboard;

import spplus.statistics.Mean;
import spplus.statistics.NetShare;
import spplus.statistics.Proportion;
import spplus.statistics.Scale;

/**
 * Answers to one question, added up.
 *
 * @param n people who answered
 * @param scored those of them whose answer bears points
 * @param favourable those whose points are high, and {@code unfavourable} low
 * @param sum of the points, and {@code squares} of their squares
 */
record Sums(long n, long scored, long favourable, long unfavourable, double sum, double squares) {

    static final Sums NOTHING = new Sums(0, 0, 0, 0, 0, 0);

    Sums plus(Sums other) {
        return new Sums(
                n + other.n,
                scored + other.scored,
                favourable + other.favourable,
                unfavourable + other.unfavourable,
                sum + other.sum,
                squares + other.squares);
    }

    Sums minus(Sums other) {
        return new Sums(
                n - other.n,
                scored - other.scored,
                favourable - other.favourable,
                unfavourable - other.unfavourable,
                sum - other.sum,
                squares - other.squares);
    }

    Proportion satisfied() {
        return Proportion.of(favourable, scored);
    }

    NetShare net() {
        return NetShare.of(favourable, scored - favourable - unfavourable, unfavourable);
    }

    Mean mean(Scale scale) {
        return Mean.of(scale, scored, sum, squares);
    }
}

package spplus.quality.domain;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import spplus.core.Interval;
import spplus.core.Period;
import spplus.core.Statistic;
import spplus.core.Statistic.Caveat;
import spplus.statistics.EventRate;
import spplus.statistics.NetShare;
import spplus.statistics.Proportion;
import spplus.statistics.Sample;

/**
 * How an indicator is drawn from its inputs: one of a few declared forms, never code. {@link FormulaReader} reads and
 * checks them. Nothing is divided by nothing: without a denominator there is no value.
 */
public sealed interface Formula {

    /** In the order in which they are asked: numerator, what is taken away, denominator. */
    List<Input> inputs();

    /** As the formula is written. */
    String written();

    /** Of the value, in French. */
    String unit();

    /** In the unit shown: percents, points, or that of the inputs. */
    double shown(Amounts amounts);

    /** What an amount of a denominator above 0 allows to say, in the unit of {@link Statistic}. */
    Statistic known(Amounts amounts, Period period, Caveat caveat);

    /** By how much the unit shown exceeds that of {@link Statistic}. */
    default double scale() {
        return 1;
    }

    /** Whether amounts of several structures add up to that of all of them. */
    default boolean addsUp() {
        return true;
    }

    /** The key of what is wrong with amounts, empty when they may be. */
    default Optional<String> problem(Amounts amounts) {
        return Optional.empty();
    }

    /** What two structures are compared by; empty when chance cannot be told from the sums kept. */
    default Optional<Sample> sample(Amounts amounts) {
        return Optional.empty();
    }

    /** The value as shown, empty without a denominator. */
    default OptionalDouble value(Amounts amounts) {
        return amounts.denominator() <= 0 ? OptionalDouble.empty() : OptionalDouble.of(shown(amounts));
    }

    /** The value with its numerator, denominator, period, interval and caveat; empty without a denominator. */
    default Optional<Statistic> statistic(Amounts amounts, Period period, Caveat caveat) {
        return amounts.denominator() <= 0 ? Optional.empty() : Optional.of(known(amounts, period, caveat));
    }

    /** Whether an interval is known, other than the value itself. */
    default boolean hasInterval() {
        return sample(Amounts.of(1, 1)).isPresent();
    }

    private static double whole(long hundredths) {
        return (double) hundredths / Amounts.ONE;
    }

    /** How many of how many, in percents. */
    record Share(Input numerator, Input denominator) implements Formula {

        @Override
        public List<Input> inputs() {
            return List.of(numerator, denominator);
        }

        @Override
        public String written() {
            return "part(%s / %s)".formatted(numerator.name(), denominator.name());
        }

        @Override
        public String unit() {
            return "%";
        }

        @Override
        public double shown(Amounts amounts) {
            return whole(amounts.numerator()) / amounts.denominator() * scale();
        }

        @Override
        public double scale() {
            return 100;
        }

        @Override
        public Optional<String> problem(Amounts amounts) {
            return amounts.numerator() > amounts.denominator() * Amounts.ONE
                    ? Optional.of("numerator-over")
                    : Optional.empty();
        }

        @Override
        public Statistic known(Amounts amounts, Period period, Caveat caveat) {
            return Statistic.proportion(amounts.numerator() / Amounts.ONE, amounts.denominator(), period, caveat);
        }

        @Override
        public Optional<Sample> sample(Amounts amounts) {
            return Optional.of(Proportion.of(amounts.numerator() / Amounts.ONE, amounts.denominator()));
        }
    }

    /** Those in favour less those against, among those who answered, in points. */
    record Net(Input favourable, Input unfavourable, Input respondents) implements Formula {

        @Override
        public List<Input> inputs() {
            return List.of(favourable, unfavourable, respondents);
        }

        @Override
        public String written() {
            return "net(%s - %s / %s)".formatted(favourable.name(), unfavourable.name(), respondents.name());
        }

        @Override
        public String unit() {
            return "points";
        }

        @Override
        public double shown(Amounts amounts) {
            return whole(amounts.numerator() - amounts.second()) / amounts.denominator() * scale();
        }

        @Override
        public double scale() {
            return 100;
        }

        @Override
        public Optional<String> problem(Amounts amounts) {
            return amounts.numerator() + amounts.second() > amounts.denominator() * Amounts.ONE
                    ? Optional.of("parts-over")
                    : Optional.empty();
        }

        @Override
        public Statistic known(Amounts amounts, Period period, Caveat caveat) {
            long net = (amounts.numerator() - amounts.second()) / Amounts.ONE;
            var estimate = net(amounts).estimate();
            return new Statistic(estimate.value(), net, amounts.denominator(), period, estimate.interval(), caveat);
        }

        @Override
        public Optional<Sample> sample(Amounts amounts) {
            return Optional.of(net(amounts));
        }

        private static NetShare net(Amounts amounts) {
            long favourable = amounts.numerator() / Amounts.ONE;
            long unfavourable = amounts.second() / Amounts.ONE;
            return NetShare.of(favourable, amounts.denominator() - favourable - unfavourable, unfavourable);
        }
    }

    /** How often something happens for so much of something else. */
    record Rate(Input events, Input exposure, int per) implements Formula {

        @Override
        public List<Input> inputs() {
            return List.of(events, exposure);
        }

        @Override
        public String written() {
            return "taux(%s / %s, pour %d)".formatted(events.name(), exposure.name(), per);
        }

        @Override
        public String unit() {
            return "%s pour %d %s".formatted(events.unit(), per, exposure.unit());
        }

        @Override
        public double shown(Amounts amounts) {
            return whole(amounts.numerator()) / amounts.denominator() * per;
        }

        @Override
        public Statistic known(Amounts amounts, Period period, Caveat caveat) {
            long events = amounts.numerator() / Amounts.ONE;
            var rate = EventRate.of(events, amounts.denominator(), per);
            return new Statistic(rate.value(), events, amounts.denominator(), period, rate.interval(), caveat);
        }

        @Override
        public boolean hasInterval() {
            return true;
        }
    }

    /** A total shared between how many it comes from, such as days for a file. */
    record Mean(Input total, Input count) implements Formula {

        @Override
        public List<Input> inputs() {
            return List.of(total, count);
        }

        @Override
        public String written() {
            return "moyenne(%s / %s)".formatted(total.name(), count.name());
        }

        @Override
        public String unit() {
            return total.unit();
        }

        @Override
        public double shown(Amounts amounts) {
            return whole(amounts.numerator()) / amounts.denominator();
        }

        @Override
        public Statistic known(Amounts amounts, Period period, Caveat caveat) {
            return exact(shown(amounts), amounts, period, caveat);
        }
    }

    /** The value in the middle, as its maker computed it: medians of parts say nothing of the median of the whole. */
    record Median(Input value, Input count) implements Formula {

        @Override
        public List<Input> inputs() {
            return List.of(value, count);
        }

        @Override
        public String written() {
            return "mediane(%s sur %s)".formatted(value.name(), count.name());
        }

        @Override
        public String unit() {
            return value.unit();
        }

        @Override
        public double shown(Amounts amounts) {
            return whole(amounts.numerator());
        }

        @Override
        public Statistic known(Amounts amounts, Period period, Caveat caveat) {
            return exact(shown(amounts), amounts, period, caveat);
        }

        @Override
        public boolean addsUp() {
            return false;
        }
    }

    /** Sums of squares are not kept: what is known is the value itself. */
    private static Statistic exact(double value, Amounts amounts, Period period, Caveat caveat) {
        long total = Math.round(whole(amounts.numerator()));
        return new Statistic(value, total, amounts.denominator(), period, new Interval(value, value), caveat);
    }
}

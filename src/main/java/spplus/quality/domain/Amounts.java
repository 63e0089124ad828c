package spplus.quality.domain;

/**
 * What a result is made of; it adds up.
 *
 * @param numerator in hundredths of its unit
 * @param second what a net rate takes away, in hundredths; 0 for other formulas
 * @param denominator over how many
 */
public record Amounts(long numerator, long second, long denominator) {

    public static final Amounts NOTHING = new Amounts(0, 0, 0);

    /** Hundredths in one. */
    public static final long ONE = 100;

    /** Of whole numbers. */
    public static Amounts of(long numerator, long denominator) {
        return new Amounts(numerator * ONE, 0, denominator);
    }

    public Amounts plus(Amounts other) {
        return new Amounts(numerator + other.numerator, second + other.second, denominator + other.denominator);
    }

    public Amounts minus(Amounts other) {
        return new Amounts(numerator - other.numerator, second - other.second, denominator - other.denominator);
    }
}

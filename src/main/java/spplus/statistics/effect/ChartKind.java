package spplus.statistics.effect;

/** What a month's figure is made of, hence by what rule its limits are drawn. */
public enum ChartKind {
    /** One measure a month, such as a mean delay: XmR chart, limits from the moving ranges. */
    MEASURE,
    /** So many of so many, such as satisfied answers: p chart, limits from the binomial. */
    SHARE,
    /** So many events for so much use, such as complaints for 1,000 visits: u chart, limits from Poisson's. */
    RATE;

    /** What a figure cannot pass. */
    double most() {
        return this == SHARE ? 1 : Double.MAX_VALUE;
    }

    /** The variance that chance alone gives to a figure drawn from that much; 1 for measures, whose own is learnt. */
    double variance(double centre, double base) {
        return switch (this) {
            case MEASURE -> 1;
            case SHARE -> centre * (1 - centre) / base;
            case RATE -> centre / base;
        };
    }
}

package spplus.statistics.effect;

/** Which way an indicator should go. */
public enum Aim {
    MORE,
    LESS;

    boolean isBetter(double change) {
        return this == MORE ? change > 0 : change < 0;
    }
}

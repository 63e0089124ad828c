package spplus.statistics;

/** The least and the most that one answer may score, such as 0 and 10. */
public record Scale(double least, double most) {

    public static final Scale POINTS = new Scale(0, 10);

    public Scale {
        if (!(least < most)) {
            throw new IllegalArgumentException("a scale without width: %s, %s".formatted(least, most));
        }
    }

    double clamp(double value) {
        return Math.clamp(value, least, most);
    }
}

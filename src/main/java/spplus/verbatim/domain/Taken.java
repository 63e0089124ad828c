package spplus.verbatim.domain;

/**
 * What became of texts that were told.
 *
 * @param created how many were unknown
 * @param changed how many said something else before
 * @param unchanged how many said the same
 */
public record Taken(int created, int changed, int unchanged) {

    public static final Taken NOTHING = new Taken(0, 0, 0);

    public Taken plus(Taken other) {
        return new Taken(created + other.created, changed + other.changed, unchanged + other.unchanged);
    }
}

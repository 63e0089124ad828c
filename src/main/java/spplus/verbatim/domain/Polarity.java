package spplus.verbatim.domain;

import org.jspecify.annotations.Nullable;
import spplus.experience.Feeling;

/** How an axis is stored: -1, 0, 1, or nothing where a text does not speak of it. */
public final class Polarity {

    /** What somebody decided, when it is that the text does not speak of it. */
    public static final int ABSENT = 9;

    private Polarity() {}

    public static int of(Feeling feeling) {
        return switch (feeling) {
            case POSITIVE -> 1;
            case NEUTRAL -> 0;
            case NEGATIVE -> -1;
        };
    }

    public static @Nullable Feeling read(@Nullable Integer stored) {
        if (stored == null || stored == ABSENT) {
            return null;
        }
        return stored > 0 ? Feeling.POSITIVE : stored < 0 ? Feeling.NEGATIVE : Feeling.NEUTRAL;
    }
}

package spplus.verbatim.entity;

import java.util.Locale;

/** How long something took, as people tell it. */
public enum DelayClass {
    WEEK(7),
    MONTH(31),
    QUARTER(92),
    HALF(183),
    YEAR(366),
    MORE(Integer.MAX_VALUE);

    private final int longest;

    DelayClass(int longest) {
        this.longest = longest;
    }

    public static DelayClass of(int days) {
        for (var one : values()) {
            if (days <= one.longest) {
                return one;
            }
        }
        return MORE;
    }

    /** As it is indexed. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}

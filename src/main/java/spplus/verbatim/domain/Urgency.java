package spplus.verbatim.domain;

import java.util.Locale;

/** Whether somebody should act before the usual delay. */
public enum Urgency {
    NONE,
    /** Rights, money or health may be lost within days or weeks. */
    SOON,
    /** Somebody may be in danger, or without means today. */
    NOW;

    /** As it is stored. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Urgency of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}

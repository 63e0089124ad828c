package spplus.verbatim.theming;

import java.util.Locale;

/** What people made of a theme. */
enum ThemeState {
    PROPOSED,
    SIGNED,
    REJECTED,
    MERGED;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ThemeState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}

package spplus.verbatim.domain;

import java.util.Locale;

/** Who wrote a text, as far as its source tells. */
public enum AuthorKind {
    USAGER,
    RELATIVE,
    MEDIATOR,
    AGENT,
    UNKNOWN;

    /** As it is stored. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static AuthorKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}

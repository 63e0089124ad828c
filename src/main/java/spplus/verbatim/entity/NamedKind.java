package spplus.verbatim.entity;

import java.util.Locale;

/** What a text may name. */
public enum NamedKind {
    DOCUMENT,
    PROCEDURE,
    ONLINE_SERVICE,
    PLACE;

    /** Of {@code verbatim.named}. */
    String column() {
        return name().toLowerCase(Locale.ROOT) + "s";
    }
}

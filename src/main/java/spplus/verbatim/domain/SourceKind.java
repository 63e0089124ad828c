package spplus.verbatim.domain;

import java.util.Locale;

/** Where a text comes from. */
public enum SourceKind {
    /** A published experience. */
    EXPERIENCE,
    /** What somebody wrote in a survey. */
    ANSWER,
    /** What an agent suggested. */
    SUGGESTION,
    /** A line of a file. */
    IMPORT,
    /** What another tool sent. */
    API;

    /** As it is stored. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static SourceKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}

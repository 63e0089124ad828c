package spplus.directory;

/** Where the code of a place is shown. */
public enum LocationKind {
    /** A counter, a waiting room. */
    COUNTER,
    /** A phone line, whose agents say the code. */
    PHONE,
    /** A letter template. */
    LETTER
}

package spplus.experience;

/** By which kind of door somebody came to share an experience. */
public enum EntranceKind {
    /** A plain link that names a structure. */
    LINK,
    /** The button that an administration shows on its own site. */
    BUTTON,
    /** The code of a counter, a phone line or a letter. */
    LOCATION
}

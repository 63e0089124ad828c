package spplus.experience.agreement;

/** What a moderator decides, as far as two of them are compared. */
public enum Choice {
    PUBLISH,
    /** Publish with passages masked: the second reader may choose it, the first reading never was it. */
    MASK,
    PROPOSE,
    REJECT
}

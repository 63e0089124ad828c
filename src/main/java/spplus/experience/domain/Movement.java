package spplus.experience.domain;

/** What moderation counts: what comes, what is decided, what becomes of appeals. */
public enum Movement {
    /** Somebody shared it. */
    RECEIVED,
    /** It begins to await a moderator, for the first time or again. */
    BEGAN_WAITING,
    STOPPED_WAITING,
    PUBLISHED,
    REDACTED,
    EDITS_PROPOSED,
    REJECTED,
    /** Passages of a public text were masked. */
    MASKED,
    APPEALED,
    APPEAL_PUBLISHED,
    APPEAL_REDACTED,
    APPEAL_EDITS_PROPOSED,
    APPEAL_REJECTED,
    /** Its author withdrew it before the appeal was decided. */
    APPEAL_WITHDRAWN
}

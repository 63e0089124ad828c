package spplus.experience;

/** Where an experience stands between its author and the public. */
public enum State {
    AWAITING_MODERATION,
    /** A moderator proposed another wording; the author accepts or refuses. */
    EDITS_PROPOSED,
    PUBLISHED,
    REJECTED,
    /** Rejected, and the author asked once for another look. */
    APPEALED,
    /** Taken back by its author. */
    WITHDRAWN
}

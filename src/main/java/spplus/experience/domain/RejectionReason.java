package spplus.experience.domain;

/** Why an experience is not published: the closed list of the charter, in the order of its articles. */
public enum RejectionReason {
    PERSONAL_DATA,
    NAMED_AGENT,
    INSULT,
    OUT_OF_SCOPE,
    CLAIM,
    DUPLICATE,
    INCOMPREHENSIBLE,
    SPAM;

    /** Number of the charter's article, from 1; its anchor is {@code /charte#article-N}. */
    public int article() {
        return ordinal() + 1;
    }
}

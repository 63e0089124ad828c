package spplus.experience.domain;

/** Why an experience is not published: the closed list of the charter. */
public enum RejectionReason {
    PERSONAL_DATA,
    NAMED_AGENT,
    INSULT,
    OUT_OF_SCOPE,
    CLAIM,
    DUPLICATE,
    INCOMPREHENSIBLE,
    SPAM
}

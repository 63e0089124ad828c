package spplus.experience.domain;

/** What the author says of the whole, some weeks after the reply. */
public enum Verdict {
    SOLVED,
    PARTLY,
    NOT_SOLVED
}

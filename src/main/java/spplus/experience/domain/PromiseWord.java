package spplus.experience.domain;

/** What is said of a promise: by its structure ({@code KEPT} or {@code NOT_KEPT}), by those who lived it (all three). */
public enum PromiseWord {
    KEPT,
    PARTLY,
    NOT_KEPT
}

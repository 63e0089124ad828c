package spplus.verbatim.entity;

/** What a text may name. */
public enum NamedKind {
    DOCUMENT,
    PROCEDURE,
    ONLINE_SERVICE,
    PLACE
}

package spplus.verbatim.entity;

/**
 * Something that a text names.
 *
 * @param label always written the same, whatever the text says
 */
public record Named(NamedKind kind, String label) {}

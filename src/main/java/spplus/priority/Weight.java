package spplus.priority;

/**
 * One of the components of a formula.
 *
 * @param name such as {@code in-hands}: ends the keys of its words
 * @param field in the form of the formula
 * @param column in its table
 */
public record Weight(String name, String field, String column) {}

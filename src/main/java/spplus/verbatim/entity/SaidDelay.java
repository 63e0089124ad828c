package spplus.verbatim.entity;

/**
 * A time that a text says something took or has been taking.
 *
 * @param days calendar days, rounded; a range counts for its middle
 * @param said the words
 */
public record SaidDelay(int days, String said) {}

package spplus.quality.domain;

/**
 * A number that a formula is made of.
 *
 * @param name as the formula calls it, such as {@code appels_pris}
 * @param label as who enters it reads it
 * @param unit what is counted, such as « appels » or « jours »
 */
public record Input(String name, String label, String unit) {}

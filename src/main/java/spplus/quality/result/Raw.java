package spplus.quality.result;

/**
 * A result as somebody wrote it, before it is checked; empty for what is not said.
 *
 * @param period such as {@code 2026} or {@code 2026-T1}
 * @param second what a net rate takes away
 * @param unit of the denominator or of the value, to be compared
 * @param reason why nothing is communicated
 * @param alone « oui » when it says nothing of what stands below
 * @param words what the service says of it
 */
public record Raw(
        String structure,
        String indicator,
        String period,
        String numerator,
        String second,
        String denominator,
        String unit,
        String reason,
        String alone,
        String words) {}

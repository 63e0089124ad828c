package spplus.verbatim.family;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Texts nearly the same, as somebody may read them.
 *
 * @param texts those that they may read, out of {@code everywhere}
 * @param first day, and {@code last}, of those that they may read
 * @param version one more at each decision
 */
record Family(UUID id, FamilyState state, int version, int texts, int everywhere, LocalDate first, LocalDate last) {}

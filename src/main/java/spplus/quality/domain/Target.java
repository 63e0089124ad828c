package spplus.quality.domain;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What is aimed at, everywhere, in a network, or in a structure and all below it.
 *
 * @param network readable name of the network, empty for no network in particular
 * @param structure code of the structure, empty for no structure in particular
 * @param value in the unit shown
 * @param tolerance by how much one may fall short, in the same unit, 0 or more
 * @param from first day on which it holds, until a newer one of the same reach
 */
public record Target(
        UUID id, String indicator, String network, String structure, double value, double tolerance, LocalDate from) {}

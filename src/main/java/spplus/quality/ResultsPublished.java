package spplus.quality;

import java.time.LocalDate;
import spplus.directory.StructureCode;

/**
 * A result of a structure was made public, or corrected since; corrected, it may say that nothing is communicated.
 *
 * @param indicator code of the indicator
 * @param first first day of its period, of so many {@code months}
 */
public record ResultsPublished(StructureCode structure, String indicator, LocalDate first, int months) {}

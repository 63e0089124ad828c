package spplus.verbatim;

import java.time.YearMonth;
import spplus.directory.StructureCode;

/**
 * More is said of something than the months before let expect, in a month that is over; told once.
 *
 * @param subject such as {@code axis:RESPONSIVENESS-NEGATIVE}, {@code commitment:4} or {@code theme:…}
 */
public record ThemeRising(StructureCode structure, String subject, YearMonth month) {}

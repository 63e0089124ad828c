package spplus.verbatim;

import java.time.YearMonth;
import spplus.directory.StructureCode;

/** The letter « la voix de nos usagers » of a structure can be read for a month that is over; told once. */
public record VoiceLetterReady(StructureCode structure, YearMonth month) {}

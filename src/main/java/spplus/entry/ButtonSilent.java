package spplus.entry;

import java.time.LocalDate;
import spplus.core.CheckedCode;

/** A button has not been seen since that day, for longer than its structure expects. */
public record ButtonSilent(CheckedCode button, LocalDate since) {}

package spplus.quality;

import java.util.UUID;
import spplus.directory.StructureCode;

/** A team agreed on everything and ended its assessment. */
public record AssessmentClosed(UUID assessment, StructureCode structure) {}

package spplus.quality;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import spplus.directory.StructureCode;

/** What whoever writes to leads about self-assessments needs to know. */
public interface AssessmentLetters {

    /** Empty when it was closed meanwhile. */
    Optional<Letter> find(UUID assessment);

    /** An assessment that waits. */
    record Letter(StructureCode structure, int year, LocalDate dueOn, String path) {}
}

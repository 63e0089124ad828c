package spplus.survey.domain;

import java.time.Instant;
import java.util.UUID;
import spplus.directory.StructureCode;

/**
 * A questionnaire that a structure writes.
 *
 * @param revision counts its changes, so that two people do not undo each other's
 * @param undoable whether its last change can be taken back
 */
public record Form(
        UUID id,
        StructureCode structure,
        FormFamily family,
        String title,
        Draft draft,
        int revision,
        boolean undoable,
        Instant changedAt) {

    public static final int LONGEST_TITLE = 120;
}

package spplus.experience;

import java.util.List;
import spplus.directory.StructureCode;

/** Its author said that nothing is solved; these structures are expected to reply again. */
public record ExperienceReopened(ExperienceId id, List<StructureCode> structures) {

    public ExperienceReopened {
        structures = List.copyOf(structures);
    }
}

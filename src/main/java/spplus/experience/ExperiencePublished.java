package spplus.experience;

import java.util.List;
import spplus.directory.StructureCode;

/** An experience became public; these structures are expected to reply. */
public record ExperiencePublished(ExperienceId id, List<StructureCode> structures) {

    public ExperiencePublished {
        structures = List.copyOf(structures);
    }
}

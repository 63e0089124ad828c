package spplus.verbatim;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import spplus.directory.StructureCode;

/**
 * People decided that something users say is a pain point to work on.
 *
 * @param id of the suspicion, or of what a joint review kept
 * @param theme the signed theme it is about, null when it is about none
 * @param evidence texts that tell it, twenty at most
 */
public record PainPointDecided(
        UUID id,
        Origin origin,
        StructureCode structure,
        @Nullable UUID theme,
        List<UUID> evidence) {

    public PainPointDecided {
        evidence = List.copyOf(evidence);
    }

    /** Where it was decided. */
    public enum Origin {
        /** The machine suspected it. */
        SUSPICION,
        /** Agents read texts together. */
        SESSION
    }
}

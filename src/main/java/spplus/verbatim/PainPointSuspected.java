package spplus.verbatim;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import spplus.directory.StructureCode;

/**
 * What is said of a signed theme, for a structure and all below it, grows or weighs enough for somebody to look into it.
 *
 * @param id of the suspicion; told once
 * @param theme the signed theme
 * @param negative unhappy texts of the theme in the period
 * @param texts all texts of the period
 * @param shareBefore share of such texts in the time before, from 0 to 1; 0 when there were too few texts to say
 * @param from first day of the period
 * @param until last day of the period
 * @param evidence the last of these texts, twenty at most
 */
public record PainPointSuspected(
        UUID id,
        UUID theme,
        StructureCode structure,
        Why why,
        long negative,
        long texts,
        double shareBefore,
        LocalDate from,
        LocalDate until,
        List<UUID> evidence) {

    public PainPointSuspected {
        evidence = List.copyOf(evidence);
    }

    /** What made it worth looking into. */
    public enum Why {
        /** More frequent than before, beyond chance, all comparisons of the night counted. */
        GROWS,
        /** A large part of all that is said there. */
        WEIGHS
    }
}

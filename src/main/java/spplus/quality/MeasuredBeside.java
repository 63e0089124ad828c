package spplus.quality;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import spplus.directory.StructureCode;

/** Something that measures, from outside the team, how far a structure keeps its commitments. */
public interface MeasuredBeside {

    /** What was known at the end of a year, by number of the commitment; the small numbers masked are left out. */
    Map<Integer, List<Measure>> of(StructureCode structure, int year);

    /**
     * One figure.
     *
     * @param value in words, with its unit
     * @param drawnFrom over how many
     * @param share between 0 and 1, the higher the better; null when it is no such share
     * @param path where it is shown in detail
     */
    record Measure(
            String name,
            String value,
            String drawnFrom,
            String period,
            @Nullable Double share,
            String path) {}
}

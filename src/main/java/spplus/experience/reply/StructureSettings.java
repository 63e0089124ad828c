package spplus.experience.reply;

import java.util.List;
import org.jspecify.annotations.Nullable;
import spplus.directory.StructureCode;

/**
 * What a structure set itself; null is inherited.
 *
 * @param targetDays working days, 1 to 90
 */
record StructureSettings(
        StructureCode structure,
        @Nullable Boolean secondReader,
        @Nullable Integer targetDays,
        @Nullable String greeting,
        @Nullable String closing,
        @Nullable String signature) {

    static final int LONGEST_PHRASE = 500;

    static StructureSettings none(StructureCode structure) {
        return new StructureSettings(structure, null, null, null, null, null);
    }

    /**
     * Settings in force: each one is what the nearest structure set, from itself up to the root, alone among the five.
     *
     * @param upwards what was set from the structure up to the root, nearest first
     */
    static InForce inForce(List<StructureSettings> upwards, InForce byDefault) {
        var found = byDefault;
        for (var settings : upwards.reversed()) {
            found = settings.over(found);
        }
        return found;
    }

    private InForce over(InForce above) {
        return new InForce(
                secondReader == null ? above.secondReader() : secondReader,
                targetDays == null ? above.targetDays() : targetDays,
                greeting == null ? above.greeting() : greeting,
                closing == null ? above.closing() : closing,
                signature == null ? above.signature() : signature);
    }

    /** Nothing is missing here. */
    record InForce(boolean secondReader, int targetDays, String greeting, String closing, String signature) {}
}

package spplus.entry.door;

import org.jspecify.annotations.Nullable;
import spplus.directory.Structure;

/** What is shown when a door does not open. */
public final class DoorPages {

    private DoorPages() {}

    /** Somebody may have mistyped it: {@code typed} is what they typed, empty when there was no code. */
    public record Unknown(String typed) {}

    /**
     * A door that is not used any more.
     *
     * @param place name of the place, empty for a button
     * @param instead what one may speak of, null when nothing is open
     */
    public record Shut(
            Structure structure, String place, @Nullable Structure instead) {}
}

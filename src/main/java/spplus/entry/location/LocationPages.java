package spplus.entry.location;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import spplus.directory.Location;
import spplus.directory.LocationKind;
import spplus.directory.PerimeterPages.Picker;

/** What the pages about the codes of places show. */
public final class LocationPages {

    private LocationPages() {}

    /**
     * The places of a structure that have a code.
     *
     * @param from first day of the period counted
     * @param until its last day
     */
    public record Board(
            Picker picker,
            List<Row> rows,
            LocalDate from,
            LocalDate until,
            Typed typed,
            @Nullable String problem) {}

    /**
     * A place.
     *
     * @param address its short address as people type it
     * @param experiences how many came by its code within the period
     */
    public record Row(Location location, String address, long experiences) {}

    /** What was typed to make one: {@code kind} is the name of a {@link LocationKind}. */
    public record Typed(String name, String kind) {}
}

package spplus.entry.heard;

import java.util.List;
import org.jspecify.annotations.Nullable;
import spplus.directory.LocationKind;
import spplus.directory.Structure;
import spplus.survey.Surveys;

/** What the page « Comment vous faire entendre » shows. */
public final class HeardPages {

    private HeardPages() {}

    /**
     * Every way to speak to a structure.
     *
     * @param open the one that listens: itself or, when it is closed, the nearest one above; null when none is
     * @param address whole address of the wizard for it
     * @param surveys those that any user may answer about it today
     */
    public record Ways(
            Structure structure,
            @Nullable Structure open,
            String address,
            List<Surveys.Open> surveys,
            List<Place> places) {}

    /** A place with a code: {@code address} is its short address as people type it. */
    public record Place(String name, LocationKind kind, String code, String path, String address) {}

    /** The link from the structure's own page. */
    public record Link(String path, List<Place> places) {}
}

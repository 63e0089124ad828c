package spplus.entry.print;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import spplus.core.CheckedCode;
import spplus.directory.Location;
import spplus.directory.Locations;
import spplus.entry.EntrySettings;
import spplus.files.FileJob;
import spplus.files.FileMaker;

/** Prints some of the posters ordered. */
@Component
class PosterMaker implements FileMaker {

    static final String KIND = "entry.posters";

    private final Locations locations;
    private final Press press;
    private final EntrySettings settings;

    PosterMaker(Locations locations, Press press, EntrySettings settings) {
        this.locations = locations;
        this.press = press;
        this.settings = settings;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public int itemsPerPart() {
        return settings.postersPerPart();
    }

    /** Codes that were withdrawn meanwhile and are gone are left out. */
    @Override
    public byte[] part(FileJob job, List<String> codes, boolean first) {
        var wanted = codes.stream().map(CheckedCode::new).toList();
        var found = locations.findAll(wanted).stream().collect(Collectors.toMap(Location::code, Function.identity()));
        var inOrder = wanted.stream().map(found::get).filter(Objects::nonNull).toList();
        return inOrder.isEmpty() ? new byte[0] : press.print(inOrder, Format.valueOf(job.details()));
    }
}

package spplus.entry.print;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import spplus.directory.LocationKind;
import spplus.directory.PerimeterPages.Picker;
import spplus.files.FileJob;

/** What the page of posters shows, and what stands on paper. */
public final class PrintPages {

    private PrintPages() {}

    /**
     * The files asked for by an agent.
     *
     * @param without structures within the one chosen that have no code in use
     * @param codes codes in use within it
     * @param most codes that one file may hold
     */
    public record Board(
            Picker picker,
            int codes,
            int without,
            int most,
            List<File> files,
            @Nullable String problem) {}

    /**
     * A file.
     *
     * @param done codes printed so far
     * @param until when it can be fetched, once it is ready
     */
    public record File(
            UUID id,
            String structure,
            Format format,
            int codes,
            int done,
            Instant askedAt,
            FileJob.State state,
            Instant until) {}

    /**
     * One place on paper.
     *
     * @param address its short address as people type it
     * @param image the code to scan, as a data address
     */
    public record Card(String structure, String place, LocationKind kind, String code, String address, String image) {}
}

package spplus.entry.print;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import spplus.access.Actor;
import spplus.directory.Directory;
import spplus.directory.Locations;
import spplus.directory.Perimeter;
import spplus.directory.Structure;
import spplus.directory.StructureCode;
import spplus.entry.EntrySettings;
import spplus.entry.print.PrintPages.Board;
import spplus.entry.print.PrintPages.File;
import spplus.files.FileJob;

/** Gathers what the page of posters shows. */
@Component
class PrintView {

    static final String ADDRESS = "/espace/entrees/affiches";
    private static final int SHOWN = 20;

    private final PrintDesk desk;
    private final Locations locations;
    private final Directory directory;
    private final Perimeter perimeter;
    private final EntrySettings settings;

    PrintView(PrintDesk desk, Locations locations, Directory directory, Perimeter perimeter, EntrySettings settings) {
        this.desk = desk;
        this.locations = locations;
        this.directory = directory;
        this.perimeter = perimeter;
        this.settings = settings;
    }

    Board board(Actor actor, @Nullable Structure structure, String words, @Nullable String problem) {
        int most = settings.posters();
        var files = desk.of(actor, SHOWN).stream().map(this::file).toList();
        return new Board(
                perimeter.picker(actor, structure, words, ADDRESS),
                structure == null
                        ? 0
                        : locations.activeUnder(structure.code(), most + 1).size(),
                structure == null
                        ? 0
                        : locations
                                .withoutActiveUnder(structure.code(), most + 1)
                                .size(),
                most,
                files,
                problem);
    }

    private File file(FileJob job) {
        return new File(
                job.id(),
                directory.name(new StructureCode(job.subject())),
                Format.valueOf(job.details()),
                job.items(),
                job.done(),
                job.askedAt(),
                job.state(),
                job.expiresAt());
    }
}

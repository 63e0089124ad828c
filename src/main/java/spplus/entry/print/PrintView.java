package spplus.entry.print;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import spplus.access.Actor;
import spplus.directory.Directory;
import spplus.directory.Locations;
import spplus.directory.Perimeter;
import spplus.directory.Structure;
import spplus.entry.EntrySettings;
import spplus.entry.print.PrintPages.Board;
import spplus.entry.print.PrintPages.File;
import spplus.entry.print.PrintRepository.Job;

/** Gathers what the page of posters shows. */
@Component
class PrintView {

    static final String ADDRESS = "/espace/entrees/affiches";
    private static final int SHOWN = 20;

    private final PrintRepository repository;
    private final Locations locations;
    private final Directory directory;
    private final Perimeter perimeter;
    private final EntrySettings settings;
    private final Clock clock;

    PrintView(
            PrintRepository repository,
            Locations locations,
            Directory directory,
            Perimeter perimeter,
            EntrySettings settings,
            Clock clock) {
        this.repository = repository;
        this.locations = locations;
        this.directory = directory;
        this.perimeter = perimeter;
        this.settings = settings;
        this.clock = clock;
    }

    Board board(Actor actor, @Nullable Structure structure, String words, @Nullable String problem) {
        int most = settings.posters();
        var files = repository.of(actor.id(), SHOWN).stream()
                .filter(job -> job.expiresAt().isAfter(clock.instant()))
                .map(this::file)
                .toList();
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

    private File file(Job job) {
        return new File(
                job.id(),
                directory.name(job.structure()),
                job.format(),
                job.codes().size(),
                job.done(),
                job.askedAt(),
                job.finishedAt() == null ? null : job.expiresAt(),
                job.cancelledAt() != null);
    }
}

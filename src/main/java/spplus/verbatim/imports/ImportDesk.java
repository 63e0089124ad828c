package spplus.verbatim.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.audit.AuditEntry;
import spplus.audit.AuditTrail;
import spplus.directory.Perimeter;
import spplus.directory.Structure;
import spplus.platform.Ids;
import spplus.tabular.TableFile;
import spplus.verbatim.imports.ImportRepository.Brought;
import spplus.verbatim.imports.ImportRepository.Counts;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Takes files of texts, says which column says what, lets them be read, given up or undone. */
@Service
@Transactional
class ImportDesk {

    static final int MOST_ROWS = 100_000;
    static final int MOST_WAITING = 3;
    private static final int MOST_COLUMNS = 200;

    /** How long a file that nobody starts, and the rows left out of one that was read, can be found again. */
    static final Duration KEPT = Duration.ofDays(7);

    private final ImportRepository repository;
    private final SourceRepository sources;
    private final Blocks blocks;
    private final Perimeter perimeter;
    private final JsonMapper json;
    private final AuditTrail audit;
    private final Clock clock;

    ImportDesk(
            ImportRepository repository,
            SourceRepository sources,
            Blocks blocks,
            Perimeter perimeter,
            JsonMapper json,
            AuditTrail audit,
            Clock clock) {
        this.repository = repository;
        this.sources = sources;
        this.blocks = blocks;
        this.perimeter = perimeter;
        this.json = json;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Keeps a file, sealed, with the columns proposed for its source.
     *
     * @param sheet of a workbook; empty for the first that holds something
     * @throws spplus.tabular.UnreadableTableException when it is no table
     * @throws FileRefused when it holds too much, or nothing, or too many wait
     */
    UUID bring(Actor actor, Structure structure, From from, String name, String sheet, byte[] bytes) {
        if (repository.countWaiting(actor.id()) >= MOST_WAITING) {
            throw new FileRefused("waiting");
        }
        try (var table = TableFile.read(new ByteArrayInputStream(bytes), bytes.length, sheet)) {
            if (table.header().size() > MOST_COLUMNS) {
                throw new FileRefused("columns");
            }
            var file = brought(actor, structure, from, name, table);
            repository.add(file, actor.id(), actor.name());
            repository.counted(file.id(), blocks.keep(file.id(), table));
            return file.id();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets it be read; the next file of that source is proposed the same columns. */
    void start(Actor actor, Brought file, Map<Field, String> mapping) {
        if (repository.start(file.id(), written(mapping))) {
            sources.keepMapping(file.source(), written(mapping));
            record(actor, "verbatim.import-started", file);
        }
    }

    /** What was taken so far stays, until it is undone. */
    void cancel(Actor actor, Brought file) {
        if (repository.end(file.id(), "CANCELLED", "", clock.instant())) {
            record(actor, "verbatim.import-cancelled", file);
        }
    }

    /** The texts that came with it are withdrawn for good. @return false when there is none */
    boolean undo(Actor actor, Brought file) {
        boolean undone = repository.undo(file.id());
        if (undone) {
            record(actor, "verbatim.import-undone", file);
        }
        return undone;
    }

    /** @throws org.springframework.web.server.ResponseStatusException 404 when it is not of this agent's structures */
    Brought find(Actor actor, UUID id) {
        var file = repository.find(id).orElseThrow(Perimeter::notThere);
        perimeter.within(actor, Permission.IMPORT_VOICES, file.structure().value());
        return file;
    }

    Map<Field, String> mapping(Brought file) {
        return columns(file.mapping());
    }

    private Brought brought(Actor actor, Structure structure, From told, String name, TableFile table) {
        var now = clock.instant();
        var from = sources.source(Ids.next(), structure.code(), told.name(), now);
        return new Brought(
                Ids.next(),
                from.id(),
                told.name(),
                structure.code(),
                actor.name(),
                name,
                table.sheet(),
                table.header(),
                written(Field.proposed(table.header(), columns(from.mapping()))),
                told.suggestions(),
                "DRAFT",
                "",
                new Counts(0, 0, 0, 0, 0, 0),
                now,
                null);
    }

    private String written(Map<Field, String> mapping) {
        return json.writeValueAsString(mapping);
    }

    private Map<Field, String> columns(String written) {
        Map<Field, String> read = json.readValue(written, new TypeReference<Map<Field, String>>() {});
        return read.isEmpty() ? Map.of() : new EnumMap<>(read);
    }

    private void record(Actor actor, String action, Brought file) {
        audit.record(AuditEntry.by(actor, action)
                .on("text-import", file.id())
                .about(List.of(file.structure().value()))
                .fact("rows", file.rows()));
    }

    /** Whose words a file holds. @param suggestions whether agents wrote them, to suggest */
    record From(String name, boolean suggestions) {}

    /** Nothing is kept of the file; the code ends a key under {@code verbatim.import.problem}. */
    static class FileRefused extends RuntimeException {

        private final String code;

        FileRefused(String code) {
            super(code);
            this.code = code;
        }

        String code() {
            return code;
        }
    }
}

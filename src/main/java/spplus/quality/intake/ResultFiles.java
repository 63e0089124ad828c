package spplus.quality.intake;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import spplus.access.Actor;
import spplus.access.Scope;
import spplus.audit.AuditEntry;
import spplus.audit.AuditTrail;
import spplus.commitment.Commitments;
import spplus.directory.Perimeter;
import spplus.directory.Structure;
import spplus.platform.Ids;
import spplus.platform.SecretBox;
import spplus.platform.Texts;
import spplus.quality.QualitySettings;
import spplus.quality.domain.IndicatorStore;
import spplus.quality.result.Intake;
import spplus.quality.result.Raw;
import spplus.tabular.TableFile;
import spplus.tabular.TableRow;
import spplus.tabular.UnreadableTableException;
import tools.jackson.databind.json.JsonMapper;

/** Takes files of results, and reads each in one transaction: all its good lines are kept, or none. */
@Service
@Transactional
class ResultFiles {

    static final Duration KEPT = Duration.ofDays(7);
    static final int MOST_WAITING = 3;
    private static final String PURPOSE = "quality.result-file";
    private static final int AT_ONCE = 1_000;

    private final FileRepository repository;
    private final Intake intake;
    private final IndicatorStore indicators;
    private final Commitments commitments;
    private final QualitySettings settings;
    private final SecretBox box;
    private final JsonMapper json;
    private final AuditTrail audit;
    private final Texts texts;
    private final Clock clock;

    ResultFiles(
            FileRepository repository,
            Intake intake,
            IndicatorStore indicators,
            Commitments commitments,
            QualitySettings settings,
            SecretBox box,
            JsonMapper json,
            AuditTrail audit,
            Texts texts,
            Clock clock) {
        this.repository = repository;
        this.intake = intake;
        this.indicators = indicators;
        this.commitments = commitments;
        this.settings = settings;
        this.box = box;
        this.json = json;
        this.audit = audit;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * Keeps a file, sealed, with the columns that bear names we know.
     *
     * @throws UnreadableTableException when it is no table
     * @throws FileRefused when it holds nothing or too much, or too many wait
     */
    UUID bring(Actor actor, Structure structure, String name, byte[] bytes) {
        if (repository.countWaiting(actor.id()) >= MOST_WAITING) {
            throw new FileRefused("waiting");
        }
        var table = rows(bytes);
        if (table.rows().isEmpty() || table.rows().size() > settings.rows()) {
            throw new FileRefused(table.rows().isEmpty() ? "no-row" : "rows");
        }
        var id = Ids.next();
        var mapping = json.writeValueAsString(Columns.proposed(table.header()).names());
        var file = new Brought(
                id,
                structure.code().value(),
                actor.id(),
                actor.name(),
                name,
                mapping,
                "DRAFT",
                "",
                table.rows().size(),
                0,
                0,
                clock.instant(),
                null);
        repository.add(file, box.seal(PURPOSE, Base64.getEncoder().encodeToString(bytes)));
        return id;
    }

    void start(Actor actor, Brought file, Columns columns) {
        repository.start(file.id(), json.writeValueAsString(columns.names()));
        audit.record(AuditEntry.by(actor, "quality.file-started")
                .on("result-file", file.id())
                .about(List.of(file.structure()))
                .fact("rows", file.rows()));
    }

    /** @return false when it is being read, or was */
    boolean cancel(Brought file) {
        return repository.cancel(file.id(), clock.instant());
    }

    @SuppressWarnings("unchecked")
    Columns columns(Brought file) {
        return new Columns(json.readValue(file.mapping(), Map.class));
    }

    /** @throws org.springframework.web.server.ResponseStatusException 404 once it was read */
    Table open(Brought file) {
        var content = repository.content(file.id()).orElseThrow(Perimeter::notThere);
        return rows(Base64.getDecoder().decode(box.open(PURPOSE, content)));
    }

    List<Raw> raws(Brought file, Table table, Columns columns, int most) {
        var known = Columns.indicators(indicators.on(commitments.today()));
        return table.rows().stream()
                .limit(most)
                .map(row -> columns.read(row, table.header(), file.structure(), known, texts))
                .toList();
    }

    /** Kept from other nodes until the transaction ends. */
    Optional<Brought> lockNext() {
        return repository.lockNext();
    }

    /** It could not be read to its end. */
    void giveUp(Brought file) {
        repository.end(file.id(), "FAILED", "failed", 0, 0, clock.instant());
    }

    String rejects(Brought file) {
        return box.open(PURPOSE, repository.rejected(file.id()).orElseThrow(Perimeter::notThere));
    }

    void forget() {
        repository.forget(clock.instant().minus(KEPT));
    }

    /** Past so many faults the columns are probably wrong: nothing is kept, and the reject file says all of it. */
    void read(Brought file) {
        var table = open(file);
        var columns = columns(file);
        var raws = raws(file, table, columns, table.rows().size());
        var reading = intake.read(raws, Scope.under(Set.of(file.structure())));
        boolean hopeless = reading.refused() > settings.rejects();
        if (!hopeless) {
            reading = intake.keep(reading, "FILE", file.agentName());
        }
        if (reading.refused() > 0) {
            repository.reject(file.id(), box.seal(PURPOSE, rejects(table, columns, reading)));
        }
        repository.end(
                file.id(),
                hopeless ? "STOPPED" : "DONE",
                hopeless ? "rejects" : "",
                hopeless ? 0 : reading.accepted(),
                reading.refused(),
                clock.instant());
    }

    private String rejects(Table table, Columns columns, Intake.Reading reading) {
        var csv = new StringWriter();
        try (var writer = CsvWriter.builder().fieldSeparator(';').build(csv)) {
            writer.writeRecord(joined(
                    List.of(
                            texts.t("quality.file.reject.line"),
                            texts.t("quality.file.reject.column"),
                            texts.t("quality.file.reject.reason")),
                    table.header()));
            for (int i = 0; i < table.rows().size(); i++) {
                var fault = reading.faults().get(i);
                if (fault != null) {
                    var row = table.rows().get(i);
                    writer.writeRecord(joined(
                            List.of(String.valueOf(row.line()), columns.column(fault.field()), fault.words()),
                            row.fields()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return csv.toString();
    }

    private static List<String> joined(List<String> first, List<String> then) {
        var all = new ArrayList<>(first);
        all.addAll(then);
        return all;
    }

    private static Table rows(byte[] bytes) {
        try (var table = TableFile.read(new ByteArrayInputStream(bytes), bytes.length)) {
            var rows = new ArrayList<TableRow>();
            var some = table.next(AT_ONCE);
            while (!some.isEmpty()) {
                rows.addAll(some);
                some = table.next(AT_ONCE);
            }
            return new Table(table.header(), rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A whole file. */
    record Table(List<String> header, List<TableRow> rows) {}

    /** Nothing is kept of the file; the code ends a key under {@code quality.file.problem}. */
    static final class FileRefused extends RuntimeException {

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

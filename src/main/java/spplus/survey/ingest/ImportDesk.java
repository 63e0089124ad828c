package spplus.survey.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import spplus.access.Actor;
import spplus.audit.AuditEntry;
import spplus.audit.AuditTrail;
import spplus.directory.Perimeter;
import spplus.platform.Ids;
import spplus.platform.SecretBox;
import spplus.survey.domain.Campaign;
import spplus.survey.domain.FormVersions;
import spplus.survey.ingest.ImportRepository.Brought;
import spplus.tabular.TableFile;
import tools.jackson.databind.json.JsonMapper;

/** Takes files of answers, says which column answers what, and lets them be read or given up. */
@Service
@Transactional
class ImportDesk {

    static final String PURPOSE = "survey.answer-import";
    static final int MOST_ROWS = 100_000;
    static final int MOST_WAITING = 3;
    private static final int AT_ONCE = 1_000;

    /** How long a file that nobody starts, and the lines left out of one that was read, can be found again. */
    static final Duration KEPT = Duration.ofDays(7);

    private final ImportRepository repository;
    private final SourceRepository sources;
    private final AnswerTools tools;
    private final FormVersions forms;
    private final SecretBox box;
    private final JsonMapper json;
    private final AuditTrail audit;
    private final Clock clock;

    ImportDesk(
            ImportRepository repository,
            SourceRepository sources,
            AnswerTools tools,
            FormVersions forms,
            SecretBox box,
            JsonMapper json,
            AuditTrail audit,
            Clock clock) {
        this.repository = repository;
        this.sources = sources;
        this.tools = tools;
        this.forms = forms;
        this.box = box;
        this.json = json;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Keeps a file, sealed, with the columns proposed for its source.
     *
     * @throws spplus.tabular.UnreadableTableException when it is no table
     * @throws FileRefused when it holds too much, or nothing, or too many wait
     */
    UUID bring(Actor actor, Campaign campaign, String source, String name, byte[] bytes) {
        if (repository.countWaiting(actor.id()) >= MOST_WAITING) {
            throw new FileRefused("waiting");
        }
        var shape = shape(bytes);
        var from = source(campaign, source, actor);
        var before = new ColumnMapping(columns(sources.mapping(from)));
        var targets = ColumnMapping.targets(forms.find(campaign.formVersion()).orElseThrow());
        var proposed = ColumnMapping.proposed(targets, shape.header(), before);
        var file = brought(campaign, from, name, proposed, shape.rows());
        repository.add(file, box.seal(PURPOSE, Base64.getEncoder().encodeToString(bytes)), actor.id());
        return file.id();
    }

    /** Lets it be read; the next file of that source is proposed the same columns. */
    void start(Actor actor, Campaign campaign, Brought file, ColumnMapping mapping) {
        repository.start(file.id(), written(mapping));
        sources.keepMapping(file.source(), written(mapping));
        record(actor, campaign, "survey.import-started", file);
    }

    /** What was counted so far stays. */
    void cancel(Actor actor, Campaign campaign, Brought file) {
        if (repository.end(file.id(), "CANCELLED", "", clock.instant())) {
            record(actor, campaign, "survey.import-cancelled", file);
        }
    }

    Brought find(Campaign campaign, UUID id) {
        return repository.find(campaign.id(), id).orElseThrow(Perimeter::notThere);
    }

    /** @throws org.springframework.web.server.ResponseStatusException 404 once it was read to the end */
    TableFile open(Brought file) {
        var content = repository.content(file.id()).orElseThrow(Perimeter::notThere);
        var bytes = Base64.getDecoder().decode(box.open(PURPOSE, content));
        return TableFile.read(new ByteArrayInputStream(bytes), bytes.length);
    }

    ColumnMapping mapping(Brought file) {
        return new ColumnMapping(columns(file.mapping()));
    }

    private Brought brought(Campaign campaign, UUID source, String name, ColumnMapping mapping, int rows) {
        var columns = written(mapping);
        var now = clock.instant();
        return new Brought(Ids.next(), campaign.id(), source, name, columns, "DRAFT", "", rows, 0, 0, 0, 0, now, null);
    }

    /** Reads all of it once, so that what cannot be read is said at once. */
    private static Shape shape(byte[] bytes) {
        int rows = 0;
        try (var table = TableFile.read(new ByteArrayInputStream(bytes), bytes.length)) {
            int read = table.next(AT_ONCE).size();
            while (read > 0 && rows <= MOST_ROWS) {
                rows += read;
                read = table.next(AT_ONCE).size();
            }
            if (rows == 0 || rows > MOST_ROWS) {
                throw new FileRefused(rows == 0 ? "no-row" : "rows");
            }
            return new Shape(table.header(), rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private UUID source(Campaign campaign, String name, Actor actor) {
        return sources.named(campaign.id(), name).orElseGet(() -> {
            if (tools.full(campaign.id())) {
                throw new FileRefused("sources");
            }
            return tools.add(campaign.id(), name, actor.id(), clock.instant())
                    .tool()
                    .id();
        });
    }

    private String written(ColumnMapping mapping) {
        return json.writeValueAsString(mapping.columns());
    }

    @SuppressWarnings("unchecked")
    private Map<String, String> columns(String written) {
        return written.isEmpty() ? Map.of() : json.readValue(written, Map.class);
    }

    private void record(Actor actor, Campaign campaign, String action, Brought file) {
        audit.record(AuditEntry.by(actor, action)
                .on("answer-import", file.id())
                .about(List.of(campaign.structure().value()))
                .fact("rows", file.rows()));
    }

    private record Shape(List<String> header, int rows) {}

    /** Nothing is kept of the file; the code ends a key under {@code survey.import.problem}. */
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

package spplus.experience.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.BiConsumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import spplus.directory.Directory;
import spplus.experience.ExperiencesImported;
import spplus.platform.Texts;
import spplus.tabular.RejectFile;
import spplus.tabular.TableFile;
import spplus.tabular.TableRow;
import spplus.tabular.UnreadableTableException;

/**
 * Takes an official export, whatever its size: one thread reads and understands rows while another keeps those before.
 * Cut short, it is run again: what was kept is recognised.
 */
@Component
class ExperienceImport {

    static final String SOURCE = "official";
    private static final int BATCH = 2_000;

    private final ExperienceLoader loader;
    private final Directory directory;
    private final TransactionTemplate transactions;
    private final ApplicationEventPublisher events;
    private final Texts texts;
    private final Clock clock;

    ExperienceImport(
            ExperienceLoader loader,
            Directory directory,
            TransactionTemplate transactions,
            ApplicationEventPublisher events,
            Texts texts,
            Clock clock) {
        this.loader = loader;
        this.directory = directory;
        this.transactions = transactions;
        this.events = events;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * @param data folder that gets the rows left out
     * @param progress told after each batch, with how much of the file was read, from 0 to 1
     * @return where the rows left out are
     * @throws UnreadableTableException when the file cannot be taken, or not to its end
     */
    Path take(Path path, Path data, Tally tally, BiConsumer<Tally, Double> progress) throws IOException {
        try (var file = TableFile.open(path);
                var rejects = new RejectFile(data, path, file.header());
                var pipe = new BatchPipe(loader, SOURCE, tally)) {
            try {
                new Run(file, rejects, tally, pipe).toTheEnd(progress);
            } finally {
                tell(tally);
            }
            return rejects.path();
        }
    }

    private void tell(Tally tally) {
        long changed = tally.created() + tally.updated();
        if (changed > 0) {
            transactions.executeWithoutResult(_ -> events.publishEvent(new ExperiencesImported(changed)));
        }
    }

    /** One file being taken. */
    private final class Run {

        private final TableFile file;
        private final Header header;
        private final RejectFile rejects;
        private final Tally tally;
        private final BatchPipe pipe;
        private final KnownStructures structures = new KnownStructures(directory);
        private final SeenIds seen = new SeenIds();
        private final RowReader reader;

        Run(TableFile file, RejectFile rejects, Tally tally, BatchPipe pipe) {
            this.file = file;
            this.header = Header.of(file.header());
            this.rejects = rejects;
            this.tally = tally;
            this.pipe = pipe;
            this.reader = new RowReader(structures, new Places(directory), tally, clock);
        }

        void toTheEnd(BiConsumer<Tally, Double> progress) {
            for (var rows = file.next(BATCH); !rows.isEmpty(); rows = file.next(BATCH)) {
                pipe.put(understood(rows), rows.size());
                progress.accept(tally, file.readSoFar());
            }
            pipe.awaitWritten();
        }

        private Batch understood(List<TableRow> table) {
            var rows = table.stream().map(row -> new OfficialRow(header, row)).toList();
            structures.learn(rows.stream().flatMap(ServiceReader::codes).toList());
            var batch = new Batch(
                    loader.kept(SOURCE, rows.stream().map(RowReader::code).toList()));
            for (var row : rows) {
                try {
                    add(row, batch);
                } catch (RowRejected e) {
                    tally.reject();
                    rejects.add(row.row(), e.field(), texts.t("experience.import.reason." + e.reason(), e.details()));
                }
            }
            return batch;
        }

        /** A row that says what it said last time is not even understood. */
        private void add(OfficialRow row, Batch batch) {
            var id = RowReader.id(row);
            if (seen.has(id)) {
                throw new RowRejected(Column.ID.title(0), "twice", id);
            }
            long mark = mark(row);
            batch.add(id, mark, () -> reader.read(row, mark));
            seen.add(id);
        }

        /** Of all that the row holds, and of where its structures stand in the directory of today. */
        private long mark(OfficialRow row) {
            var print = new Print().add(RowReader.VERSION);
            row.fields().forEach(print::add);
            ServiceReader.codes(row)
                    .flatMap(code -> structures.lineage(code).stream())
                    .forEach(print::add);
            return print.value();
        }
    }
}

package spplus.survey.ingest;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import spplus.platform.Backlog;
import spplus.platform.SecretBox;
import spplus.platform.Texts;
import spplus.survey.domain.Campaign;
import spplus.survey.domain.CampaignStore;
import spplus.survey.domain.FormVersion;
import spplus.survey.domain.FormVersions;
import spplus.survey.domain.Source;
import spplus.survey.ingest.ImportRepository.Brought;
import spplus.tabular.RejectFile;
import spplus.tabular.TableRow;
import spplus.tabular.UnreadableTableException;

/**
 * Reads the files that wait, some rows at a time: what a row gives and how far the file is read are one transaction, so
 * that a file whose reading was killed goes on where it was.
 */
@Service
class ImportRunner {

    private static final int ROWS_AT_ONCE = 500;

    private final ImportRepository repository;
    private final ImportDesk desk;
    private final AnswerTools tools;
    private final CampaignStore campaigns;
    private final FormVersions forms;
    private final LineTaker taker;
    private final SecretBox box;
    private final TransactionTemplate transaction;
    private final Texts texts;
    private final Clock clock;
    private final Backlog<Brought> backlog;

    ImportRunner(
            ImportRepository repository,
            ImportDesk desk,
            AnswerTools tools,
            CampaignStore campaigns,
            FormVersions forms,
            LineTaker taker,
            SecretBox box,
            TransactionTemplate transaction,
            Texts texts,
            Clock clock) {
        this.repository = repository;
        this.desk = desk;
        this.tools = tools;
        this.campaigns = campaigns;
        this.forms = forms;
        this.taker = taker;
        this.box = box;
        this.transaction = transaction;
        this.texts = texts;
        this.clock = clock;
        this.backlog = new Backlog<>(
                transaction,
                LoggerFactory.getLogger(ImportRunner.class),
                repository::lockNext,
                Brought::id,
                this::readOn,
                file -> stop(file, "failed"));
    }

    /** Works until nothing waits. */
    void work() {
        backlog.work();
    }

    /** Reads the next rows of the next file. @return false when none waits, or to try again later */
    boolean step() {
        return backlog.step();
    }

    void forget() {
        transaction.executeWithoutResult(_ -> repository.forget(clock.instant().minus(ImportDesk.KEPT)));
    }

    private void readOn(Brought file) {
        var campaign = campaigns.find(file.campaign()).orElseThrow();
        if (campaign.state(LocalDate.now(clock)) != Campaign.State.OPEN || !campaigns.holdsOpen(campaign.id())) {
            stop(file, "closed");
            return;
        }
        if (tools.find(file.source())
                .filter(source -> source.revokedAt() == null)
                .isEmpty()) {
            stop(file, "revoked");
            return;
        }
        try {
            count(file, campaign, forms.find(campaign.formVersion()).orElseThrow());
        } catch (UnreadableTableException _) {
            stop(file, "unreadable");
        }
    }

    private void stop(Brought file, String why) {
        repository.end(file.id(), "STOPPED", why, clock.instant());
    }

    private void count(Brought file, Campaign campaign, FormVersion form) {
        try (var table = desk.open(file)) {
            var reader = new RowReader(table.header(), ColumnMapping.targets(form), desk.mapping(file), texts);
            for (int passed = 0; passed < file.done(); ) {
                var before = table.next(Math.min(ROWS_AT_ONCE, file.done() - passed));
                before.forEach(reader::pass);
                passed += before.size();
            }
            var rows = table.next(ROWS_AT_ONCE);
            if (rows.isEmpty()) {
                repository.end(file.id(), "DONE", "", clock.instant());
                return;
            }
            var lines = rows.stream()
                    .map(row -> take(file, campaign, form, reader, row))
                    .toList();
            keep(file, table.header(), reader, rows, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Outcome.Line take(Brought file, Campaign campaign, FormVersion form, RowReader reader, TableRow row) {
        int rank = (int) row.line();
        try {
            return taker.take(file.source(), Source.IMPORT, campaign, form, reader.read(row), rank);
        } catch (LineRefused refused) {
            return Outcome.Line.refused(rank, null, refused);
        }
    }

    private void keep(
            Brought file, List<String> header, RowReader reader, List<TableRow> rows, List<Outcome.Line> lines) {
        var outcome = Outcome.of(lines);
        if (outcome.refused() > 0) {
            var csv = new StringWriter();
            try (var writer = CsvWriter.builder().fieldSeparator(';').build(csv)) {
                if (file.refused() == 0) {
                    writer.writeRecord(RejectFile.header(RowReader.causes(texts), header));
                }
                for (int i = 0; i < rows.size(); i++) {
                    var line = lines.get(i);
                    if (line.code() != null) {
                        writer.writeRecord(RejectFile.record(
                                rows.get(i),
                                line.field() == null ? "" : reader.column(line.field()),
                                texts.t("survey.import.reason." + line.code())));
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            repository.reject(file.id(), file.done(), box.seal(ImportDesk.PURPOSE, csv.toString()));
        }
        repository.advance(file.id(), rows.size(), outcome.accepted(), outcome.duplicates(), outcome.refused());
    }
}

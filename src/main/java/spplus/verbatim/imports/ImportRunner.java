package spplus.verbatim.imports;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import spplus.platform.Backlog;
import spplus.platform.SecretBox;
import spplus.platform.Texts;
import spplus.tabular.RejectFile;
import spplus.verbatim.domain.Incoming;
import spplus.verbatim.domain.SourceKind;
import spplus.verbatim.domain.VerbatimStore;
import spplus.verbatim.imports.ImportRepository.Brought;

/**
 * Reads the files that wait, some rows at a time: what rows give and how far the file is read are one transaction, so
 * that a file whose reading was killed goes on where it was. Takes back those that are undone in the same way.
 */
@Service
class ImportRunner {

    private static final int WITHDRAWN_AT_ONCE = 200;

    private final ImportRepository repository;
    private final ImportDesk desk;
    private final Blocks blocks;
    private final LineReader reader;
    private final VerbatimStore verbatims;
    private final SecretBox box;
    private final TransactionTemplate transaction;
    private final Texts texts;
    private final Clock clock;
    private final Backlog<Brought> backlog;

    ImportRunner(
            ImportRepository repository,
            ImportDesk desk,
            Blocks blocks,
            LineReader reader,
            VerbatimStore verbatims,
            SecretBox box,
            TransactionTemplate transaction,
            Texts texts,
            Clock clock) {
        this.repository = repository;
        this.desk = desk;
        this.blocks = blocks;
        this.reader = reader;
        this.verbatims = verbatims;
        this.box = box;
        this.transaction = transaction;
        this.texts = texts;
        this.clock = clock;
        this.backlog = new Backlog<>(
                transaction,
                LoggerFactory.getLogger(ImportRunner.class),
                repository::lockNext,
                Brought::id,
                this::advance,
                this::giveUp);
    }

    /** Works until nothing waits. */
    void work() {
        backlog.work();
    }

    /** Reads, or takes back, the next rows of the next file. @return false when none waits, or to try again later */
    boolean step() {
        return backlog.step();
    }

    void forget() {
        transaction.executeWithoutResult(_ -> repository.forget(clock.instant().minus(ImportDesk.KEPT)));
    }

    private void advance(Brought file) {
        if (isUndone(file)) {
            takeBack(file);
        } else {
            readOn(file);
        }
    }

    /** What was taken of it stays. What has to be taken back is never given up. */
    private void giveUp(Brought file) {
        if (isUndone(file)) {
            throw new IllegalStateException("texts not taken back: " + file.id());
        }
        repository.end(file.id(), "STOPPED", "failed", clock.instant());
    }

    private static boolean isUndone(Brought file) {
        return file.state().equals("UNDOING");
    }

    private void takeBack(Brought file) {
        var kind = file.suggestions() ? SourceKind.SUGGESTION : SourceKind.IMPORT;
        int gone = verbatims.withdrawSome(kind, file.id().toString(), WITHDRAWN_AT_ONCE);
        repository.undone(file.id(), gone, gone < WITHDRAWN_AT_ONCE);
    }

    private void readOn(Brought file) {
        List<Line> lines;
        try {
            lines = blocks.read(file.id());
        } catch (IllegalStateException e) {
            repository.end(file.id(), "STOPPED", "sealed", clock.instant());
            return;
        }
        if (lines.isEmpty()) {
            repository.end(file.id(), "DONE", "", clock.instant());
            return;
        }
        var refused = new ArrayList<Refusal>();
        var told = read(file, lines, refused);
        var known = repository.known(told.stream().map(one -> one.source().id()).toList());
        var seen = new HashSet<>(known);
        var fresh = told.stream().filter(one -> seen.add(one.source().id())).toList();
        verbatims.take(fresh);
        keep(file, refused);
        repository.forgetFirstBlock(file.id());
        repository.advance(file.id(), lines.size(), fresh.size(), told.size() - fresh.size(), refused.size());
    }

    private List<Incoming> read(Brought file, List<Line> lines, List<Refusal> refused) {
        var mapping = desk.mapping(file);
        var told = new ArrayList<Incoming>();
        for (var line : lines) {
            try {
                told.add(reader.read(file, mapping, line));
            } catch (LineRefused why) {
                refused.add(new Refusal(line, why));
            }
        }
        return told;
    }

    private void keep(Brought file, List<Refusal> refused) {
        if (refused.isEmpty()) {
            return;
        }
        var csv = new StringWriter();
        try (var writer = CsvWriter.builder().fieldSeparator(';').build(csv)) {
            if (file.counts().refused() == 0) {
                writer.writeRecord(RejectFile.header(blocks.causes(), file.header()));
            }
            var mapping = desk.mapping(file);
            refused.forEach(one -> writer.writeRecord(row(one, mapping)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        repository.reject(file.id(), file.counts().done(), box.seal(Blocks.PURPOSE, csv.toString()));
    }

    private List<String> row(Refusal refusal, Map<Field, String> mapping) {
        return RejectFile.record(
                refusal.line().row(),
                column(refusal.why(), mapping),
                texts.t("verbatim.import.reason." + refusal.why().code(), LineReader.LONGEST_TEXT));
    }

    private static String column(LineRefused why, Map<Field, String> mapping) {
        return mapping.entrySet().stream()
                .filter(entry -> entry.getKey().key().equals(why.name()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    private record Refusal(Line line, LineRefused why) {}
}

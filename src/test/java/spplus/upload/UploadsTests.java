package spplus.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.server.ResponseStatusException;
import spplus.IntegrationTest;
import spplus.tabular.Sheets;
import spplus.upload.Upload.State;

/** Whatever they hold, files are kept sealed, read in turn, taken up where they stopped, given up, undone, forgotten. */
@IntegrationTest
class UploadsTests {

    @Autowired
    Uploads uploads;

    @Autowired
    UploadRepository repository;

    @Autowired
    UploadRunner runner;

    @Autowired
    TestReaders.Lines lines;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private final UUID agent = UUID.randomUUID();
    private final String owner = "O-" + UUID.randomUUID();

    @Test
    void aPoisonedFileIsGivenUpAndThoseBehindItGoOn() {
        var broken = bring(TestReaders.LINES, "text\nun\n");
        transaction.executeWithoutResult(_ -> {
            started(broken);
            jdbc.sql("update upload.upload set mapping = 'abîmé' where id = ?")
                    .param(broken.id())
                    .update();
        });
        var poisoned = started(bring(TestReaders.LINES, "text\npoison\n"));
        var next = started(bring(TestReaders.LINES, "text\ndeux\n"));

        assertThat(finished(next).counts().accepted()).isEqualTo(1);
        assertThat(finished(poisoned).problem()).isEqualTo("upload.stopped.failed");
        assertThat(finished(broken).state()).isEqualTo(State.STOPPED);
        assertThat(lines.taken(poisoned)).isEmpty();
    }

    @Test
    void aFileKilledBetweenTwoBlocksGoesOnExactlyWhereItWas() {
        var file = started(
                bring(TestReaders.LINES, rows(250) + "kill\n" + rows(200).substring("text\n".length())));

        var read = finished(file);

        assertThat(read.state()).isEqualTo(State.DONE);
        assertThat(read.counts()).isEqualTo(new Upload.Counts(451, 451, 451, 0, 0, 0));
        assertThat(lines.taken(file)).hasSize(451);
        assertThat(blocks(file)).isZero();
    }

    /** Nobody else sees them before the transaction ends. */
    @Test
    void filesThatWaitTakeTurns() {
        var order = new ArrayList<UUID>();
        var mine = new ArrayList<UUID>();
        transaction.executeWithoutResult(status -> {
            mine.add(started(bring(TestReaders.LINES, rows(500))).id());
            mine.add(started(bring(TestReaders.LINES, rows(1))).id());
            while (order.size() < 3) {
                var next = repository.lockNext(List.of()).orElseThrow().id();
                repository.giveTurn(next);
                if (mine.contains(next)) {
                    order.add(next);
                }
            }
            status.setRollbackOnly();
        });
        assertThat(order).containsExactly(mine.getFirst(), mine.getLast(), mine.getFirst());
    }

    @Test
    void aWholeReaderTakesAllOrNothing() {
        var good = started(bring(TestReaders.WHOLE, rows(450) + "bad\n"));
        var killed = started(bring(TestReaders.WHOLE, rows(450) + "poison\n"));
        var stopped = started(bring(TestReaders.WHOLE, "text\nbad\nbad\nstop\n"));

        assertThat(finished(good).counts()).isEqualTo(new Upload.Counts(451, 451, 450, 0, 1, 0));
        assertThat(lines.taken(good)).hasSize(450);
        assertThat(finished(killed).problem()).isEqualTo("upload.stopped.whole");
        assertThat(lines.taken(killed)).isEmpty();
        assertThat(finished(stopped)).satisfies(read -> {
            assertThat(read.state()).isEqualTo(State.STOPPED);
            assertThat(read.counts().refused()).isEqualTo(2);
            assertThat(read.keepsRejects()).isTrue();
        });
        assertThat(blocks(killed) + blocks(stopped)).isZero();
    }

    @Test
    void theRowsLeftOutKeepTheirKeysWhenTheyComeBack() throws IOException {
        var file = bring(TestReaders.LINES, "text;note\nbon;1\nbad;=2\nbad;=2\n");
        var keys = uploads.first(file, 10).stream().map(UploadRow::key).toList();
        finished(started(file));

        var rejects = rejects(file);
        assertThat(rejects.getContentAsString(StandardCharsets.UTF_8))
                .startsWith("\ufeffligne;colonne;raison;text;note")
                .contains("3;text;c’est faux;bad;'=2");
        assertThat(rejects.getHeader("Content-Disposition")).contains("lignes.rejets.csv");

        var back = uploads.bring(
                told(TestReaders.LINES),
                TestUploads.file("retour.csv", rejects.getContentAsByteArray()),
                _ -> Map.of());
        assertThat(uploads.first(back, 10)).extracting(UploadRow::key).isEqualTo(keys.subList(1, 3));
    }

    @Test
    void whatIsGivenUpIsForgottenAndWhatIsOverIsNotSaidToBe() {
        var draft = bring(TestReaders.LINES, "text\nMadame Durand\n");
        assertThat(new String(repository.firstBlock(draft.id()).orElseThrow(), StandardCharsets.ISO_8859_1))
                .as("nothing can be read of what waits")
                .doesNotContain("Durand");

        assertThat(uploads.cancel(draft)).isTrue();
        assertThat(find(draft).state()).isEqualTo(State.CANCELLED);
        assertThat(blocks(draft)).isZero();
        assertThat(uploads.cancel(draft)).isFalse();
        assertThat(uploads.start(draft, uploads.columns(draft))).isFalse();
        assertThat(uploads.undo(draft)).as("nothing came of it").isFalse();
        assertThatThrownBy(() -> uploads.first(draft, 1)).isInstanceOf(ResponseStatusException.class);
        assertThatThrownBy(() -> rejects(draft)).isInstanceOf(ResponseStatusException.class);
    }

    @Test
    void aFileBeingReadWholeIsNotSaidToBeGivenUp() {
        var file = bring(TestReaders.WHOLE, "text\nun\n");
        transaction.executeWithoutResult(_ -> {
            jdbc.sql("select id from upload.upload where id = ? for update")
                    .param(file.id())
                    .query(UUID.class)
                    .single();
            assertThat(CompletableFuture.supplyAsync(() -> uploads.cancel(file))
                            .orTimeout(60, TimeUnit.SECONDS)
                            .join())
                    .isFalse();
        });
        assertThat(uploads.cancel(file)).isTrue();
    }

    @Test
    void whatCameWithAFileIsTakenBackEvenWhenItTakesTimeAndNobodyWaitsForIt() {
        var file = uploads.bring(
                new NewUpload(TestReaders.LINES, owner, null, "stubborn", "", agent, "Lectrice", ""),
                TestUploads.file("lignes.csv", rows(450)),
                _ -> Map.of("text", "text"));
        finished(started(file));
        assertThat(uploads.undo(file)).isTrue();
        var next = started(bring(TestReaders.LINES, "text\nun\n"));

        assertThat(finished(next).counts().accepted()).isEqualTo(1);
        await().atMost(Duration.ofMinutes(2)).until(() -> {
            runner.work();
            return find(file).state() == State.UNDONE;
        });
        assertThat(find(file).counts().withdrawn()).isEqualTo(450);
        assertThat(lines.taken(file)).isEmpty();
        assertThat(uploads.undo(file)).isFalse();
    }

    @Test
    void oldDraftsAndOldRowsLeftOutAreForgotten() {
        var draft = bring(TestReaders.LINES, "text\nun\n");
        var recent = bring(TestReaders.LINES, "text\nun\n");
        var read = started(bring(TestReaders.LINES, "text\nbad\n"));
        assertThat(finished(read).keepsRejects()).isTrue();
        for (var old : List.of(draft, read)) {
            jdbc.sql("""
                    update upload.upload set asked_at = asked_at - interval '8 days',
                      finished_at = finished_at - interval '8 days' where id = ?
                    """).param(old.id()).update();
        }

        runner.forget();

        assertThat(uploads.find(TestReaders.LINES, draft.id())).isEmpty();
        assertThat(find(recent).state()).isEqualTo(State.DRAFT);
        assertThat(find(read).keepsRejects()).isFalse();
        assertThat(uploads.of(TestReaders.LINES, owner, "/", "/").files())
                .extracting(Upload::id)
                .contains(read.id(), recent.id());
    }

    @Test
    void saysWhatIsWrongWithAFileAndKeepsNothingOfIt() throws IOException {
        assertThat(refusal("")).isEqualTo("upload.problem.missing");
        assertThat(refusal("text\n")).isEqualTo("upload.problem.no-row");
        assertThat(refusal(rows(1_001))).isEqualTo("upload.problem.rows");
        assertThat(refusal("a;".repeat(201) + "\n1\n")).isEqualTo("upload.problem.columns");
        assertThat(refusal("text\n\u00e9\n", StandardCharsets.ISO_8859_1)).isEqualTo("upload.problem.encoding");
        var book =
                Sheets.of().sheet("Mai", Sheets.row("text") + Sheets.row("un")).bytes();
        var told = new NewUpload(TestReaders.LINES, owner, null, "", "", agent, "", "Juin");
        assertThatThrownBy(() -> uploads.bring(told, TestUploads.file("cahier.xlsx", book), _ -> Map.of()))
                .isInstanceOfSatisfying(UploadRefused.class, refused -> {
                    assertThat(refused.key()).isEqualTo("upload.problem.no-sheet");
                    assertThat(refused.field()).isEqualTo("feuille");
                });
        assertThat(uploads.of(TestReaders.LINES, owner, "/", "/").files()).isEmpty();

        for (int i = 0; i < 3; i++) {
            bring(TestReaders.LINES, "text\nun\n");
        }
        assertThat(refusal("text\nun\n")).isEqualTo("upload.problem.waiting");
    }

    private String refusal(String text) {
        return refusal(text, StandardCharsets.UTF_8);
    }

    private String refusal(String text, Charset charset) {
        var refused = new ArrayList<String>();
        var file = TestUploads.file("lignes.csv", text.getBytes(charset));
        assertThatThrownBy(() -> uploads.bring(told(TestReaders.LINES), file, _ -> Map.of()))
                .isInstanceOfSatisfying(UploadRefused.class, why -> refused.add(why.key()));
        return refused.getFirst();
    }

    private Upload bring(String kind, String text) {
        return uploads.bring(told(kind), TestUploads.file("lignes.csv", text), _ -> Map.of("text", "text"));
    }

    private NewUpload told(String kind) {
        return new NewUpload(kind, owner, null, "", "", agent, "Lectrice", "");
    }

    private Upload started(Upload file) {
        assertThat(uploads.start(file, uploads.columns(file))).isTrue();
        return file;
    }

    /** Read here or by the job, whoever is first. */
    private Upload finished(Upload file) {
        await().atMost(Duration.ofMinutes(2)).until(() -> {
            runner.work();
            return find(file).finishedAt() != null;
        });
        return find(file);
    }

    private Upload find(Upload file) {
        return uploads.find(file.kind(), file.id()).orElseThrow();
    }

    private int blocks(Upload file) {
        return jdbc.sql("select count(*) from upload.block where upload_id = ?")
                .param(file.id())
                .query(Integer.class)
                .single();
    }

    private MockHttpServletResponse rejects(Upload file) throws IOException {
        var response = new MockHttpServletResponse();
        uploads.writeRejects(find(file), response);
        return response;
    }

    private static String rows(int count) {
        var text = new StringBuilder("text\n");
        for (int i = 0; i < count; i++) {
            text.append("ligne ").append(i).append('\n');
        }
        return text.toString();
    }
}

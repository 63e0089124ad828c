package spplus.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import spplus.IntegrationTest;
import spplus.files.FileJob.State;

/** Files are written in parts, once each, whatever stops in between. */
@IntegrationTest
class FileWritingTests {

    /** Its own, so that the writer of the whole application leaves these files alone. */
    private final Letters letters = new Letters("test." + UUID.randomUUID());

    private final UUID owner = UUID.randomUUID();

    @Autowired
    FileDesk desk;

    @Autowired
    FileRepository repository;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    @Test
    void goesOnWhereItStopped() throws Exception {
        order("a", "b", "c", "d", "e");
        assertThat(writing().writeOne()).isTrue();
        assertThat(job().done()).isEqualTo(2);
        assertThat(job().state()).isEqualTo(State.WAITING);

        writing().work();

        assertThat(job().state()).isEqualTo(State.READY);
        assertThat(content()).isEqualTo("[ab][cd][e]");
        assertThat(letters.written).containsExactly("ab", "cd", "e");
    }

    @Test
    void writesAgainThePartThatFailed() throws Exception {
        order("a", "b", "c");
        letters.failures = 2;
        writing().work();
        assertThat(job().state()).isEqualTo(State.READY);
        assertThat(content()).isEqualTo("[ab][c]");
    }

    @Test
    void givesUpWhatFailsThreeTimesAndWritesTheOthers() {
        order("a", "!");
        order("c");
        writing().work();
        assertThat(desk.of(owner, List.of(letters.kind()), 5))
                .extracting(FileJob::state)
                .containsExactlyInAnyOrder(State.FAILED, State.READY);
    }

    @Test
    void forgetsWhatIsCancelled() {
        order("a", "b", "c");
        writing().writeOne();
        desk.cancel(job());
        assertThat(writing().writeOne()).isFalse();
        assertThat(job().state()).isEqualTo(State.CANCELLED);
        assertThat(desk.countParts(job())).isZero();
    }

    @Test
    void takesThreeFilesAtOnceFromOnePerson() {
        assertThat(order("a")).isTrue();
        assertThat(order("b")).isTrue();
        assertThat(order("c")).isTrue();
        assertThat(order("d")).isFalse();
        writing().work();
        assertThat(order("d")).isTrue();
    }

    @Test
    void showsAFileToItsOwnerAloneUntilItExpires() {
        order("a");
        writing().work();
        var job = job();
        assertThat(desk.find(owner, letters.kind(), job.id())).isPresent();
        assertThat(desk.find(UUID.randomUUID(), letters.kind(), job.id())).isEmpty();
        assertThat(desk.find(owner, "another", job.id())).isEmpty();
        transaction.executeWithoutResult(
                _ -> repository.forgetExpired(job.expiresAt().plusSeconds(1)));
        assertThat(desk.find(owner, letters.kind(), job.id())).isEmpty();
    }

    private boolean order(String... items) {
        return desk.order(new FileOrder(letters.kind(), owner, "subject", "", List.of(items), Duration.ofDays(1)));
    }

    private FileJob job() {
        return desk.of(owner, List.of(letters.kind()), 1).getFirst();
    }

    private FileWriting writing() {
        return new FileWriting(repository, List.of(letters), transaction, clock);
    }

    private String content() throws Exception {
        var content = new StringBuilder();
        desk.read(job(), (_, part) -> content.append(new String(part, StandardCharsets.UTF_8)));
        return content.toString();
    }

    private static final class Letters implements FileMaker {

        private final String kind;
        private final List<String> written = new ArrayList<>();
        private int failures;

        Letters(String kind) {
            this.kind = kind;
        }

        @Override
        public String kind() {
            return kind;
        }

        @Override
        public int itemsPerPart() {
            return 2;
        }

        @Override
        public byte[] part(FileJob job, List<String> items, boolean first) {
            if (items.contains("!") || failures-- > 0) {
                throw new IllegalStateException("out of ink");
            }
            written.add(String.join("", items));
            return ("[" + String.join("", items) + "]").getBytes(StandardCharsets.UTF_8);
        }
    }
}

package spplus.experience.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import spplus.IntegrationTest;
import spplus.directory.Directory;
import spplus.directory.TestStructures;
import spplus.experience.Feeling;
import spplus.experience.TestExperiences;
import spplus.experience.board.VolumeRepository.Count;
import spplus.experience.domain.ExperienceStore;
import spplus.experience.domain.Movement;
import spplus.experience.domain.RejectionReason;
import spplus.experience.domain.Story;
import spplus.experience.moderation.ModerationDesk;
import spplus.experience.moderation.Reading;

/** The board counts each movement once, folded or not. */
@IntegrationTest
class VolumeTests {

    private static final Story CLEAN = new Story("Un accueil rapide", "Cinq minutes d’attente, merci à l’équipe.");

    @Autowired
    VolumeRepository volumes;

    @Autowired
    TestExperiences experiences;

    @Autowired
    ModerationDesk desk;

    @Autowired
    ExperienceStore store;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Directory directory;

    @Autowired
    Clock clock;

    @Test
    void countsTheSameBeforeAndAfterFolding() {
        var office = TestStructures.in(directory).open("Bureau compté").code();
        var published = experiences.shared(CLEAN, Feeling.POSITIVE, office);
        var rejected = experiences.shared(CLEAN, Feeling.NEGATIVE, office);
        var deleted = experiences.shared(CLEAN, Feeling.NEGATIVE, office);
        experiences.shared(CLEAN, Feeling.NEUTRAL, office);
        desk.publish(Reading.latest(published), TestExperiences.MODERATOR);
        desk.reject(Reading.latest(rejected), RejectionReason.CLAIM, "Pas ici.", TestExperiences.MODERATOR);
        transactions.executeWithoutResult(_ -> store.save(store.get(rejected).appeal(null, clock.instant())));
        transactions.executeWithoutResult(_ -> store.save(store.get(rejected).withdraw(clock.instant())));
        transactions.executeWithoutResult(_ -> store.delete(deleted));

        var expected = Map.of(
                Movement.RECEIVED, 4L,
                Movement.PUBLISHED, 1L,
                Movement.REJECTED, 1L,
                Movement.APPEALED, 1L,
                Movement.APPEAL_WITHDRAWN, 1L,
                Movement.BEGAN_WAITING, 5L,
                Movement.STOPPED_WAITING, 4L);
        assertThat(counted(office.value())).isEqualTo(expected);
        boolean more = volumes.fold();
        while (more) {
            more = volumes.fold();
        }
        assertThat(counted(office.value())).isEqualTo(expected);
        assertThat(volumes.waiting(office.value()).total()).isEqualTo(1);
    }

    /** What waited when a day ended is what waits now, less what came since, plus what left. */
    @Test
    void goesBackFromWhatWaitsNow() {
        var today = LocalDate.of(2026, 3, 4);
        var counts = List.of(
                new Count(today, Movement.BEGAN_WAITING, "", 5),
                new Count(today, Movement.STOPPED_WAITING, "", 2),
                new Count(today.minusDays(1), Movement.STOPPED_WAITING, "", 4));

        var bars = BoardReader.bars(today.minusDays(2), today, 1, counts, 10);

        assertThat(bars).extracting(BoardPages.Bar::waiting).containsExactly(11L, 7L, 10L);
        assertThat(bars)
                .extracting(BoardPages.Bar::first)
                .containsExactly(today.minusDays(2), today.minusDays(1), today);
    }

    private Map<Movement, Long> counted(String structure) {
        var counted = new HashMap<Movement, Long>();
        volumes.counts(structure, LocalDate.now(clock).minusDays(400))
                .forEach(count -> counted.merge(count.movement(), count.count(), Long::sum));
        return counted;
    }
}

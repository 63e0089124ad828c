package spplus.experience.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import spplus.IntegrationTest;
import spplus.TestClock;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.access.Scope;
import spplus.directory.Directory;
import spplus.directory.StructureCode;
import spplus.directory.TestStructures;
import spplus.experience.ExperienceId;
import spplus.experience.Feeling;
import spplus.experience.State;
import spplus.experience.TestExperiences;
import spplus.experience.domain.ExperienceStore;
import spplus.experience.domain.ExperienceStore.NoSuchExperience;
import spplus.experience.domain.ProposedEdits;
import spplus.experience.domain.Quarantine;
import spplus.experience.domain.RejectionReason;
import spplus.experience.domain.Steps;
import spplus.experience.domain.Story;

@IntegrationTest
class ModerationDeskTests {

    private static final Story CLEAN = new Story("Un accueil rapide", "Cinq minutes d’attente, merci à l’équipe.");
    private static final Story PERSONAL =
            new Story("Jamais rappelée", "Rappelez-moi au 06 12 34 56 78, j’attends depuis mars.");

    @Autowired
    ModerationDesk desk;

    @Autowired
    SilentAuthors silentAuthors;

    @Autowired
    TestExperiences experiences;

    @Autowired
    ExperienceStore store;

    @Autowired
    Quarantine quarantine;

    @Autowired
    ProposedEdits edits;

    @Autowired
    Steps steps;

    @Autowired
    Directory directory;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    TestClock.MovableClock clock;

    private StructureCode office;
    private Actor camille;
    private Actor sacha;

    @BeforeEach
    void open() {
        office = TestStructures.in(directory).open("Caisse de l’Essai").code();
        camille = moderator("Camille");
        sacha = moderator("Sacha");
    }

    @AfterEach
    void reset() {
        clock.reset();
    }

    @Test
    void publishesWithoutWhatWasMasked() {
        var id = shared(PERSONAL);

        desk.publishRedacted(Reading.latest(id), Masks.of(List.of("06 12 34 56 78")), camille);

        var story = store.get(id).story();
        assertThat(story).isNotNull();
        assertThat(story.text()).isEqualTo("Rappelez-moi au [passage masqué], j’attends depuis mars.");
        assertThat(steps.of(id).getLast().redactions().counts()).isEqualTo(Map.of("PASSAGE", 1));
        assertThat(audited(id)).containsExactly("experience.redacted PASSAGE:1");
    }

    @Test
    void screensWordsAsTheyEnterTheQuarantine() {
        var id = shared(PERSONAL);

        assertThat(jdbc.sql(
                                "select array_to_string(signals, ' ') from experience.moderation_case where experience_id = ?")
                        .param(id.value())
                        .query(String.class)
                        .single())
                .isEqualTo("PHONE");
    }

    @Test
    void refusesToPublishBlindlyWhatCarriesSignals() {
        var id = shared(PERSONAL);

        assertRefused("signals", () -> desk.publishIfClean(Reading.latest(id), camille));
        desk.publishIfClean(Reading.latest(shared(CLEAN)), camille);
    }

    @Test
    void neverPublishesWordsThatChangedAfterTheyWereRead() {
        var id = shared(CLEAN);
        var read = new Reading(id, store.get(id).snapshot().version());
        transactions.executeWithoutResult(_ -> {
            var experience = store.get(id);
            store.save(
                    experience.correct(experience.snapshot().circumstances(), experience.targets(), clock.instant()));
            quarantine.put(id, PERSONAL);
        });

        assertRefused("meanwhile", () -> desk.publish(read, camille));
        assertThat(store.get(id).state()).isEqualTo(State.AWAITING_MODERATION);
    }

    @Test
    void hasAnAppealJudgedBySomebodyElse() {
        var id = shared(CLEAN);
        desk.reject(Reading.latest(id), RejectionReason.CLAIM, "C’est une réclamation.", camille);
        transactions.executeWithoutResult(_ -> store.save(store.get(id).appeal(null, clock.instant())));

        assertRefused("same-moderator", () -> desk.publish(Reading.latest(id), camille));
        assertThat(desk.next(QueueFilter.ALL.in(QueueFilter.Queue.APPEALS), camille))
                .isEmpty();
        assertThat(desk.next(QueueFilter.ALL.in(QueueFilter.Queue.APPEALS), sacha))
                .contains(id);
        desk.publish(Reading.latest(id), sacha);
        assertThat(store.get(id).state()).isEqualTo(State.PUBLISHED);
    }

    @Test
    void refusesARejectionWithoutReasonOrWord() {
        var id = shared(CLEAN);

        assertThatThrownBy(() -> desk.reject(Reading.latest(id), null, " ", camille))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.problems())
                        .extracting(Refused.Problem::field)
                        .containsExactly("motif", "mot-rejet"));
    }

    @Test
    void refusesAWordThatRepeatsWhatMustDisappear() {
        var id = shared(PERSONAL);

        assertRefused(
                "word-personal",
                () -> desk.reject(
                        Reading.latest(id), RejectionReason.PERSONAL_DATA, "Retirez le 06 12 34 56 78.", camille));
    }

    @Test
    void comesBackToTheModeratorsWhenTheAuthorStaysSilent() {
        var id = shared(PERSONAL);
        desk.proposeEdits(
                Reading.latest(id), new Story("Jamais rappelée", "J’attends depuis mars."), "Est-ce juste ?", camille);
        assertThat(store.get(id).state()).isEqualTo(State.EDITS_PROPOSED);

        clock.advance(Duration.ofDays(8));
        silentAuthors.review();
        silentAuthors.review();
        assertThat(steps.of(id))
                .filteredOn(step -> step.kind().name().equals("EDITS_REMINDED"))
                .hasSize(1);

        clock.advance(Duration.ofDays(8));
        silentAuthors.review();
        assertThat(store.get(id).state()).isEqualTo(State.AWAITING_MODERATION);
        assertThat(edits.find(id)).isEmpty();
        assertThat(quarantine.find(id)).contains(PERSONAL);
        assertThat(desk.next(QueueFilter.ALL, sacha)).contains(id);
    }

    @Test
    void doesNotKnowCasesOutsideTheScope() {
        var id = shared(CLEAN);
        var elsewhere = TestStructures.in(directory).open("Mairie d’ailleurs").code();
        var stranger = new Actor(
                UUID.randomUUID(), "Loin", Map.of(Permission.MODERATE, Scope.under(List.of(elsewhere.value()))));

        assertThatThrownBy(() -> desk.publish(Reading.latest(id), stranger)).isInstanceOf(NoSuchExperience.class);
        assertThat(desk.take(id, stranger)).isFalse();
    }

    private ExperienceId shared(Story story) {
        return experiences.shared(story, Feeling.NEUTRAL, office);
    }

    /** Somebody who sees the cases of this test only. */
    private Actor moderator(String name) {
        return new Actor(UUID.randomUUID(), name, Map.of(Permission.MODERATE, Scope.under(List.of(office.value()))));
    }

    private List<String> audited(ExperienceId id) {
        return jdbc.sql("select action || ' ' || (facts ->> 'redactions') from audit.entry where subject = ?")
                .param(id.toString())
                .query(String.class)
                .list();
    }

    private static void assertRefused(String key, Runnable asked) {
        assertThatThrownBy(asked::run).isInstanceOf(Refused.class).hasMessage(key);
    }
}

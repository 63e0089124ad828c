package spplus.experience.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import spplus.IntegrationTest;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.access.Scope;
import spplus.access.TestActors;
import spplus.directory.Directory;
import spplus.directory.StructureCode;
import spplus.directory.TestStructures;
import spplus.experience.ExperienceId;
import spplus.experience.Feeling;
import spplus.experience.State;
import spplus.experience.TestExperiences;
import spplus.experience.domain.ExperienceStore;
import spplus.experience.domain.Redactions;
import spplus.experience.domain.RejectionReason;
import spplus.experience.domain.Story;
import spplus.experience.moderation.CaseDecided;
import spplus.experience.moderation.ModerationDesk;
import spplus.experience.moderation.Reading;

/** A decided case read again by somebody who does not know how it was decided. */
@IntegrationTest
class DoubleReadingTests {

    private static final Story CLEAN = new Story("Un accueil rapide", "Cinq minutes d’attente, merci à l’équipe.");

    @Autowired
    DoubleReadingDesk desk;

    @Autowired
    DoubleReadingRepository readings;

    @Autowired
    Draws draws;

    @Autowired
    Agreements agreements;

    @Autowired
    ModerationDesk moderation;

    @Autowired
    TestExperiences experiences;

    @Autowired
    ExperienceStore store;

    @Autowired
    Directory directory;

    @Autowired
    TransactionTemplate transactions;

    private StructureCode office;
    private Actor first;
    private Actor second;
    private Actor lead;

    @BeforeEach
    void open() {
        office = TestStructures.in(directory).open("Bureau des lectures").code();
        first = moderator("Camille");
        second = moderator("Dominique");
        lead = TestActors.of("Claude Responsable", Scope.EVERYWHERE, Permission.MODERATE, Permission.ARBITRATE);
    }

    @Test
    void neverGoesToWhoDecidedFirstAndShowsNothingOfThatDecision() {
        published();

        assertThat(desk.next(first)).isEmpty();
        var id = desk.next(second).orElseThrow();
        assertThat(desk.blind(id, second).orElseThrow().story()).isEqualTo(CLEAN);
        assertThat(desk.blind(id, first)).isEmpty();
        assertThat(desk.next(moderator("Sacha"))).as("it is taken").isEmpty();
        assertThatThrownBy(() -> desk.disagreement(id, first)).isInstanceOf(NotThere.class);
    }

    @Test
    void showsADisagreementToBothAndChangesNothingThatIsPublic() {
        var experience = published();
        var id = desk.next(second).orElseThrow();

        assertThatThrownBy(() -> desk.decide(id, Choice.REJECT, null, second)).isInstanceOf(ReadingRefused.class);
        desk.decide(id, Choice.REJECT, RejectionReason.CLAIM, second);

        assertThat(store.get(experience).state()).isEqualTo(State.PUBLISHED);
        assertThat(readings.disagreements(first.id())).hasSize(1);
        assertThat(readings.disagreements(second.id())).hasSize(1);
        assertThatThrownBy(() -> desk.disagreement(id, moderator("Sacha"))).isInstanceOf(NotThere.class);
        desk.say(id, "Le récit demande un remboursement, c’est une réclamation.", second);
        assertThatThrownBy(() -> desk.rule(id, Choice.REJECT, "Oui.", first)).isInstanceOf(NotThere.class);
        desk.rule(id, Choice.PUBLISH, "L’article 5 ne vise pas ce cas.", lead);
        assertThat(desk.disagreement(id, first).ruling().choice()).isEqualTo(Choice.PUBLISH);
        assertThat(store.get(experience).state()).isEqualTo(State.PUBLISHED);
        assertThat(agreements.of(office.value(), Instant.EPOCH).table().getFirst())
                .containsExactly(0L, 0L, 0L, 1L);
    }

    @Test
    void isDroppedWhenTheWordsAreNotThoseOfTheFirstReadingAnyMore() {
        var experience = published();
        transactions.executeWithoutResult(_ -> store.save(store.get(experience)
                .mask(new Story("Un accueil", "Cinq minutes."), Redactions.NONE, first, Instant.now())));

        assertThat(desk.next(second)).isEmpty();
        assertThat(agreements.of(office.value(), Instant.EPOCH).pairs()).isZero();
    }

    @Test
    void readsARefusedTextWhileItIsKept() {
        var id = experiences.shared(CLEAN, Feeling.NEGATIVE, office);
        decided(
                id,
                "experience.rejected",
                () -> moderation.reject(Reading.latest(id), RejectionReason.CLAIM, "Ce n’est pas le lieu.", first));

        var reading = desk.next(second).orElseThrow();
        desk.decide(reading, Choice.REJECT, RejectionReason.OUT_OF_SCOPE, second);

        assertThat(agreements.of(office.value(), Instant.EPOCH).same()).isEqualTo(1);
        assertThat(readings.disagreements(first.id()))
                .as("same decision, whatever the reason")
                .isEmpty();
    }

    private ExperienceId published() {
        var id = experiences.shared(CLEAN, Feeling.POSITIVE, office);
        decided(id, "experience.published", () -> moderation.publish(Reading.latest(id), first));
        return id;
    }

    /** Decides, and draws it whatever chance says. */
    private void decided(ExperienceId id, String action, Runnable decision) {
        decision.run();
        transactions.executeWithoutResult(_ -> draws.draw(new CaseDecided(
                store.get(id), action, first, action.endsWith("rejected") ? RejectionReason.CLAIM : null)));
    }

    private Actor moderator(String name) {
        return new Actor(UUID.randomUUID(), name, Map.of(Permission.MODERATE, Scope.under(List.of(office.value()))));
    }
}

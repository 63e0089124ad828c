package spplus.experience.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import spplus.access.Actor;
import spplus.core.Reference;
import spplus.directory.StructureCode;
import spplus.experience.Channel;
import spplus.experience.ExperienceId;
import spplus.experience.ExperiencePublished;
import spplus.experience.Feeling;
import spplus.experience.PostedAs;
import spplus.experience.ReplyState;
import spplus.experience.State;
import spplus.platform.Ids;

class ExperienceTests {

    private static final Instant NOW = Instant.parse("2026-03-12T10:00:00Z");
    private static final Actor MODERATOR = new Actor(UUID.randomUUID(), "Camille", Map.of());
    private static final Story STORY = new Story("Un accueil rapide", "Cinq minutes d’attente, merci.");
    private static final StructureCode OFFICE = new StructureCode("PREF-991");

    @Test
    void becomesPublicOnlyOnceAModeratorDecided() {
        var experience = shared();
        assertThat(experience.story()).isNull();

        experience.publish(STORY, Redactions.NONE, MODERATOR, NOW);

        assertThat(experience.state()).isEqualTo(State.PUBLISHED);
        assertThat(experience.story()).isEqualTo(STORY);
        assertThat(experience.newEvents()).contains(new ExperiencePublished(experience.id(), List.of(OFFICE)));
    }

    @Test
    void mayBeAppealedOnceOnly() {
        var experience = shared().reject(RejectionReason.CLAIM, "Ceci est une réclamation.", MODERATOR, NOW);
        experience.appeal(null, NOW).reject(RejectionReason.CLAIM, "La décision est maintenue.", MODERATOR, NOW);

        assertThat(experience.mayAppeal()).isFalse();
        assertThatThrownBy(() -> experience.appeal(null, NOW)).isInstanceOf(IllegalTransition.class);
    }

    @Test
    void isNotPublishedWhenItsAuthorRefusesTheEdits() {
        var experience = shared().proposeEdits("Nous avons retiré un nom.", MODERATOR, NOW)
                .refuseEdits(NOW);

        assertThat(experience.state()).isEqualTo(State.WITHDRAWN);
        assertThat(experience.story()).isNull();
    }

    @Test
    void saysThatItWasOpenedOnlyTheFirstTime() {
        var experience = shared().publish(STORY, Redactions.NONE, MODERATOR, NOW);
        assertThat(experience.replyState()).isEqualTo(ReplyState.NEVER_OPENED);

        experience.open(OFFICE, MODERATOR, NOW).open(OFFICE, MODERATOR, NOW.plusSeconds(60));

        assertThat(experience.replyState()).isEqualTo(ReplyState.OPENED);
        assertThat(experience.newSteps())
                .filteredOn(step -> step.kind() == Step.Kind.OPENED)
                .hasSize(1);
    }

    @Test
    void isRatedOnlyAfterAReply() {
        var experience = shared().publish(STORY, Redactions.NONE, MODERATOR, NOW);
        assertThatThrownBy(() -> experience.afterReply().rated(Ids.next(), OFFICE, NOW))
                .isInstanceOf(IllegalTransition.class);

        var reply = Ids.next();
        experience.replied(reply, OFFICE, MODERATOR, NOW).afterReply().rated(reply, OFFICE, NOW);

        assertThat(experience.replyState()).isEqualTo(ReplyState.RATED);
    }

    @Test
    void isCorrectedByItsAuthorOnlyBeforeADecision() {
        var experience = shared().publish(STORY, Redactions.NONE, MODERATOR, NOW);
        var circumstances = experience.snapshot().circumstances();
        assertThatThrownBy(() -> experience.correct(circumstances, experience.targets(), NOW))
                .isInstanceOf(IllegalTransition.class);
    }

    private static Experience shared() {
        var circumstances = new Circumstances(Feeling.POSITIVE, PostedAs.PERSON, "991", null, List.of());
        var target = new Target(OFFICE, null, null, null, List.of(Channel.COUNTER), Map.of());
        return Experience.share(new ExperienceId(Ids.next()), Reference.random(), circumstances, List.of(target), NOW);
    }
}

package spplus.experience.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import spplus.access.Actor;
import spplus.experience.State;
import spplus.experience.domain.Redactions;
import spplus.experience.domain.Step;
import spplus.experience.domain.Steps;

class AppealPolicyTests {

    private final Actor first = new Actor(UUID.randomUUID(), "Camille", Map.of());
    private final Actor second = new Actor(UUID.randomUUID(), "Sacha", Map.of());
    private final List<Steps.Past> rejected = List.of(new Steps.Past(
            Step.Kind.REJECTED, Instant.EPOCH, "Camille", null, "CLAIM", "…", first.id(), Redactions.NONE, null));

    @Test
    void givesAnAppealToSomebodyElseThanWhoRejected() {
        assertThat(AppealPolicy.mayDecide(State.APPEALED, rejected, first)).isFalse();
        assertThat(AppealPolicy.mayDecide(State.APPEALED, rejected, second)).isTrue();
    }

    @Test
    void letsAnybodyDecideWhatWasNeverAppealed() {
        assertThat(AppealPolicy.mayDecide(State.AWAITING_MODERATION, rejected, first))
                .isTrue();
    }
}

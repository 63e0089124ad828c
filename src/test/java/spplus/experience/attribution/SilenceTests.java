package spplus.experience.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import spplus.directory.Structure;
import spplus.experience.attribution.AttributionSettings.Silence;
import spplus.experience.attribution.Handover.State;
import spplus.experience.domain.Step;
import spplus.platform.HouseClock;

/** What silence means is a setting: the experience comes back, or the programme team decides. */
class SilenceTests extends HandoverScene {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @Autowired
    NotOursRepository disowned;

    @Autowired
    HandoverPolicy policy;

    @Autowired
    Settlement settlement;

    @Autowired
    ApplicationEventPublisher events;

    /** Thursday 24 March 2039; clocks go forward on Sunday 27; Easter Monday is 11 April. */
    @Test
    void leavesItWhereItIsWhenSilenceMeansNo() {
        var asked = asks("2039-03-24", elsewhere);
        assertThat(asked.dueOn()).isEqualTo(LocalDate.parse("2039-03-31"));
        var clockOfNo = meaning(Silence.RETURNED);

        at("2039-03-31", "23:59", clockOfNo::review);
        assertThat(state(asked)).isEqualTo(State.AWAITING);
        at("2039-04-01", "00:00", clockOfNo::review);
        at("2039-04-01", "08:00", clockOfNo::review);

        assertThat(state(asked)).isEqualTo(State.UNANSWERED);
        assertThat(here()).isEqualTo(office.code());
        assertThat(arbitrations.of(id)).isEmpty();
        assertThat(kinds()).containsOnlyOnce(Step.Kind.HANDOVER_UNANSWERED).doesNotContain(Step.Kind.REATTRIBUTED);
        assertThat(asks("2039-04-06", sister).dueOn()).isEqualTo(LocalDate.parse("2039-04-14"));
    }

    /** Thursday 7 April 2039: Easter Monday does not count. Clocks go back on Sunday 30 October. */
    @Test
    void asksTheProgrammeTeamOnceWhenSilenceMeansThat() {
        var asked = asks("2039-04-07", elsewhere);
        assertThat(asked.dueOn()).isEqualTo(LocalDate.parse("2039-04-15"));
        var clockOfTeam = meaning(Silence.ARBITRATION);

        at("2039-04-15", "23:59", clockOfTeam::review);
        assertThat(arbitrations.of(id)).isEmpty();
        at("2039-04-16", "00:00", clockOfTeam::review);
        at("2039-04-18", "08:00", clockOfTeam::review);

        assertThat(state(asked)).isEqualTo(State.UNANSWERED);
        assertThat(here()).isEqualTo(office.code());
        assertThat(arbitrations.of(id)).singleElement().satisfies(open -> assertThat(open.cause())
                .isEqualTo(Arbitration.Cause.SILENCE));
        assertThat(kinds()).containsOnlyOnce(Step.Kind.ARBITRATION_ASKED);
    }

    private HandoverClock meaning(Silence silence) {
        var settings = new AttributionSettings(5, 2, silence, 2, Duration.ofMinutes(10), 15);
        return new HandoverClock(handovers, disowned, policy, settlement, store, settings, transactions, events, clock);
    }

    private Handover asks(String day, Structure to) {
        var asked = new AtomicReference<Handover>();
        at(day, "10:00", () -> asked.set(desk.hand(agent, id, wish(to, "Chez vous."), clock.instant())));
        return asked.get();
    }

    private static void at(String day, String hour, Runnable action) {
        var moment =
                LocalDate.parse(day).atTime(LocalTime.parse(hour)).atZone(PARIS).toInstant();
        HouseClock.at(moment, action);
    }

    private State state(Handover handover) {
        return handovers.find(handover.id()).orElseThrow().state();
    }
}

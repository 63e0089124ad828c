package spplus.experience.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import spplus.experience.ExperienceId;
import spplus.experience.Feeling;
import spplus.experience.attribution.Handover.State;
import spplus.experience.attribution.HandoverRefused.Why;
import spplus.experience.domain.Columns;
import spplus.platform.HouseClock;

/** Every deadline of re-attribution, across bank holidays and the changes of summer time, in Paris. */
class HandoverClockTests extends HandoverScene {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @Autowired
    HandoverClock time;

    @Test
    void givesFiveWorkingDaysAcrossABankHoliday() {
        // Thursday 9 July 2037; Tuesday 14 July is a bank holiday.
        var asked = asks("2037-07-09", "10:00");
        assertThat(asked.dueOn()).isEqualTo(LocalDate.parse("2037-07-17"));

        at("2037-07-17", "23:59", time::review);
        assertThat(state(asked)).isEqualTo(State.AWAITING);
        at("2037-07-18", "00:00", time::review);
        assertThat(state(asked)).isEqualTo(State.UNANSWERED);
        assertThat(here()).isEqualTo(elsewhere.code());
        at("2037-07-18", "00:01", time::review);
        assertThat(handovers.of(id)).hasSize(1);
    }

    @Test
    void countsDaysOfParisWhenSummerTimeBegins() {
        // Clocks go forward in the night of Saturday 28 to Sunday 29 March 2037.
        var asked = asks("2037-03-26", "23:30");
        assertThat(asked.dueOn()).isEqualTo(LocalDate.parse("2037-04-02"));
        at("2037-04-02", "23:30", time::review);
        assertThat(state(asked)).isEqualTo(State.AWAITING);
        at("2037-04-03", "00:10", time::review);
        assertThat(state(asked)).isEqualTo(State.UNANSWERED);
    }

    @Test
    void remindsOnceTwoWorkingDaysBefore() {
        // Monday 21 December 2037; Friday 25 is Christmas: due Tuesday 29, reminded from Thursday 24.
        var asked = asks("2037-12-21", "09:00");
        assertThat(asked.dueOn()).isEqualTo(LocalDate.parse("2037-12-29"));
        at("2037-12-23", "09:00", time::review);
        assertThat(remindedAt(asked)).isNull();
        at("2037-12-24", "09:00", time::review);
        assertThat(remindedAt(asked)).isEqualTo(moment("2037-12-24", "09:00"));
        at("2037-12-28", "09:00", time::review);
        assertThat(remindedAt(asked)).isEqualTo(moment("2037-12-24", "09:00"));
    }

    @Test
    void letsTheAuthorNameAnotherUntilTheLastMinuteOfTheFifteenthDay() {
        // Clocks go back on Sunday 25 October 2037.
        at("2037-10-12", "18:00", () -> notOurs.declare(agent, id, 1, "Pas chez nous.", clock.instant()));
        at("2037-10-27", "23:59", () -> {
            time.review();
            assertThat(desks.offer(store.get(id))).isPresent();
        });
        at("2037-10-28", "00:00", () -> {
            assertThat(desks.offer(store.get(id))).isEmpty();
            refused(Why.TOO_LATE, () -> notOurs.name(id, 1, elsewhere.code(), clock.instant()));
            time.review();
            time.review();
        });
        assertThat(arbitrations.of(id)).singleElement().satisfies(open -> assertThat(open.cause())
                .isEqualTo(Arbitration.Cause.NOBODY_NAMED));
        assertThat(here()).isEqualTo(office.code());
    }

    @Test
    void showsHowLongEachDeskHadItAndNeverBeginsTheAuthorsWaitAgain() {
        // Friday 10 and Monday 13 are worked, Tuesday 14 July is not, Wednesday 15 is.
        var published = new AtomicReference<ExperienceId>();
        at("2037-07-09", "10:00", () -> published.set(experiences.published(STORY, Feeling.NEGATIVE, office.code())));
        var one = published.get();
        at("2037-07-15", "10:00", () -> desk.hand(agent(root), one, wish(sister, ""), clock.instant()));

        at("2037-07-16", "10:00", () -> assertThat(desks.of(store.get(one)))
                .extracting(AttributionPages.Desk::workingDays)
                .containsExactly(3, 1));
        assertThat(store.get(one).snapshot().publishedAt()).isEqualTo(moment("2037-07-09", "10:00"));
    }

    @Test
    void endsTheTimeToUndoAtTheMinute() {
        var counter = structures.open("Guichet du Nord", office);
        var handover = desk.hand(agent, id, wish(counter, ""), moment("2037-10-25", "01:55"));
        assertThat(desk.mayUndo(
                        handover, handover.askedAt().plus(Duration.ofMinutes(10).minusNanos(1))))
                .isTrue();
        assertThat(desk.mayUndo(handover, handover.askedAt().plus(Duration.ofMinutes(10))))
                .isFalse();
    }

    private Handover asks(String day, String hour) {
        var asked = new AtomicReference<Handover>();
        at(day, hour, () -> asked.set(desk.hand(agent, id, wish(elsewhere, "Chez vous."), clock.instant())));
        return asked.get();
    }

    /** The house is told that exact moment, so that no test depends on how long it takes. */
    private static void at(String day, String hour, Runnable action) {
        HouseClock.at(moment(day, hour), action);
    }

    private static Instant moment(String day, String hour) {
        return LocalDate.parse(day).atTime(LocalTime.parse(hour)).atZone(PARIS).toInstant();
    }

    private State state(Handover handover) {
        return handovers.find(handover.id()).orElseThrow().state();
    }

    private Instant remindedAt(Handover handover) {
        return jdbc.sql("select reminded_at from experience.handover where id = ?")
                .param(handover.id())
                .query((row, _) -> Columns.instant(row, "reminded_at"))
                .optional()
                .orElse(null);
    }
}

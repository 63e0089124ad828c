package spplus.experience.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import spplus.experience.reply.Deadlines.Urgency;

class DeadlinesTests {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @Test
    void saysLateOnceTheDueDayIsOver() {
        var published = LocalDate.of(2026, 12, 11).atTime(23, 30).atZone(PARIS).toInstant();
        var due = LocalDate.of(2026, 12, 28);
        assertThat(on(due).due(published, 10)).isEqualTo(due);
        assertThat(on(due).urgency(due)).isEqualTo(Urgency.SOON);
        assertThat(on(LocalDate.of(2026, 12, 29)).urgency(due)).isEqualTo(Urgency.LATE);
        assertThat(on(LocalDate.of(2026, 12, 22)).urgency(due)).isEqualTo(Urgency.ON_TIME);
        assertThat(on(LocalDate.of(2026, 12, 23)).urgency(due)).isEqualTo(Urgency.SOON);
    }

    /** The moments handed to the database say the same as the rule, on both sides of each. */
    @Property(tries = 400)
    void cutsWhereTheRuleCuts(
            @ForAll @IntRange(min = 0, max = 1_500) int day,
            @ForAll @IntRange(min = 0, max = 150) int age,
            @ForAll @IntRange(min = 1, max = 90) int target) {
        var deadlines = on(LocalDate.of(2026, 1, 1).plusDays(day));
        var published =
                LocalDate.of(2026, 1, 1).plusDays(day - age).atTime(12, 0).atZone(PARIS);
        var urgency = deadlines.urgency(deadlines.due(published.toInstant(), target));
        assertThat(published.toOffsetDateTime().isBefore(deadlines.lateBefore()[target - 1]))
                .isEqualTo(urgency == Urgency.LATE);
        assertThat(published.toOffsetDateTime().isBefore(deadlines.soonBefore()[target - 1]))
                .isEqualTo(urgency != Urgency.ON_TIME);
    }

    private static Deadlines on(LocalDate today) {
        return new Deadlines(today, PARIS, 2);
    }
}

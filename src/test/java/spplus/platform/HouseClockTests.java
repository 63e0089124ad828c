package spplus.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class HouseClockTests {

    private static final Instant NOW = Instant.parse("2026-11-23T06:00:00Z");
    private static final Instant PAST = Instant.parse("2025-01-02T03:04:05Z");

    private final Clock clock = new HouseClock(Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void tellsThePastOnlyWhileItIsTold() {
        HouseClock.at(PAST, () -> assertThat(clock.instant()).isEqualTo(PAST));
        assertThat(clock.instant()).isEqualTo(NOW);
        assertThat(HouseClock.told()).isEmpty();
    }
}

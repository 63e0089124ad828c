package spplus;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import spplus.platform.HouseClock;

/** The real clock, plus what a test added to it. */
@TestConfiguration(proxyBeanMethods = false)
public class TestClock {

    @Bean
    @Primary
    MovableClock movableClock() {
        return new MovableClock();
    }

    /** A clock that a test can push forward and must put back. */
    public static class MovableClock extends Clock {

        private volatile Duration ahead = Duration.ZERO;

        public void advance(Duration duration) {
            ahead = ahead.plus(duration);
        }

        public void reset() {
            ahead = Duration.ZERO;
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Europe/Paris");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(instant(), zone);
        }

        @Override
        public Instant instant() {
            return HouseClock.told().orElseGet(() -> Instant.now().plus(ahead));
        }
    }
}

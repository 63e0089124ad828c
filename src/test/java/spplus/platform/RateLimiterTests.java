package spplus.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import spplus.IntegrationTest;
import spplus.TestClock.MovableClock;

@IntegrationTest
class RateLimiterTests {

    private static final Limit THREE_AN_HOUR = new Limit(3, Duration.ofHours(1));

    @Autowired
    RateLimiter limiter;

    @Autowired
    DataSource source;

    @Autowired
    SecretBox box;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    private final String subject = UUID.randomUUID() + "@exemple.fr";

    @AfterEach
    void putTheClockBack() {
        clock.reset();
    }

    @Test
    void countsForAllNodesTogether() {
        var otherNode = new RateLimiter(source, box, clock);
        assertThat(limiter.allow("test", subject, THREE_AN_HOUR)).isTrue();
        assertThat(otherNode.allow("test", subject, THREE_AN_HOUR)).isTrue();
        assertThat(limiter.allow("test", subject, THREE_AN_HOUR)).isTrue();
        assertThat(otherNode.allow("test", subject, THREE_AN_HOUR)).isFalse();
        assertThat(limiter.allow("other", subject, THREE_AN_HOUR)).isTrue();
    }

    @Test
    void countsExactlyWhateverTheHaste() throws Exception {
        var allowed = new AtomicInteger();
        try (var many = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 12; i++) {
                many.submit(() -> {
                    if (limiter.allow("test", subject, THREE_AN_HOUR)) {
                        allowed.incrementAndGet();
                    }
                });
            }
        }
        assertThat(allowed).hasValue(3);
    }

    @Test
    void givesBackWhatWasTakenForNothingAndWhatTimeBringsBack() {
        takeAll();
        limiter.giveBack("test", subject, THREE_AN_HOUR);
        assertThat(limiter.allow("test", subject, THREE_AN_HOUR)).isTrue();
        assertThat(limiter.allow("test", subject, THREE_AN_HOUR)).isFalse();
        clock.advance(Duration.ofMinutes(21));
        assertThat(limiter.allow("test", subject, THREE_AN_HOUR)).isTrue();
        assertThat(limiter.allow("test", subject, THREE_AN_HOUR)).isFalse();
    }

    @Test
    void keepsNoAddressInClearAndNothingForLong() {
        takeAll();
        assertThat(rows()).isPositive();
        assertThat(jdbc.sql("select count(*) from platform.rate_limit where id like '%exemple.fr%'")
                        .query(Integer.class)
                        .single())
                .isZero();
        // the library reads the machine's own clock here
        jdbc.sql("update platform.rate_limit set expires_at = expires_at - 7200000 where id like 'test:%'")
                .update();
        limiter.clean();
        assertThat(rows()).isZero();
    }

    private void takeAll() {
        while (limiter.allow("test", subject, THREE_AN_HOUR)) {}
    }

    private int rows() {
        return jdbc.sql("select count(*) from platform.rate_limit where id like 'test:%'")
                .query(Integer.class)
                .single();
    }
}

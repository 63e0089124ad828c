package spplus.search;

import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Says when the index falls behind: the site still answers, but what was just published is not found. */
@Component
class SearchHealth implements HealthIndicator {

    private static final Duration LATE = Duration.ofMinutes(10);

    private final SearchIndex index;
    private final Clock clock;

    SearchHealth(SearchIndex index, Clock clock) {
        this.index = index;
        this.clock = clock;
    }

    @Override
    public Health health() {
        var status = index.status();
        var late = status.oldest() != null
                && status.oldest().isBefore(clock.instant().minus(LATE));
        return (late ? Health.status("LATE") : Health.up())
                .withDetail("pending", status.pending())
                .build();
    }
}

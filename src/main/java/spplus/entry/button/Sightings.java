package spplus.entry.button;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import spplus.core.CheckedCode;
import spplus.entry.EntrySettings;
import spplus.platform.Limit;
import spplus.platform.RateLimiter;

/**
 * Notes the days on which each button was seen, and how many people came by it: no address, no cookie, no visitor. A
 * signal is written once a day and a node, whatever their number.
 */
@Component
class Sightings {

    private static final int REMEMBERED = 10_000;

    private final JdbcClient jdbc;
    private final RateLimiter limiter;
    private final Limit limit;
    private final Clock clock;
    private final Cache<String, Boolean> noted =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    Sightings(JdbcClient jdbc, RateLimiter limiter, EntrySettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.limiter = limiter;
        this.limit = new Limit(settings.sightingsPerAddress(), Duration.ofHours(1));
        this.clock = clock;
    }

    /** A page that shows the button was opened. */
    void signal(CheckedCode button, String address) {
        var today = LocalDate.now(clock);
        var key = button.value() + today;
        if (noted.getIfPresent(key) == null && limiter.allow("entry.sighting", today + " " + address, limit)) {
            noted.put(key, true);
            note(button, today, 0);
        }
    }

    /** Somebody came by the button. */
    void arrival(CheckedCode button) {
        note(button, LocalDate.now(clock), 1);
    }

    /** A button that does not exist is noted nowhere. */
    private void note(CheckedCode button, LocalDate day, int arrivals) {
        jdbc.sql("""
                with known as (
                  update entry.button set last_seen_on = greatest(last_seen_on, cast(:day as date)),
                    quiet_since = greatest(quiet_since, cast(:day as date))
                  where code = :button returning code
                )
                insert into entry.sighting (button, day, arrivals) select code, :day, :arrivals from known
                on conflict (button, day) do update set arrivals = sighting.arrivals + excluded.arrivals
                """)
                .param("button", button.value())
                .param("day", day)
                .param("arrivals", arrivals)
                .update();
    }

    int forgetBefore(LocalDate day) {
        return jdbc.sql("delete from entry.sighting where day < ?").param(day).update();
    }
}

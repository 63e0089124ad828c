package spplus.entry.button;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import spplus.core.CheckedCode;
import spplus.entry.ButtonSilent;
import spplus.entry.EntrySettings;

/** Finds the buttons that were not seen for too long, and tells each silence once. */
@Service
class Silences {

    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final Sightings sightings;
    private final EntrySettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Silences(
            JdbcClient jdbc,
            Sightings sightings,
            EntrySettings settings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.sightings = sightings;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    /** @return how many were told */
    @Transactional
    public int tell() {
        var today = LocalDate.now(clock);
        var silent = jdbc.sql("""
                update entry.button b set silence_told = found.quiet_since from (
                  select code, quiet_since from entry.button
                  where retired_at is null and quiet_since < :limit and silence_told is distinct from quiet_since
                  order by quiet_since, code limit :most for update
                ) found
                where b.code = found.code
                returning b.code, b.silence_told
                """)
                .param("limit", today.minusDays(settings.silence()))
                .param("most", AT_ONCE)
                .query((row, _) ->
                        new ButtonSilent(new CheckedCode(row.getString(1)), row.getObject(2, LocalDate.class)))
                .list();
        silent.forEach(events::publishEvent);
        return silent.size();
    }

    @Transactional
    public void forgetOldDays() {
        sightings.forgetBefore(
                LocalDate.now(clock).minusDays(settings.sightings().toDays()));
    }
}

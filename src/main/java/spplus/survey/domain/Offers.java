package spplus.survey.domain;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * How often a survey was offered, and refused: a count for each day, nothing about whom. Everyone who opens a page would
 * write the same row: each node adds up and writes every two seconds, and as it stops; one that is killed loses those.
 */
@Component
public class Offers {

    private static final Logger log = LoggerFactory.getLogger(Offers.class);
    private static final Duration BETWEEN_WRITES = Duration.ofSeconds(2);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Map<Place, Tally> waiting = new ConcurrentHashMap<>();
    private final ScheduledExecutorService writing = Executors.newSingleThreadScheduledExecutor(
            work -> Thread.ofPlatform().name("survey-offers").daemon().unstarted(work));

    Offers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        writing.scheduleWithFixedDelay(
                this::writeIfPossible, BETWEEN_WRITES.toMillis(), BETWEEN_WRITES.toMillis(), TimeUnit.MILLISECONDS);
    }

    public void shown(Campaign campaign, Provenance from) {
        add(campaign, from, new Tally(1, 0, 0, 0));
    }

    public void refused(Campaign campaign, Provenance from) {
        add(campaign, from, new Tally(0, 1, 0, 0));
    }

    /** A dialog offered it: whoever sees it either follows it or declines. */
    public void asked(Campaign campaign, Provenance from) {
        add(campaign, from, new Tally(1, 0, 1, 0));
    }

    public void declined(Campaign campaign, Provenance from) {
        add(campaign, from, new Tally(0, 1, 0, 1));
    }

    /** An invitation sent was offered too, whether its letter was opened or not. */
    public Count count(Campaign campaign) {
        write();
        return jdbc.sql("""
                select coalesce(sum(shown), 0) as shown, coalesce(sum(refused), 0) as refused,
                  coalesce(sum(asked), 0) as asked, coalesce(sum(declined), 0) as declined,
                  (select count(*) from survey.invitation where campaign_id = :campaign and state = 'SENT') as invited,
                  (select count(*) from survey.invitation where campaign_id = :campaign and used) as used
                from survey.offered where campaign_id = :campaign
                """)
                .param("campaign", campaign.id())
                .query((row, _) -> new Count(
                        row.getLong("shown"),
                        row.getLong("refused"),
                        row.getLong("asked"),
                        row.getLong("declined"),
                        row.getLong("invited"),
                        row.getLong("used")))
                .single();
    }

    /** Writes what this node did not write yet. */
    public void write() {
        for (var place : waiting.keySet().stream().sorted().toList()) {
            var tally = waiting.remove(place);
            if (tally != null) {
                write(place, tally);
            }
        }
    }

    @PreDestroy
    void stop() {
        writing.shutdown();
        writeIfPossible();
    }

    private void writeIfPossible() {
        try {
            write();
        } catch (DataAccessException e) {
            log.warn("Offers of surveys wait: {}", e.getMessage());
        }
    }

    private void write(Place place, Tally tally) {
        try {
            jdbc.sql("""
                    insert into survey.offered (campaign_id, structure_id, day, source, shown, refused, asked, declined)
                    values (:campaign, :structure, :day, :source, :shown, :refused, :asked, :declined)
                    on conflict (campaign_id, structure_id, day, source)
                    do update set shown = offered.shown + excluded.shown, refused = offered.refused + excluded.refused,
                      asked = offered.asked + excluded.asked, declined = offered.declined + excluded.declined
                    """)
                    .param("campaign", place.campaign())
                    .param("structure", place.structure())
                    .param("day", place.day())
                    .param("source", place.source())
                    .param("shown", tally.shown())
                    .param("refused", tally.refused())
                    .param("asked", tally.asked())
                    .param("declined", tally.declined())
                    .update();
        } catch (DataAccessException e) {
            waiting.merge(place, tally, Tally::plus);
            throw e;
        }
    }

    private void add(Campaign campaign, Provenance from, Tally tally) {
        var structure = campaign.anonymous() ? campaign.structure() : from.structure();
        var place = new Place(
                campaign.id(),
                structure.value(),
                campaign.dayOf(LocalDate.now(clock)),
                from.source().name());
        once(() -> waiting.merge(place, tally, Tally::plus));
    }

    /** What is undone was not offered, and a campaign that is opened meanwhile is not there to be counted yet. */
    private static void once(Runnable counting) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            counting.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                counting.run();
            }
        });
    }

    /** A row of the table. */
    private record Place(UUID campaign, String structure, LocalDate day, String source) implements Comparable<Place> {

        private static final Comparator<Place> ORDER = Comparator.comparing(Place::campaign)
                .thenComparing(Place::structure)
                .thenComparing(Place::day)
                .thenComparing(Place::source);

        /** All nodes write in the same order. */
        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

    private record Tally(int shown, int refused, int asked, int declined) {

        Tally plus(Tally other) {
            return new Tally(
                    shown + other.shown, refused + other.refused, asked + other.asked, declined + other.declined);
        }
    }

    /**
     * Figures since the beginning.
     *
     * @param shown times a dialog asked or the first page was opened, {@code asked} those of a dialog
     * @param refused times somebody said no, {@code declined} in a dialog
     * @param invited letters sent, {@code used} invitations by which somebody answered
     */
    public record Count(long shown, long refused, long asked, long declined, long invited, long used) {

        /** Times the first page was opened: by whom a button or a code was seen without that, nobody knows. */
        public long opened() {
            return shown - asked;
        }
    }
}

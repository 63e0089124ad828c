package spplus.experience.trust;

import static spplus.experience.domain.Columns.instantOf;
import static spplus.experience.domain.Columns.time;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import spplus.access.Actor;
import spplus.experience.ExperienceId;
import spplus.experience.ReplyPublished;

/** Replies that are public and may still be undone: nobody is told of one before its time is over. */
@Component
public class HeldReplies {

    private static final int BATCH = 100;

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final ApplicationEventPublisher events;
    private final TrustSettings settings;
    private final Clock clock;

    HeldReplies(
            JdbcClient jdbc,
            TransactionTemplate transactions,
            ApplicationEventPublisher events,
            TrustSettings settings,
            Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.events = events;
        this.settings = settings;
        this.clock = clock;
    }

    public void hold(UUID reply, ExperienceId experience, Actor by, Instant now) {
        jdbc.sql("insert into experience.held_reply (reply_id, experience_id, published_by, until) values (?, ?, ?, ?)")
                .param(reply)
                .param(experience.value())
                .param(by.id())
                .param(time(now.plus(settings.undo())))
                .update();
    }

    /** Until when it may be undone, and who published it; empty for other replies and once its time is over. */
    public Optional<Held> find(UUID reply, Instant now) {
        return jdbc.sql("select published_by, until from experience.held_reply where reply_id = ? and until > ?")
                .param(reply)
                .param(time(now))
                .query((row, _) -> new Held(row.getObject("published_by", UUID.class), instantOf(row, "until")))
                .optional();
    }

    /** @return false when its time is over: it is told, or about to be */
    public boolean letGo(UUID reply, Instant now) {
        return jdbc.sql("delete from experience.held_reply where reply_id = ? and until > ?")
                        .param(reply)
                        .param(time(now))
                        .update()
                == 1;
    }

    /** Tells of those whose time is over, each once. */
    public void tell() {
        List<UUID> due;
        do {
            due = jdbc.sql("select reply_id from experience.held_reply where until <= ? order by until limit ?")
                    .param(time(clock.instant()))
                    .param(BATCH)
                    .query((row, _) -> row.getObject("reply_id", UUID.class))
                    .list();
            due.forEach(reply -> transactions.executeWithoutResult(_ -> tell(reply)));
        } while (due.size() == BATCH);
    }

    private void tell(UUID reply) {
        jdbc.sql("""
                with over as (delete from experience.held_reply where reply_id = ? and until <= ? returning experience_id)
                select over.experience_id from over
                join experience.experience e on e.id = over.experience_id and e.state = 'PUBLISHED'
                """)
                .param(reply)
                .param(time(clock.instant()))
                .query(UUID.class)
                .optional()
                .ifPresent(experience -> events.publishEvent(new ReplyPublished(new ExperienceId(experience), reply)));
    }

    /** @param by who published it */
    public record Held(UUID by, Instant until) {}
}

package spplus.experience.domain;

import static spplus.experience.domain.Columns.time;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import spplus.experience.ExperienceId;

/** Tells of what is public and could be undone, once its time is over: each once, whatever stops on the way. */
@Component
public class HeldNews {

    private static final int BATCH = 100;

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    HeldNews(JdbcClient jdbc, TransactionTemplate transactions, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param due query of the ids whose time is over at a moment, so many at most
     * @param letGo statement that lets one go, given its id and the moment, and returns its {@code experience_id}
     * @param news the event of one whose experience is still published
     */
    public void tell(String due, String letGo, BiFunction<ExperienceId, UUID, Object> news) {
        List<UUID> ids;
        do {
            ids = jdbc.sql(due)
                    .param(time(clock.instant()))
                    .param(BATCH)
                    .query((row, _) -> row.getObject(1, UUID.class))
                    .list();
            ids.forEach(id -> transactions.executeWithoutResult(_ -> tell(id, letGo, news)));
        } while (ids.size() == BATCH);
    }

    private void tell(UUID id, String letGo, BiFunction<ExperienceId, UUID, Object> news) {
        jdbc.sql("""
                with over as (%s)
                select over.experience_id from over
                join experience.experience e on e.id = over.experience_id and e.state = 'PUBLISHED'
                """.formatted(letGo))
                .param(id)
                .param(time(clock.instant()))
                .query(UUID.class)
                .optional()
                .ifPresent(experience -> events.publishEvent(news.apply(new ExperienceId(experience), id)));
    }
}

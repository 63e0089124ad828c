package spplus.experience.change;

import static spplus.experience.domain.Columns.instantOf;
import static spplus.experience.domain.Columns.time;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import spplus.access.Actor;
import spplus.experience.ChangeClaimed;
import spplus.experience.domain.HeldNews;

/** Changes that are public and may still be undone: nobody is told of one before its time is over. */
@Component
class HeldChanges {

    private final JdbcClient jdbc;
    private final HeldNews news;
    private final ChangeSettings settings;

    HeldChanges(JdbcClient jdbc, HeldNews news, ChangeSettings settings) {
        this.jdbc = jdbc;
        this.news = news;
        this.settings = settings;
    }

    void hold(UUID claim, Actor by, Instant now) {
        jdbc.sql("update experience.change_claim set published_by = ?, held_until = ? where id = ?")
                .param(by.id())
                .param(time(now.plus(settings.undo())))
                .param(claim)
                .update();
    }

    /** Until when it may be undone, and who published it; empty once its time is over or its author contradicted it. */
    Optional<Held> find(UUID claim, Instant now) {
        return jdbc.sql("""
                select published_by, held_until from experience.change_claim
                where id = ? and held_until > ? and contradiction_state is null
                """)
                .param(claim)
                .param(time(now))
                .query((row, _) -> new Held(row.getObject("published_by", UUID.class), instantOf(row, "held_until")))
                .optional();
    }

    /** It waits for a second reader again. @return false when its time is over, or its author contradicted it */
    boolean takeBack(UUID claim, Instant now) {
        return jdbc.sql("""
                        update experience.change_claim
                        set state = 'SUBMITTED', published_at = null, published_by = null, held_until = null
                        where id = ? and held_until > ? and contradiction_state is null
                        """).param(claim).param(time(now)).update() == 1;
    }

    /** Tells of those whose time is over, each once. */
    void tell() {
        news.tell(
                "select id from experience.change_claim where held_until <= ? order by held_until limit ?",
                "update experience.change_claim set held_until = null where id = ? and held_until <= ? returning experience_id",
                ChangeClaimed::new);
    }

    /** @param by who published it */
    record Held(UUID by, Instant until) {}
}

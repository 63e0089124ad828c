package spplus.experience.trust;

import static spplus.experience.domain.Columns.instantOf;
import static spplus.experience.domain.Columns.time;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import spplus.access.Actor;
import spplus.experience.ExperienceId;
import spplus.experience.ReplyPublished;
import spplus.experience.domain.HeldNews;

/** Replies that are public and may still be undone: nobody is told of one before its time is over. */
@Component
public class HeldReplies {

    private final JdbcClient jdbc;
    private final HeldNews news;
    private final TrustSettings settings;

    HeldReplies(JdbcClient jdbc, HeldNews news, TrustSettings settings) {
        this.jdbc = jdbc;
        this.news = news;
        this.settings = settings;
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
        news.tell(
                "select reply_id from experience.held_reply where until <= ? order by until limit ?",
                "delete from experience.held_reply where reply_id = ? and until <= ? returning experience_id",
                ReplyPublished::new);
    }

    /** @param by who published it */
    public record Held(UUID by, Instant until) {}
}

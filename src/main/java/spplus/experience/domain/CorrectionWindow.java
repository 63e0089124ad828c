package spplus.experience.domain;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import spplus.experience.State;

/** Authors correct their experience only while nobody judged it and no moderator is reading it. */
@Component
public class CorrectionWindow {

    private final JdbcClient jdbc;

    CorrectionWindow(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public boolean isOpen(Experience experience, Instant now) {
        return experience.state() == State.AWAITING_MODERATION && !isBeingRead(experience, now);
    }

    public boolean isBeingRead(Experience experience, Instant now) {
        return jdbc.sql("""
                select exists (select from experience.moderation_claim where experience_id = ? and until > ?)
                """)
                .param(experience.id().value())
                .param(Columns.time(now))
                .query(Boolean.class)
                .single();
    }
}

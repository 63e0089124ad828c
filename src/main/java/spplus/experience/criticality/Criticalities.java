package spplus.experience.criticality;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import spplus.access.Actor;
import spplus.experience.ExperienceId;
import spplus.experience.Feeling;
import spplus.experience.criticality.Criticality.Correction;
import spplus.privacy.Screened;

/** Sets, corrects and tells the criticality of experiences; nothing public ever reads it, and no words are kept in it. */
@Component
public class Criticalities {

    private final JdbcClient jdbc;
    private final Criteria criteria;
    private final CriticalityPolicy policy;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Criticalities(JdbcClient jdbc, CriticalitySettings settings, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
        criteria = Criteria.read(settings.criteria());
        policy = new CriticalityPolicy(criteria);
    }

    public Criteria criteria() {
        return criteria;
    }

    /** What the criteria say of these words now; changes nothing. */
    public Assessment assess(List<Screened> parts, Feeling feeling) {
        return policy.assess(parts, feeling);
    }

    /** Sets the level by the criteria. New words are judged anew: what a moderator said of others does not hold. */
    public void set(ExperienceId id, List<Screened> parts) {
        var feeling = jdbc.sql("select feeling from experience.experience where id = ?")
                .param(id.value())
                .query(String.class)
                .single();
        var found = assess(parts, Feeling.valueOf(feeling));
        jdbc.sql("""
                insert into experience.criticality (experience_id, computed, criterion, computed_at)
                values (:id, :computed, :criterion, :now)
                on conflict (experience_id) do update set computed = excluded.computed, criterion = excluded.criterion,
                  computed_at = excluded.computed_at, corrected = null, word = null, corrected_by = null,
                  corrected_by_name = null, corrected_at = null
                """)
                .param("id", id.value())
                .param("computed", found.level())
                .param("criterion", found.criterion().key())
                .param("now", now())
                .update();
        rank(id);
        raise(id, found.level());
    }

    /** Sets another level, kept beside the computed one; the queue follows. */
    public void correct(ExperienceId id, int level, String word, Actor by) {
        jdbc.sql("""
                update experience.criticality set corrected = :level, word = :word, corrected_by = :by,
                  corrected_by_name = :name, corrected_at = :now
                where experience_id = :id
                """)
                .param("level", level)
                .param("word", word)
                .param("by", by.id())
                .param("name", by.name())
                .param("now", now())
                .param("id", id.value())
                .update();
        rank(id);
        raise(id, level);
    }

    /** Empty for what came published from elsewhere and raised no doubt. */
    public Optional<Criticality> find(ExperienceId id) {
        return jdbc.sql("""
                select computed, criterion, corrected, word, corrected_by_name, corrected_at
                from experience.criticality where experience_id = ?
                """)
                .param(id.value())
                .query((row, _) -> new Criticality(row.getInt("computed"), row.getString("criterion"), correction(row)))
                .optional();
    }

    /** The queue's own copy of the level, upside down: what is gravest comes first. */
    private void rank(ExperienceId id) {
        jdbc.sql("""
                update experience.moderation_case c set rank = :highest - coalesce(k.corrected, k.computed)
                from experience.criticality k where k.experience_id = c.experience_id and c.experience_id = :id
                  and c.rank <> :highest - coalesce(k.corrected, k.computed)
                """)
                .param("highest", Criticality.HIGHEST)
                .param("id", id.value())
                .update();
    }

    private void raise(ExperienceId id, int level) {
        if (level >= Criticality.ALERT) {
            events.publishEvent(new CriticalityRaised(id, level));
        }
    }

    private static @Nullable Correction correction(ResultSet row) throws SQLException {
        var at = row.getObject("corrected_at", OffsetDateTime.class);
        return at == null
                ? null
                : new Correction(
                        row.getInt("corrected"),
                        row.getString("word"),
                        row.getString("corrected_by_name"),
                        at.toInstant());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}

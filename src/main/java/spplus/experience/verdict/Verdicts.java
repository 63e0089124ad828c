package spplus.experience.verdict;

import static spplus.experience.domain.Columns.instant;
import static spplus.experience.domain.Columns.instantOf;
import static spplus.experience.domain.Columns.time;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import spplus.experience.ExperienceId;
import spplus.experience.domain.Verdict;

/** What authors were asked and said of the whole. */
@Component
public class Verdicts {

    private final JdbcClient jdbc;

    Verdicts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty as long as its author was not asked. */
    public Optional<Asked> of(ExperienceId id) {
        return jdbc.sql("select * from experience.verdict where experience_id = ?")
                .param(id.value())
                .query((row, _) -> new Asked(
                        instantOf(row, "asked_at"),
                        row.getString("said") == null ? null : Verdict.valueOf(row.getString("said")),
                        row.getObject("first_time", Boolean.class),
                        row.getString("word"),
                        instant(row, "said_at")))
                .optional();
    }

    /** @return false when its author was asked already */
    boolean ask(ExperienceId id, Instant now) {
        return jdbc.sql("""
                        insert into experience.verdict (experience_id, asked_at) values (?, ?) on conflict do nothing
                        """).param(id.value()).param(time(now)).update() == 1;
    }

    /** @return false when its author was not asked, or said it already */
    boolean say(ExperienceId id, Verdict verdict, @Nullable Boolean firstTime, @Nullable String word, Instant now) {
        return jdbc.sql("""
                        update experience.verdict
                        set said = :said, first_time = :firstTime, word = :word, said_at = :now
                        where experience_id = :id and said is null
                        """)
                        .param("said", verdict.name())
                        .param("firstTime", firstTime)
                        .param("word", word)
                        .param("now", time(now))
                        .param("id", id.value())
                        .update()
                == 1;
    }

    /** Those replied to in that time whose authors were never asked. */
    List<ExperienceId> toAsk(Instant from, Instant until, int limit) {
        return jdbc.sql("""
                select id from experience.experience e
                where state = 'PUBLISHED' and follow_up is not null and replied_at > :from and replied_at <= :until
                  and not exists (select from experience.verdict v where v.experience_id = e.id)
                order by replied_at, id limit :limit
                """)
                .param("from", time(from))
                .param("until", time(until))
                .param("limit", limit)
                .query((row, _) -> new ExperienceId(row.getObject("id", UUID.class)))
                .list();
    }

    /**
     * What an author was asked, and said.
     *
     * @param said null as long as they said nothing
     * @param firstTime whether it was the first time they told something to a public service, null when not said
     * @param word for the agents, never public
     */
    public record Asked(
            Instant askedAt,
            @Nullable Verdict said,
            @Nullable Boolean firstTime,
            @Nullable String word,
            @Nullable Instant saidAt) {

        @Override
        public String toString() {
            return "Asked[" + said + "]";
        }
    }
}

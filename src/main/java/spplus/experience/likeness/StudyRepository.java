package spplus.experience.likeness;

import static spplus.experience.domain.Columns.instantOf;
import static spplus.experience.domain.Columns.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import spplus.experience.Feeling;
import spplus.experience.domain.Reply;
import spplus.experience.domain.Story;

/** Public replies with the story they answer, and what was read in them. */
@Repository
class StudyRepository {

    private static final String PUBLIC = """
            select r.id, r.version, r.greeting, r.body, r.closing, r.signature, r.scope, r.structure, r.published_at,
              e.title, e.story, e.feeling
            from experience.reply r join experience.experience e on e.id = r.experience_id
            where r.state = 'PUBLISHED' and e.state = 'PUBLISHED' and r.published_at is not null
            """;

    private final JdbcClient jdbc;

    StudyRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<PublicReply> find(UUID reply) {
        return jdbc.sql(PUBLIC + " and r.id = ?")
                .param(reply)
                .query((row, _) -> reply(row))
                .optional();
    }

    /** Those never read, or changed since, whose id comes after. */
    List<PublicReply> unread(@Nullable UUID after, int limit) {
        return jdbc.sql(PUBLIC + """
                 and r.id > :after
                 and not exists (select 1 from experience.reply_study s where s.reply_id = r.id and s.version = r.version)
                order by r.id limit :limit
                """)
                .param("after", Objects.requireNonNullElse(after, new UUID(0, 0)))
                .param("limit", limit)
                .query((row, _) -> reply(row))
                .list();
    }

    void put(PublicReply reply, long family, boolean generic, List<String> good, List<String> toLookAt) {
        jdbc.sql("""
                insert into experience.reply_study
                  (reply_id, version, scope, published_at, family, generic, good, to_look_at)
                values (:id, :version, :scope, :published, :family, :generic, :good, :toLookAt)
                on conflict (reply_id) do update set version = excluded.version, scope = excluded.scope,
                  published_at = excluded.published_at, family = excluded.family, generic = excluded.generic,
                  good = excluded.good, to_look_at = excluded.to_look_at
                """)
                .param("id", reply.id())
                .param("version", reply.version())
                .param("scope", reply.scope().toArray(String[]::new))
                .param("published", time(reply.publishedAt()))
                .param("family", family)
                .param("generic", generic)
                .param("good", good.toArray(String[]::new))
                .param("toLookAt", toLookAt.toArray(String[]::new))
                .update();
        jdbc.sql("update experience.reply_study_state set behind = true where not behind")
                .update();
    }

    /** Counts up to that many. */
    long members(long family, @Nullable UUID except, int most) {
        return jdbc.sql("""
                select count(*) from (
                  select 1 from experience.reply_study s
                  join experience.reply r on r.id = s.reply_id
                  join experience.experience e on e.id = r.experience_id
                  where s.family = :family and s.reply_id <> :except and e.state = 'PUBLISHED' limit :most) found
                """)
                .param("family", family)
                .param("except", Objects.requireNonNullElse(except, new UUID(0, 0)))
                .param("most", most)
                .query(Long.class)
                .single();
    }

    void forgetAll() {
        jdbc.sql("truncate experience.reply_study, experience.reply_family, experience.reply_band")
                .update();
    }

    private static PublicReply reply(ResultSet row) throws SQLException {
        var scope = List.of((String[]) row.getArray("scope").getArray());
        return new PublicReply(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                new Story(
                        Objects.requireNonNullElse(row.getString("title"), ""),
                        Objects.requireNonNullElse(row.getString("story"), "")),
                Feeling.valueOf(row.getString("feeling")),
                new Reply.Wording(
                        row.getString("greeting"),
                        row.getString("body"),
                        row.getString("closing"),
                        row.getString("signature")),
                scope.isEmpty() ? List.of(row.getString("structure")) : scope,
                instantOf(row, "published_at"));
    }

    /** @param scope the structure that replies and those above it */
    record PublicReply(
            UUID id,
            int version,
            Story story,
            Feeling feeling,
            Reply.Wording words,
            List<String> scope,
            Instant publishedAt) {}
}

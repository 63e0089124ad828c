package spplus.verbatim.session;

import static spplus.verbatim.session.SessionRepository.utc;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import spplus.access.Actor;
import spplus.experience.Axis;
import spplus.experience.Feeling;

/** Keeps what each says of each text, what they note together, and the pain points they decide. */
@Repository
class VoteRepository {

    private final JdbcClient jdbc;

    VoteRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Drawn(
            UUID id,
            int rank,
            String title,
            String body,
            LocalDate saidOn,
            String language,
            String note,
            String noteBy,
            int noteVersion) {

        @Override
        public String toString() {
            return id.toString();
        }
    }

    /** In the order in which they are read; those withdrawn meanwhile, or moved to another structure, are gone. */
    List<Drawn> texts(UUID session) {
        return jdbc.sql("""
                select v.id, t.rank, v.title, v.body, v.said_on, v.language, t.note, t.note_by_name, t.note_version
                from verbatim.review_text t join verbatim.review_session s on s.id = t.session_id
                join verbatim.verbatim v on v.id = t.verbatim_id and v.scopes && array[s.structure]
                where t.session_id = ? order by t.rank
                """)
                .param(session)
                .query((row, _) -> new Drawn(
                        row.getObject("id", UUID.class),
                        row.getInt("rank"),
                        row.getString("title"),
                        row.getString("body"),
                        row.getObject("said_on", LocalDate.class),
                        row.getString("language"),
                        row.getString("note"),
                        row.getString("note_by_name"),
                        row.getInt("note_version")))
                .list();
    }

    record Said(UUID text, UUID person, Vote vote) {}

    List<Said> votes(UUID session) {
        return jdbc.sql("select * from verbatim.review_vote where session_id = ? order by at, person")
                .param(session)
                .query((row, _) -> new Said(
                        row.getObject("verbatim_id", UUID.class), row.getObject("person", UUID.class), vote(row)))
                .list();
    }

    Optional<Vote> vote(UUID session, UUID text, UUID person) {
        return jdbc.sql("select * from verbatim.review_vote where session_id = ? and verbatim_id = ? and person = ?")
                .param(session)
                .param(text)
                .param(person)
                .query((row, _) -> vote(row))
                .optional();
    }

    void say(UUID session, UUID text, Actor who, Vote vote, Instant now) {
        jdbc.sql("""
                insert into verbatim.review_vote (session_id, verbatim_id, person, feeling, axes, pain, words, at)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (session_id, verbatim_id, person) do update
                set feeling = excluded.feeling, axes = excluded.axes, pain = excluded.pain, words = excluded.words,
                  at = excluded.at
                """)
                .param(session)
                .param(text)
                .param(who.id())
                .param(vote.feeling().name())
                .param(vote.axes().stream().map(Enum::name).toArray(String[]::new))
                .param(vote.pain())
                .param(vote.words())
                .param(utc(now))
                .update();
    }

    /** @return false when somebody noted something else meanwhile */
    boolean note(UUID session, UUID text, String note, String by, int version) {
        return jdbc.sql("""
                        update verbatim.review_text set note = ?, note_by_name = ?, note_version = note_version + 1
                        where session_id = ? and verbatim_id = ? and note_version = ?
                        """)
                        .param(note)
                        .param(by)
                        .param(session)
                        .param(text)
                        .param(version)
                        .update()
                == 1;
    }

    /** @param droppedAt null while they work on it */
    record Pain(
            UUID id,
            UUID session,
            String name,
            @Nullable UUID theme,
            List<UUID> texts,
            String by,
            Instant at,
            @Nullable Instant droppedAt) {}

    void decide(
            UUID id, UUID session, String name, @Nullable UUID theme, Collection<UUID> texts, Actor by, Instant now) {
        jdbc.sql("""
                insert into verbatim.review_pain
                  (id, session_id, name, theme_id, texts, decided_by, decided_by_name, decided_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .param(id)
                .param(session)
                .param(name)
                .param(theme)
                .param(texts.toArray(UUID[]::new))
                .param(by.id())
                .param(by.name())
                .param(utc(now))
                .update();
    }

    /** @param now null to take it up again @return false when it was so already */
    boolean drop(UUID pain, @Nullable Instant now, String by) {
        return jdbc.sql("""
                        update verbatim.review_pain set dropped_at = :now, dropped_by_name = :by
                        where id = :id and (dropped_at is null) <> (cast(:now as timestamptz) is null)
                        """)
                        .param("now", now == null ? null : utc(now))
                        .param("by", by)
                        .param("id", pain)
                        .update()
                == 1;
    }

    List<Pain> pains(UUID session) {
        return jdbc.sql("select * from verbatim.review_pain where session_id = ? order by decided_at, id")
                .param(session)
                .query(VoteRepository::pain)
                .list();
    }

    Optional<Pain> pain(UUID id) {
        return jdbc.sql("select * from verbatim.review_pain where id = ?")
                .param(id)
                .query(VoteRepository::pain)
                .optional();
    }

    private static Pain pain(ResultSet row, int n) throws SQLException {
        var dropped = row.getObject("dropped_at", OffsetDateTime.class);
        return new Pain(
                row.getObject("id", UUID.class),
                row.getObject("session_id", UUID.class),
                row.getString("name"),
                row.getObject("theme_id", UUID.class),
                List.of((UUID[]) row.getArray("texts").getArray()),
                row.getString("decided_by_name"),
                row.getObject("decided_at", OffsetDateTime.class).toInstant(),
                dropped == null ? null : dropped.toInstant());
    }

    private static Vote vote(ResultSet row) throws SQLException {
        Array axes = row.getArray("axes");
        return new Vote(
                Feeling.valueOf(row.getString("feeling")),
                Arrays.stream((String[]) axes.getArray()).map(Axis::valueOf).toList(),
                row.getBoolean("pain"),
                row.getString("words"));
    }
}

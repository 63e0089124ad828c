package spplus.experience.change;

import static spplus.experience.domain.Columns.instant;
import static spplus.experience.domain.Columns.instantOf;
import static spplus.experience.domain.Columns.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import spplus.access.Actor;
import spplus.access.Scope;
import spplus.core.KeysetPage;
import spplus.directory.StructureCode;
import spplus.experience.ExperienceId;

/** The rows of claimed changes. */
@Repository("changeClaimRepository")
class ClaimRepository {

    private static final String TO_MODERATE = """
            from experience.change_claim c
            join experience.experience e on e.id = c.experience_id and e.state = 'PUBLISHED'
            where c.contradiction_state = 'WAITING' and (:everywhere or c.scope && cast(:roots as text[]))
            """;

    private static final String TO_READ = """
            from experience.change_claim c
            join experience.experience e on e.id = c.experience_id and e.state = 'PUBLISHED'
            where c.state = 'SUBMITTED' and c.written_by <> :reader
            """;

    private static final int PAGE = 25;
    private static final int MOST_COUNTED = 1_000;

    private final JdbcClient jdbc;

    ClaimRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** With a reply there is one at most: writing it again replaces its words. */
    void write(
            UUID id,
            ExperienceId experience,
            @Nullable UUID reply,
            List<String> lineage,
            Claim.State state,
            Announcement announced,
            Actor writer,
            Instant now) {
        jdbc.sql("""
                insert into experience.change_claim (id, experience_id, reply_id, structure, scope, state, what, evidence,
                  written_by, written_by_name, written_at)
                values (:id, :experience, :reply, :structure, :scope, :state, :what, :evidence, :by, :byName, :now)
                on conflict (reply_id) do update set what = excluded.what, evidence = excluded.evidence,
                  written_by = excluded.written_by, written_by_name = excluded.written_by_name,
                  written_at = excluded.written_at
                """)
                .param("id", id)
                .param("experience", experience.value())
                .param("reply", reply)
                .param("structure", lineage.getFirst())
                .param("scope", lineage.toArray(String[]::new))
                .param("state", state.name())
                .param("what", announced.what())
                .param("evidence", announced.evidence())
                .param("by", writer.id())
                .param("byName", writer.name())
                .param("now", time(now))
                .update();
    }

    void remove(UUID reply) {
        jdbc.sql("delete from experience.change_claim where reply_id = ? and state = 'DRAFT'")
                .param(reply)
                .update();
    }

    Optional<Claim> ofReply(UUID reply) {
        return jdbc.sql("select * from experience.change_claim where reply_id = ?")
                .param(reply)
                .query((row, _) -> claim(row))
                .optional();
    }

    Optional<Claim> find(UUID id) {
        return jdbc.sql("select * from experience.change_claim where id = ?")
                .param(id)
                .query((row, _) -> claim(row))
                .optional();
    }

    Optional<Claim> lock(UUID id) {
        return jdbc.sql("select * from experience.change_claim where id = ? for update")
                .param(id)
                .query((row, _) -> claim(row))
                .optional();
    }

    /** Drafts included, oldest first. */
    List<Claim> of(ExperienceId experience) {
        return jdbc.sql(
                        "select * from experience.change_claim where experience_id = ? order by written_at, id limit 50")
                .param(experience.value())
                .query((row, _) -> claim(row))
                .list();
    }

    void publish(Claim claim, Instant now) {
        jdbc.sql("update experience.change_claim set state = 'PUBLISHED', published_at = ? where id = ?")
                .param(time(now))
                .param(claim.id())
                .update();
    }

    void sendBack(Claim claim, String by, String word) {
        jdbc.sql("""
                update experience.change_claim set state = 'SENT_BACK', sent_back_by = ?, sent_back_word = ? where id = ?
                """).params(by, word, claim.id()).update();
    }

    void submitAgain(Claim claim, Announcement announced, Actor writer, Instant now) {
        jdbc.sql("""
                update experience.change_claim set state = 'SUBMITTED', what = :what, evidence = :evidence,
                  written_by = :by, written_by_name = :byName, written_at = :now where id = :id
                """)
                .param("what", announced.what())
                .param("evidence", announced.evidence())
                .param("by", writer.id())
                .param("byName", writer.name())
                .param("now", time(now))
                .param("id", claim.id())
                .update();
    }

    void contradict(Claim claim, byte[] sealed, Instant now) {
        jdbc.sql("""
                update experience.change_claim set contradiction_state = 'WAITING', contradiction_sealed = ?,
                  contradicted_at = ? where id = ?
                """).param(sealed).param(time(now)).param(claim.id()).update();
    }

    /** The sealed words of the author, empty once a moderator decided. */
    Optional<byte[]> sealed(Claim claim) {
        return jdbc.sql("""
                select contradiction_sealed from experience.change_claim
                where id = ? and contradiction_sealed is not null
                """).param(claim.id()).query(byte[].class).optional();
    }

    /** The sealed words are deleted. */
    void decide(Claim claim, Claim.Contradiction state, @Nullable String word, @Nullable String refusal, Instant now) {
        jdbc.sql("""
                update experience.change_claim set contradiction_state = :state, contradiction_word = :word,
                  contradiction_refusal = :refusal, contradiction_sealed = null, contradiction_decided_at = :now
                where id = :id
                """)
                .param("state", state.name())
                .param("word", word)
                .param("refusal", refusal)
                .param("now", time(now))
                .param("id", claim.id())
                .update();
    }

    /** Words against changes of public experiences, within the scope, oldest first. */
    List<Claim> toModerate(Scope scope, int limit) {
        return jdbc.sql("select c.* " + TO_MODERATE + " order by c.contradicted_at, c.id limit :limit")
                .param("everywhere", scope.everywhere())
                .param("roots", scope.roots().toArray(String[]::new))
                .param("limit", limit)
                .query((row, _) -> claim(row))
                .list();
    }

    long countToModerate(Scope scope) {
        return jdbc.sql("select count(*) " + TO_MODERATE)
                .param("everywhere", scope.everywhere())
                .param("roots", scope.roots().toArray(String[]::new))
                .query(Long.class)
                .single();
    }

    /** The changes that wait for a second reader other than who wrote them, within the scope, oldest first. */
    KeysetPage<Claim> toRead(Scope scope, UUID reader, @Nullable String cursor) {
        var after = cursor == null ? null : Place.of(cursor);
        var rest = after == null ? "" : " and (c.written_at, c.id) > (:at, :after)";
        var rows = jdbc.sql(
                        "select c.* " + TO_READ + within(scope) + rest + " order by c.written_at, c.id limit :limit")
                .param("roots", scope.roots().toArray(String[]::new))
                .param("reader", reader)
                .param("at", after == null ? null : time(after.at()))
                .param("after", after == null ? null : after.id())
                .param("limit", PAGE + 1)
                .query((row, _) -> claim(row))
                .list();
        return KeysetPage.of(rows, PAGE, claim -> new Place(claim.writtenAt(), claim.id()).text());
    }

    /** {@link #MOST_COUNTED} at most. */
    long countToRead(Scope scope, UUID reader) {
        return jdbc.sql("select count(*) from (select 1 " + TO_READ + within(scope) + " limit :most) as counted")
                .param("roots", scope.roots().toArray(String[]::new))
                .param("reader", reader)
                .param("most", MOST_COUNTED)
                .query(Long.class)
                .single();
    }

    private static String within(Scope scope) {
        return scope.everywhere() ? "" : " and c.scope && cast(:roots as text[])";
    }

    static Claim claim(ResultSet row) throws SQLException {
        var contradiction = row.getString("contradiction_state");
        return new Claim(
                row.getObject("id", UUID.class),
                new ExperienceId(row.getObject("experience_id", UUID.class)),
                row.getObject("reply_id", UUID.class),
                new StructureCode(row.getString("structure")),
                Claim.State.valueOf(row.getString("state")),
                new Announcement(row.getString("what"), row.getString("evidence")),
                row.getObject("written_by", UUID.class),
                row.getString("written_by_name"),
                instantOf(row, "written_at"),
                row.getString("sent_back_by"),
                row.getString("sent_back_word"),
                instant(row, "published_at"),
                contradiction == null ? null : Claim.Contradiction.valueOf(contradiction),
                row.getString("contradiction_word"),
                instant(row, "contradicted_at"),
                row.getString("contradiction_refusal"));
    }

    /** Where a page stopped; an unreadable cursor is the beginning. */
    private record Place(Instant at, UUID id) {

        static @Nullable Place of(String text) {
            var parts = text.split("_", 2);
            try {
                return new Place(Instant.parse(parts[0]), UUID.fromString(parts[1]));
            } catch (RuntimeException unreadable) {
                return null;
            }
        }

        String text() {
            return at + "_" + id;
        }
    }
}

package spplus.experience.agreement;

import static spplus.experience.domain.Columns.instant;
import static spplus.experience.domain.Columns.instantOf;
import static spplus.experience.domain.Columns.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.experience.ExperienceId;
import spplus.experience.agreement.DoubleReading.Opinion;
import spplus.experience.agreement.DoubleReading.Ruling;
import spplus.platform.Ids;

/** Cases read twice, as they are kept. */
@Repository
class DoubleReadingRepository {

    static final int MOST_LISTED = 50;

    private final JdbcClient jdbc;

    DoubleReadingRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A case is drawn once. */
    void draw(ExperienceId id, Collection<String> scope, byte[] print, Opinion first, Instant now) {
        jdbc.sql("""
                insert into experience.double_reading (id, experience_id, scope, drawn_at, state, print, first_agent,
                  first_choice, first_reason)
                values (:id, :experience, :scope, :now, 'WAITING', :print, :agent, :choice, :reason)
                on conflict (experience_id) do nothing
                """)
                .param("id", Ids.next())
                .param("experience", id.value())
                .param("scope", scope.toArray(String[]::new))
                .param("now", time(now))
                .param("print", print)
                .param("agent", first.agent())
                .param("choice", first.choice().name())
                .param("reason", first.reason())
                .update();
    }

    /** How many this moderator may read. */
    long waiting(Actor moderator, Instant now) {
        var scope = moderator.scopeOf(Permission.MODERATE);
        return jdbc.sql("select count(*) from experience.double_reading where " + FREE)
                .param("me", moderator.id())
                .param("now", time(now))
                .param("everywhere", scope.everywhere())
                .param("roots", scope.roots().toArray(String[]::new))
                .query(Long.class)
                .single();
    }

    /** The one that has waited longest, locked; never one that this moderator decided. */
    Optional<DoubleReading> next(Actor moderator, Instant now) {
        var scope = moderator.scopeOf(Permission.MODERATE);
        return jdbc.sql("select * from experience.double_reading where " + FREE
                        + " order by drawn_at, id limit 1 for update skip locked")
                .param("me", moderator.id())
                .param("now", time(now))
                .param("everywhere", scope.everywhere())
                .param("roots", scope.roots().toArray(String[]::new))
                .query((row, _) -> reading(row))
                .optional();
    }

    private static final String FREE = """
            state = 'WAITING' and first_agent <> :me and (:everywhere or scope && cast(:roots as text[]))
            and (taken_by is null or taken_by = :me or taken_until <= :now)
            """;

    void take(UUID id, UUID agent, Instant until) {
        jdbc.sql("update experience.double_reading set taken_by = ?, taken_until = ? where id = ?")
                .param(agent)
                .param(time(until))
                .param(id)
                .update();
    }

    Optional<DoubleReading> find(UUID id) {
        return jdbc.sql("select * from experience.double_reading where id = ?")
                .param(id)
                .query((row, _) -> reading(row))
                .optional();
    }

    /** The same, and nobody changes it until the transaction ends. */
    Optional<DoubleReading> lock(UUID id) {
        return jdbc.sql("select * from experience.double_reading where id = ? for update")
                .param(id)
                .query((row, _) -> reading(row))
                .optional();
    }

    /** Nobody can read it any more. */
    void drop(UUID id) {
        jdbc.sql("update experience.double_reading set state = 'GONE', print = null where id = ?")
                .param(id)
                .update();
    }

    void read(UUID id, Opinion second, Instant now) {
        jdbc.sql("""
                update experience.double_reading set state = 'READ', print = null, second_agent = :agent,
                  second_choice = :choice, second_reason = :reason, read_at = :now where id = :id
                """)
                .param("id", id)
                .param("agent", second.agent())
                .param("choice", second.choice().name())
                .param("reason", second.reason())
                .param("now", time(now))
                .update();
    }

    void rule(UUID id, Choice choice, Actor by, String word, Instant now) {
        jdbc.sql("""
                update experience.double_reading set ruled_choice = :choice, ruled_by = :by, ruled_by_name = :name,
                  ruled_word = :word, ruled_at = :now where id = :id
                """)
                .param("id", id)
                .param("choice", choice.name())
                .param("by", by.id())
                .param("name", by.name())
                .param("word", word)
                .param("now", time(now))
                .update();
    }

    /** Disagreements in which this moderator was one of the two, the latest first. */
    List<DoubleReading> disagreements(UUID agent) {
        return jdbc.sql("""
                select * from (
                  (select * from experience.double_reading
                    where first_agent = :agent and state = 'READ' and first_choice <> second_choice
                    order by read_at desc limit :most)
                  union all
                  (select * from experience.double_reading
                    where second_agent = :agent and state = 'READ' and first_choice <> second_choice
                    order by read_at desc limit :most)) as mine
                order by read_at desc, id limit :most
                """)
                .param("agent", agent)
                .param("most", MOST_LISTED)
                .query((row, _) -> reading(row))
                .list();
    }

    /** Disagreements that nobody ruled, the oldest first. */
    List<DoubleReading> unruled() {
        return jdbc.sql("""
                select * from experience.double_reading
                where state = 'READ' and first_choice <> second_choice and ruled_at is null
                order by read_at, id limit :most
                """)
                .param("most", MOST_LISTED)
                .query((row, _) -> reading(row))
                .list();
    }

    private static DoubleReading reading(ResultSet row) throws SQLException {
        return new DoubleReading(
                row.getObject("id", UUID.class),
                new ExperienceId(row.getObject("experience_id", UUID.class)),
                DoubleReading.State.valueOf(row.getString("state")),
                row.getBytes("print"),
                new Opinion(
                        row.getObject("first_agent", UUID.class),
                        Choice.valueOf(row.getString("first_choice")),
                        row.getString("first_reason")),
                row.getObject("taken_by", UUID.class),
                instant(row, "taken_until"),
                second(row),
                instant(row, "read_at"),
                ruling(row));
    }

    private static @Nullable Opinion second(ResultSet row) throws SQLException {
        var choice = row.getString("second_choice");
        return choice == null
                ? null
                : new Opinion(
                        row.getObject("second_agent", UUID.class),
                        Choice.valueOf(choice),
                        row.getString("second_reason"));
    }

    private static @Nullable Ruling ruling(ResultSet row) throws SQLException {
        var choice = row.getString("ruled_choice");
        return choice == null
                ? null
                : new Ruling(
                        Choice.valueOf(choice),
                        row.getString("ruled_by_name"),
                        row.getString("ruled_word"),
                        instantOf(row, "ruled_at"));
    }
}

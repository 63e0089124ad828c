package spplus.experience.attribution;

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
import spplus.core.KeysetPage;
import spplus.directory.StructureCode;
import spplus.experience.ExperienceId;

/** The rows of {@code experience.arbitration}. */
@Repository
class ArbitrationRepository {

    static final int PAGE = 25;
    /** Nothing is counted beyond. */
    static final int MOST_COUNTED = 1_000;

    private final JdbcClient jdbc;

    ArbitrationRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Arbitration> find(UUID id) {
        return jdbc.sql("select * from experience.arbitration where id = ?")
                .param(id)
                .query((row, _) -> arbitration(row))
                .optional();
    }

    Optional<Arbitration> open(ExperienceId id, int position) {
        return jdbc.sql("""
                        select * from experience.arbitration
                        where experience_id = ? and position = ? and state = 'OPEN'
                        """)
                .param(id.value())
                .param(position)
                .query((row, _) -> arbitration(row))
                .optional();
    }

    /** All about an experience, oldest first: each place is decided once, so few. */
    List<Arbitration> of(ExperienceId id) {
        return jdbc.sql("select * from experience.arbitration where experience_id = ? order by opened_at limit 50")
                .param(id.value())
                .query((row, _) -> arbitration(row))
                .list();
    }

    boolean isDecided(ExperienceId id, int position) {
        return jdbc.sql("""
                        select exists (select from experience.arbitration
                          where experience_id = ? and position = ? and state = 'DECIDED')
                        """)
                .param(id.value())
                .param(position)
                .query(Boolean.class)
                .single();
    }

    /** The one that has waited longest first. */
    KeysetPage<Arbitration> waiting(@Nullable String cursor) {
        var after = Place.of(cursor);
        var rest = after == null ? "" : " and (opened_at, id) > (:at, :after)";
        var rows = jdbc.sql("select * from experience.arbitration where state = 'OPEN'" + rest
                        + " order by opened_at, id limit :limit")
                .param("at", time(after == null ? null : after.at()))
                .param("after", after == null ? null : after.id())
                .param("limit", PAGE + 1)
                .query((row, _) -> arbitration(row))
                .list();
        return KeysetPage.of(rows, PAGE, row -> row.openedAt() + "_" + row.id());
    }

    /** {@link #MOST_COUNTED} at most. */
    long count() {
        return jdbc.sql("""
                        select count(*) from (select 1 from experience.arbitration where state = 'OPEN' limit ?) as counted
                        """).param(MOST_COUNTED).query(Long.class).single();
    }

    /** @return false when one is open already */
    boolean add(UUID id, ExperienceId experience, int position, Arbitration.Cause cause, Instant now) {
        return jdbc.sql("""
                        insert into experience.arbitration (id, experience_id, position, cause, opened_at, state)
                        values (:id, :experience, :position, :cause, :now, 'OPEN')
                        on conflict (experience_id, position) where state = 'OPEN' do nothing
                        """)
                        .param("id", id)
                        .param("experience", experience.value())
                        .param("position", position)
                        .param("cause", cause.name())
                        .param("now", time(now))
                        .update()
                == 1;
    }

    /** @return false when it is decided already */
    boolean decide(UUID id, Actor by, StructureCode structure, String word, Instant now) {
        return jdbc.sql("""
                        update experience.arbitration
                        set state = 'DECIDED', decided_by = :by, decided_by_name = :name, structure = :structure,
                          word = :word, closed_at = :now
                        where id = :id and state = 'OPEN'
                        """)
                        .param("id", id)
                        .param("by", by.id())
                        .param("name", by.name())
                        .param("structure", structure.value())
                        .param("word", word)
                        .param("now", time(now))
                        .update()
                == 1;
    }

    void drop(UUID id, Instant now) {
        jdbc.sql("update experience.arbitration set state = 'DROPPED', closed_at = ? where id = ? and state = 'OPEN'")
                .param(time(now))
                .param(id)
                .update();
    }

    private static Arbitration arbitration(ResultSet row) throws SQLException {
        var structure = row.getString("structure");
        return new Arbitration(
                row.getObject("id", UUID.class),
                new ExperienceId(row.getObject("experience_id", UUID.class)),
                row.getInt("position"),
                Arbitration.Cause.valueOf(row.getString("cause")),
                instantOf(row, "opened_at"),
                Arbitration.State.valueOf(row.getString("state")),
                row.getString("decided_by_name"),
                instant(row, "closed_at"),
                structure == null ? null : new StructureCode(structure),
                row.getString("word"));
    }

    /** Where a page stopped; an unreadable cursor is the beginning. */
    private record Place(Instant at, UUID id) {

        static @Nullable Place of(@Nullable String cursor) {
            try {
                var parts = cursor == null ? new String[0] : cursor.split("_", 2);
                return parts.length < 2 ? null : new Place(Instant.parse(parts[0]), UUID.fromString(parts[1]));
            } catch (RuntimeException unreadable) {
                return null;
            }
        }
    }
}

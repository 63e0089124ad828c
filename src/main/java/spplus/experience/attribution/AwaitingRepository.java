package spplus.experience.attribution;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import spplus.access.Scope;
import spplus.core.KeysetPage;
import spplus.directory.StructureCode;
import spplus.experience.ExperienceId;
import spplus.platform.Ids;

/** Hand-overs that wait for an answer, as those concerned look for them. */
@Repository
class AwaitingRepository {

    static final int PAGE = 25;
    /** Nothing is counted beyond. */
    static final int MOST_COUNTED = 1_000;

    private final JdbcClient jdbc;

    AwaitingRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The soonest due first. */
    KeysetPage<Handover> page(Side side, Scope scope, @Nullable String cursor) {
        var after = Place.of(cursor);
        var rest = after == null ? "" : " and (due_on, id) > (:day, :after)";
        var rows = jdbc.sql("select * " + from(side, scope) + rest + " order by due_on, id limit :limit")
                .param("roots", scope.roots().toArray(String[]::new))
                .param("day", after == null ? LocalDate.EPOCH : after.day())
                .param("after", after == null ? new UUID(0, 0) : after.id())
                .param("limit", PAGE + 1)
                .query((row, _) -> HandoverRepository.handover(row))
                .list();
        return KeysetPage.of(rows, PAGE, row -> row.dueOn() + "_" + row.id());
    }

    /** {@link #MOST_COUNTED} at most. */
    long count(Side side, Scope scope) {
        return jdbc.sql("select count(*) from (select 1 " + from(side, scope) + " limit :most) as counted")
                .param("roots", scope.roots().toArray(String[]::new))
                .param("most", MOST_COUNTED)
                .query(Long.class)
                .single();
    }

    List<UUID> ofExperience(ExperienceId id) {
        return jdbc.sql("select id from experience.handover where experience_id = ? and state = 'AWAITING'")
                .param(id.value())
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    List<UUID> receivedBy(StructureCode structure) {
        return jdbc.sql("""
                        select id from experience.handover
                        where state = 'AWAITING' and to_scope @> array[?]::text[] and to_structure = ? limit ?
                        """)
                .param(structure.value())
                .param(structure.value())
                .param(HandoverRepository.AT_ONCE)
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    /** The structures of those that wait: few at any time. */
    List<String> structures() {
        return jdbc.sql("""
                        select from_structure from experience.handover where state = 'AWAITING' and from_structure is not null
                        union select to_structure from experience.handover where state = 'AWAITING'
                        """).query((row, _) -> row.getString(1)).list();
    }

    /** A structure moved in its tree: so did what it asked and was asked. */
    void follow(String structure, List<String> lineage) {
        var scope = lineage.toArray(String[]::new);
        jdbc.sql("update experience.handover set from_scope = ? where state = 'AWAITING' and from_structure = ?")
                .param(scope)
                .param(structure)
                .update();
        jdbc.sql("update experience.handover set to_scope = ? where state = 'AWAITING' and to_structure = ?")
                .param(scope)
                .param(structure)
                .update();
    }

    private static String from(Side side, Scope scope) {
        var narrowed = scope.everywhere() ? "" : " and " + side.column + " && cast(:roots as text[])";
        return "from experience.handover where state = 'AWAITING'" + narrowed;
    }

    /** Whether one is asked or asks. */
    enum Side {
        RECEIVED("to_scope"),
        SENT("from_scope");

        private final String column;

        Side(String column) {
            this.column = column;
        }
    }

    /** Where a page stopped; an unreadable cursor is the beginning. */
    private record Place(LocalDate day, UUID id) {

        static @Nullable Place of(@Nullable String cursor) {
            if (cursor == null || !cursor.matches("\\d{4}-\\d{2}-\\d{2}_.{36}")) {
                return null;
            }
            var parts = cursor.split("_");
            try {
                var day = LocalDate.parse(parts[0]);
                return Ids.parse(parts[1]).map(id -> new Place(day, id)).orElse(null);
            } catch (DateTimeException unreadable) {
                return null;
            }
        }
    }
}

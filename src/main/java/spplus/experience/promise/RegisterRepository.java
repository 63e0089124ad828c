package spplus.experience.promise;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import spplus.access.Scope;
import spplus.core.KeysetPage;
import spplus.directory.StructureCode;

/** Reads promises in lists, and counts them. */
@Repository
class RegisterRepository {

    private static final String PUBLIC = """
            from experience.promise p
            join experience.experience e on e.id = p.experience_id and e.state = 'PUBLISHED'
            where %s%s
            """;

    private final JdbcClient jdbc;

    RegisterRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    KeysetPage<Row> page(Selection selection, @Nullable String cursor, int limit) {
        var after = cursor == null ? null : Place.of(cursor);
        var first = selection.heap().isOldestFirst();
        var beyond = after == null ? "" : " and (p.due_on, p.id) %s (:day, :after)".formatted(first ? ">" : "<");
        var way = first ? "" : " desc";
        var sql = "select p.*, e.reference, e.slug, e.title "
                + from(selection, selection.heap().condition())
                + beyond
                + " order by p.due_on%s, p.id%s limit :limit".formatted(way, way);
        var rows = jdbc.sql(sql)
                .params(selection.parameters())
                .param("day", after == null ? null : after.day())
                .param("after", after == null ? null : after.id())
                .param("limit", limit + 1)
                .query((row, _) -> row(row))
                .list();
        return KeysetPage.of(rows, limit, row -> new Place(
                        row.promise().dueOn(), row.promise().id())
                .text());
    }

    /** Made, due, answered by the author, kept as the author says, told by the structure, kept as it says. */
    Counts figures(String structure, LocalDate from, LocalDate today) {
        return jdbc.sql("""
                select count(*) as made,
                  count(*) filter (where due) as due,
                  count(*) filter (where due and witnessed is not null) as answered,
                  count(*) filter (where due and witnessed = 'KEPT') as kept,
                  count(*) filter (where due and told is not null) as told,
                  count(*) filter (where due and told = 'KEPT') as said_kept
                from (select p.witnessed, p.told, p.due_on < :today or p.told is not null as due
                  from experience.promise p
                  join experience.experience e on e.id = p.experience_id and e.state = 'PUBLISHED'
                  where p.scope && cast(array[:structure] as text[]) and p.due_on >= :from) as promises
                """)
                .param("structure", structure)
                .param("from", from)
                .param("today", today)
                .query((row, _) -> new Counts(
                        row.getLong("made"),
                        row.getLong("due"),
                        row.getLong("answered"),
                        row.getLong("kept"),
                        row.getLong("told"),
                        row.getLong("said_kept")))
                .single();
    }

    /** Written without « everywhere or »: such a condition would hide the index of scopes from a prepared query. */
    private static String from(Selection selection, String condition) {
        return PUBLIC.formatted(
                condition, selection.scope().everywhere() ? "" : " and p.scope && cast(:roots as text[])");
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                PromiseRepository.promise(row),
                "/experiences/" + row.getString("reference") + "-" + row.getString("slug"),
                row.getString("title"));
    }

    /** A promise in a list, with the address and the title of its experience. */
    record Row(Promise promise, String address, String title) {}

    record Counts(long made, long due, long answered, long kept, long told, long saidKept) {}

    /** Which promises are looked at. */
    record Selection(Heap heap, Scope scope, LocalDate today, LocalDate soon) {

        Selection on(Heap other) {
            return new Selection(other, scope, today, soon);
        }

        Map<String, Object> parameters() {
            var parameters = new HashMap<String, Object>();
            parameters.put("roots", scope.roots().toArray(String[]::new));
            parameters.put("today", today);
            parameters.put("soon", soon);
            return parameters;
        }
    }

    /** Where a page stopped; an unreadable cursor is the beginning. */
    private record Place(LocalDate day, UUID id) {

        static @Nullable Place of(String text) {
            var parts = text.split("_", 2);
            try {
                return new Place(LocalDate.parse(parts[0]), UUID.fromString(parts[1]));
            } catch (RuntimeException unreadable) {
                return null;
            }
        }

        String text() {
            return day + "_" + id;
        }
    }

    /** The structures of a list, for their names. */
    static List<StructureCode> structures(List<Row> rows) {
        return rows.stream().map(row -> row.promise().structure()).distinct().toList();
    }
}

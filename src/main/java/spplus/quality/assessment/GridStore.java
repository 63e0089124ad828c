package spplus.quality.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import spplus.commitment.CommitmentCode;
import spplus.quality.assessment.Grid.Item;

/** Keeps grids; none is ever changed. */
@Repository
class GridStore {

    private final JdbcClient jdbc;

    GridStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Grid> latest() {
        return read("number = (select max(number) from quality.assessment_grid)", null);
    }

    Optional<Grid> find(int number) {
        return read("number = ?", number);
    }

    /** The newest first. */
    List<Version> versions(int limit) {
        return jdbc.sql("""
                select number, note, written_by, written_at from quality.assessment_grid order by number desc limit ?
                """)
                .param(limit)
                .query((row, _) -> new Version(
                        row.getInt("number"),
                        row.getString("note"),
                        row.getString("written_by"),
                        row.getObject("written_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** @return false when that version was written meanwhile */
    boolean add(Grid grid) {
        int added = jdbc.sql("""
                insert into quality.assessment_grid (number, edition, scale, note, written_by, written_at)
                values (?, ?, ?, ?, ?, ?) on conflict do nothing
                """)
                .param(grid.number())
                .param(grid.edition())
                .param(grid.scale().toArray(String[]::new))
                .param(grid.note())
                .param(grid.by())
                .param(grid.at().atOffset(ZoneOffset.UTC))
                .update();
        if (added == 1) {
            grid.items().forEach(item -> add(grid.number(), item));
        }
        return added == 1;
    }

    private void add(int grid, Item item) {
        jdbc.sql("""
                insert into quality.assessment_grid_item
                  (grid, item, number, part, commitment, title, complete, question, weight)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .param(grid)
                .param(item.code().toString())
                .param(item.code().number())
                .param(item.code().part())
                .param(item.commitment())
                .param(item.title())
                .param(item.complete())
                .param(item.question())
                .param(item.weight())
                .update();
    }

    private Optional<Grid> read(String which, @Nullable Integer number) {
        var statement = jdbc.sql("select * from quality.assessment_grid where " + which);
        return (number == null ? statement : statement.param(number))
                .query((row, _) -> new Grid(
                        row.getInt("number"),
                        row.getString("edition"),
                        List.of((String[]) row.getArray("scale").getArray()),
                        row.getString("note"),
                        row.getString("written_by"),
                        row.getObject("written_at", OffsetDateTime.class).toInstant(),
                        items(row.getInt("number"))))
                .optional();
    }

    private List<Item> items(int grid) {
        return jdbc.sql("select * from quality.assessment_grid_item where grid = ? order by number, part")
                .param(grid)
                .query(GridStore::item)
                .list();
    }

    private static Item item(ResultSet row, int place) throws SQLException {
        return new Item(
                new CommitmentCode(row.getInt("number"), row.getInt("part")),
                row.getString("commitment"),
                row.getString("title"),
                row.getBoolean("complete"),
                row.getString("question"),
                row.getDouble("weight"));
    }

    /** A version as its list shows it. */
    record Version(int number, String note, String by, Instant at) {}
}

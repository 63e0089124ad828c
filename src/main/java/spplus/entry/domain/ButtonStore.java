package spplus.entry.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import spplus.core.CheckedCode;
import spplus.directory.StructureCode;

/** Where buttons and the days on which they were seen are kept. */
@Component
public class ButtonStore {

    private final JdbcClient jdbc;

    ButtonStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false when the code is another button's already */
    public boolean add(Button button, LocalDate today) {
        return jdbc.sql("""
                        insert into entry.button (code, structure, form, name, procedure, campaign, created_at, quiet_since)
                        values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (code) do nothing
                        """)
                        .param(button.code().value())
                        .param(button.structure().value())
                        .param(button.form().name())
                        .param(button.name())
                        .param(button.procedure())
                        .param(button.campaign())
                        .param(button.createdAt().atOffset(ZoneOffset.UTC))
                        .param(today)
                        .update()
                == 1;
    }

    public Optional<Button> find(CheckedCode code) {
        return jdbc.sql("select * from entry.button where code = ?")
                .param(code.value())
                .query(ButtonStore::read)
                .optional();
    }

    /** Active ones first, the newest before. */
    public List<Button> of(StructureCode structure, int limit) {
        return jdbc.sql("""
                        select * from entry.button where structure = ?
                        order by (retired_at is not null), created_at desc, code limit ?
                        """)
                .param(structure.value())
                .param(limit)
                .query(ButtonStore::read)
                .list();
    }

    public int count(StructureCode structure) {
        return jdbc.sql("select count(*) from entry.button where structure = ?")
                .param(structure.value())
                .query(Integer.class)
                .single();
    }

    public void retire(CheckedCode code, Instant at) {
        jdbc.sql("update entry.button set retired_at = ? where code = ?")
                .param(at.atOffset(ZoneOffset.UTC))
                .param(code.value())
                .update();
    }

    /** Its silence is counted from today again. */
    public void restore(CheckedCode code, LocalDate today) {
        jdbc.sql("update entry.button set retired_at = null, quiet_since = greatest(quiet_since, ?) where code = ?")
                .param(today)
                .param(code.value())
                .update();
    }

    /** The last day on which each was seen; those never seen are left out. */
    public Map<String, LocalDate> lastSeen(StructureCode structure) {
        var days = new HashMap<String, LocalDate>();
        jdbc.sql("select code, last_seen_on from entry.button where structure = ? and last_seen_on is not null")
                .param(structure.value())
                .query((row, _) -> days.put(row.getString(1), row.getObject(2, LocalDate.class)))
                .list();
        return days;
    }

    private static Button read(ResultSet row, int n) throws SQLException {
        var retired = row.getObject("retired_at", OffsetDateTime.class);
        return new Button(
                new CheckedCode(row.getString("code")),
                new StructureCode(row.getString("structure")),
                Button.Form.valueOf(row.getString("form")),
                row.getString("name"),
                row.getString("procedure"),
                row.getString("campaign"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                retired == null ? null : retired.toInstant());
    }
}

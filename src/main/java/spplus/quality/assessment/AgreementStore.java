package spplus.quality.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what teams agreed on. */
@Repository
class AgreementStore {

    private final JdbcClient jdbc;

    AgreementStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By item. */
    Map<String, Agreed> of(UUID assessment) {
        var agreed = new HashMap<String, Agreed>();
        jdbc.sql("select * from quality.assessment_agreed where assessment_id = ?")
                .param(assessment)
                .query((row, _) -> agreed.put(row.getString("item"), read(row)))
                .list();
        return agreed;
    }

    /** By assessment and item. */
    Map<UUID, Map<String, Agreed>> of(Collection<UUID> assessments) {
        var agreed = new HashMap<UUID, Map<String, Agreed>>();
        jdbc.sql("select * from quality.assessment_agreed where assessment_id = any (?)")
                .param(assessments.toArray(UUID[]::new))
                .query((row, _) -> agreed.computeIfAbsent(
                                row.getObject("assessment_id", UUID.class), _ -> new HashMap<>())
                        .put(row.getString("item"), read(row)))
                .list();
        return agreed;
    }

    void save(UUID assessment, String item, Agreed agreed) {
        jdbc.sql("""
                insert into quality.assessment_agreed as a
                  (assessment_id, item, value, reason, evidence, links, idea, by_name, at, edition)
                values (:assessment, :item, :value, :reason, :evidence, :links, :idea, :by, :at, 1)
                on conflict (assessment_id, item) do update set value = excluded.value, reason = excluded.reason,
                  evidence = excluded.evidence, links = excluded.links, idea = excluded.idea,
                  by_name = excluded.by_name, at = excluded.at, edition = a.edition + 1
                """)
                .param("assessment", assessment)
                .param("item", item)
                .param("value", agreed.value())
                .param("reason", agreed.reason())
                .param("evidence", agreed.evidence())
                .param("links", agreed.links())
                .param("idea", agreed.idea())
                .param("by", agreed.by())
                .param("at", agreed.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Agreed read(ResultSet row) throws SQLException {
        int value = row.getInt("value");
        return new Agreed(
                row.wasNull() ? null : value,
                row.getString("reason"),
                row.getString("evidence"),
                row.getString("links"),
                row.getString("idea"),
                row.getString("by_name"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getInt("edition"));
    }
}

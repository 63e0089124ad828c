package spplus.experience.reply;

import static spplus.experience.domain.Columns.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import spplus.directory.StructureCode;

/** What structures set for their replies. */
@Repository
class SettingsRepository {

    private final JdbcClient jdbc;

    SettingsRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order of the lineage: the nearest first. */
    List<StructureSettings> of(List<String> lineage) {
        return jdbc
                .sql("select * from experience.reply_settings where structure = any (?)")
                .param(lineage.toArray(String[]::new))
                .query((row, _) -> settings(row))
                .list()
                .stream()
                .sorted(Comparator.comparing(
                        settings -> lineage.indexOf(settings.structure().value())))
                .toList();
    }

    void put(StructureSettings settings, int depth, String by, Instant now) {
        jdbc.sql("""
                insert into experience.reply_settings (structure, depth, second_reader, target_days, greeting, closing,
                  signature, updated_at, updated_by)
                values (:structure, :depth, :secondReader, :targetDays, :greeting, :closing, :signature, :now, :by)
                on conflict (structure) do update
                set depth = excluded.depth, second_reader = excluded.second_reader,
                  target_days = excluded.target_days, greeting = excluded.greeting, closing = excluded.closing,
                  signature = excluded.signature, updated_at = excluded.updated_at, updated_by = excluded.updated_by
                """)
                .param("structure", settings.structure().value())
                .param("depth", depth)
                .param("secondReader", settings.secondReader())
                .param("targetDays", settings.targetDays())
                .param("greeting", settings.greeting())
                .param("closing", settings.closing())
                .param("signature", settings.signature())
                .param("now", time(now))
                .param("by", by)
                .update();
        since(settings, depth, now);
    }

    /** What was published before is judged by what was set then. */
    private void since(StructureSettings settings, int depth, Instant now) {
        jdbc.sql("""
                insert into experience.reply_target (structure, since, depth, target_days)
                select :structure, :now, :depth, cast(:targetDays as int)
                where not exists (select from (
                    select target_days, depth from experience.reply_target
                    where structure = :structure order by since desc limit 1) as last
                  where last.target_days is not distinct from cast(:targetDays as int) and last.depth = :depth)
                on conflict (structure, since) do update
                set depth = excluded.depth, target_days = excluded.target_days
                """)
                .param("structure", settings.structure().value())
                .param("now", time(now))
                .param("depth", depth)
                .param("targetDays", settings.targetDays())
                .update();
    }

    /** How many days each of these experiences gives, by its deepest structure that set something. */
    List<TargetDays> targetDays(Collection<UUID> experiences) {
        return jdbc.sql("""
                select distinct on (s.experience_id) s.experience_id as id, r.target_days as days
                from experience.scope_entry s join experience.reply_settings r on r.structure = s.structure
                where s.experience_id = any (?) and r.target_days is not null
                order by s.experience_id, r.depth desc
                """)
                .param(experiences.toArray(UUID[]::new))
                .query((row, _) -> new TargetDays(row.getObject("id", UUID.class), row.getInt("days")))
                .list();
    }

    private static StructureSettings settings(ResultSet row) throws SQLException {
        return new StructureSettings(
                new StructureCode(row.getString("structure")),
                row.getObject("second_reader", Boolean.class),
                row.getObject("target_days", Integer.class),
                row.getString("greeting"),
                row.getString("closing"),
                row.getString("signature"));
    }

    /** The target of one experience. */
    record TargetDays(UUID id, int days) {}
}

package spplus.quality.domain;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what is aimed at, and finds the nearest target of a structure. */
@Repository
public class TargetStore {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TargetStore(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** Replaces the one of the same reach and first day. */
    public void write(Target target, String by) {
        jdbc.sql("""
                insert into quality.target (id, indicator, network, structure, value, tolerance, from_day, written_by,
                  written_at)
                values (:id, :indicator, :network, :structure, :value, :tolerance, :from, :by, :at)
                on conflict (indicator, network, structure, from_day) do update
                set value = excluded.value, tolerance = excluded.tolerance, written_by = excluded.written_by,
                  written_at = excluded.written_at
                """)
                .param("id", target.id())
                .param("indicator", target.indicator())
                .param("network", target.network())
                .param("structure", target.structure())
                .param("value", target.value())
                .param("tolerance", target.tolerance())
                .param("from", Date.valueOf(target.from()))
                .param("by", by)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        events.publishEvent(new TargetMoved(target.indicator(), target.network(), target.structure()));
    }

    /** @return false when it was not there */
    public boolean remove(String indicator, UUID id) {
        var removed = jdbc.sql("delete from quality.target where indicator = ? and id = ? returning network, structure")
                .params(indicator, id)
                .query((row, _) -> new TargetMoved(indicator, row.getString(1), row.getString(2)))
                .optional();
        removed.ifPresent(events::publishEvent);
        return removed.isPresent();
    }

    /** Of an indicator, the widest reach first. */
    public List<Target> of(String indicator, int limit) {
        return jdbc.sql("""
                select * from quality.target where indicator = ?
                order by structure, network, from_day desc limit ?
                """)
                .param(indicator)
                .param(limit)
                .query(TargetStore::read)
                .list();
    }

    /**
     * The target of each indicator that has one on its day: that of the structure or of the nearest one above it, else
     * of its network, else the one of all.
     *
     * @param lineage codes from the structure up to the root; empty for a territory
     * @param network readable name, empty for all networks together
     * @param days by indicator: the last one of the period that is judged
     */
    public Map<String, Target> nearest(List<String> lineage, String network, Map<String, LocalDate> days) {
        var found = new HashMap<String, Target>();
        if (days.isEmpty()) {
            return found;
        }
        reaching(lineage, network, Collections.max(days.values())).stream()
                .filter(one -> !one.from().isAfter(days.getOrDefault(one.indicator(), LocalDate.MIN)))
                .sorted(Comparator.comparingInt((Target one) -> distance(one, lineage))
                        .thenComparing(Target::from, Comparator.reverseOrder()))
                .forEach(one -> found.putIfAbsent(one.indicator(), one));
        return found;
    }

    private List<Target> reaching(Collection<String> lineage, String network, LocalDate day) {
        return jdbc.sql("""
                select * from quality.target
                where from_day <= :day and (structure = any (:lineage) or (structure = '' and network in ('', :network)))
                """)
                .param("day", Date.valueOf(day))
                .param("lineage", lineage.toArray(String[]::new))
                .param("network", network)
                .query(TargetStore::read)
                .list();
    }

    private static int distance(Target target, List<String> lineage) {
        if (!target.structure().isEmpty()) {
            return lineage.indexOf(target.structure());
        }
        return lineage.size() + (target.network().isEmpty() ? 1 : 0);
    }

    private static Target read(ResultSet row, int number) throws SQLException {
        return new Target(
                row.getObject("id", UUID.class),
                row.getString("indicator"),
                row.getString("network"),
                row.getString("structure"),
                row.getDouble("value"),
                row.getDouble("tolerance"),
                row.getDate("from_day").toLocalDate());
    }
}

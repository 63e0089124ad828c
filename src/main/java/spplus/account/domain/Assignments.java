package spplus.account.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import spplus.access.Scope;
import spplus.account.Role;
import spplus.audit.Lineages;
import spplus.platform.Ids;

/** The rows of roles given to agents. */
@Component
public class Assignments {

    private final JdbcClient jdbc;
    private final Lineages lineages;

    Assignments(JdbcClient jdbc, Lineages lineages) {
        this.jdbc = jdbc;
        this.lineages = lineages;
    }

    /** All that was ever given to an agent, the newest first. */
    public List<Assignment> of(UUID agent) {
        return jdbc.sql("""
                select g.id, g.agent, g.role, g.everywhere, g.ends_on, g.ended_at,
                  array(select r.root from account.assignment_root r where r.assignment = g.id) as roots
                from account.assignment g where g.agent = :agent
                order by g.given_at desc, g.id desc
                """)
                .param("agent", agent)
                .query(Assignments::assignment)
                .list();
    }

    public List<Assignment> heldBy(UUID agent, LocalDate today) {
        return of(agent).stream().filter(given -> given.holdsOn(today)).toList();
    }

    /** Codes of the structures over which the agent holds something: who looks after them may know of the agent. */
    public Set<String> rootsOf(UUID agent, LocalDate today) {
        return heldBy(agent, today).stream()
                .flatMap(held -> held.scope().roots().stream())
                .collect(Collectors.toSet());
    }

    public boolean anyHolds(Role role, LocalDate today) {
        return jdbc.sql("""
                select exists (select 1 from account.assignment g
                  join account.agent a on a.id = g.agent and a.deactivated_at is null
                  where g.role = :role and g.ended_at is null and (g.ends_on is null or g.ends_on >= :today))
                """)
                .param("role", role.name())
                .param("today", today)
                .query(Boolean.class)
                .single();
    }

    public void end(UUID assignment, UUID by, Instant now) {
        jdbc.sql("""
                update account.assignment set ended_at = :now, ended_by = :by where id = :id and ended_at is null
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .param("id", assignment)
                .update();
    }

    /** A structure has new ancestors: writes again the lineage of every root at or below it. */
    void moved(String structure) {
        var roots = jdbc.sql("select distinct root from account.assignment_root where lineage @> array[:code]::text[]")
                .param("code", structure)
                .query((row, n) -> row.getString("root"))
                .list();
        for (var root : roots) {
            jdbc.sql("update account.assignment_root set lineage = :lineage where root = :root")
                    .param("lineage", lineage(root))
                    .param("root", root)
                    .update();
        }
    }

    /** @param by who gives, null for the house itself */
    public UUID give(UUID agent, Role role, Scope scope, @Nullable LocalDate endsOn, @Nullable UUID by, Instant now) {
        var id = Ids.next();
        jdbc.sql("""
                insert into account.assignment (id, agent, role, everywhere, ends_on, given_at, given_by)
                values (:id, :agent, :role, :everywhere, :endsOn, :now, :by)
                """)
                .param("id", id)
                .param("agent", agent)
                .param("role", role.name())
                .param("everywhere", scope.everywhere())
                .param("endsOn", endsOn)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
        scope.roots().forEach(root -> addRoot(id, root));
        return id;
    }

    private void addRoot(UUID assignment, String root) {
        jdbc.sql("insert into account.assignment_root (assignment, root, lineage) values (:id, :root, :lineage)")
                .param("id", assignment)
                .param("root", root)
                .param("lineage", lineage(root))
                .update();
    }

    private String[] lineage(String root) {
        var lineage = lineages.of(root);
        return lineage.isEmpty() ? new String[] {root} : lineage.toArray(String[]::new);
    }

    private static Assignment assignment(ResultSet row, int number) throws SQLException {
        var endedAt = row.getTimestamp("ended_at");
        return new Assignment(
                row.getObject("id", UUID.class),
                row.getObject("agent", UUID.class),
                Role.valueOf(row.getString("role")),
                new Scope(row.getBoolean("everywhere"), Set.of((String[])
                        row.getArray("roots").getArray())),
                row.getObject("ends_on", LocalDate.class),
                endedAt == null ? null : endedAt.toInstant());
    }
}

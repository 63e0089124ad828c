package spplus.account.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import spplus.access.Permission;
import spplus.account.Role;

/** The rows of agents. */
@Component
public class AgentRegister {

    static final String COLUMNS =
            "a.id, a.name, a.email, a.password, a.demo, a.invited_at, a.last_used_at, a.deactivated_at";

    private final JdbcClient jdbc;

    AgentRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Agent> find(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from account.agent a where a.id = :id")
                .param("id", id)
                .query(AgentRegister::agent)
                .optional();
    }

    /** Capital letters do not count. */
    public Optional<Agent> findByEmail(String email) {
        return jdbc.sql("select " + COLUMNS + " from account.agent a where lower(a.email) = lower(:email)")
                .param("email", email.strip())
                .query(AgentRegister::agent)
                .optional();
    }

    /** Until the transaction ends, nobody else makes an account with this address. */
    public void holdEmail(String email) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('account.agent ' || lower(:email), 0))")
                .param("email", email.strip())
                .query((row, n) -> email)
                .list();
    }

    public void add(UUID id, String name, String email, boolean demo, Instant now) {
        jdbc.sql("""
                insert into account.agent (id, name, email, demo, invited_at, counted_from)
                values (:id, :name, :email, :demo, :now, :now)
                """)
                .param("id", id)
                .param("name", name)
                .param("email", email.strip())
                .param("demo", demo)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The first password makes the account active. */
    public void setPassword(UUID agent, String hash, Instant now) {
        jdbc.sql("""
                update account.agent set password = :hash, activated_at = coalesce(activated_at, :now), counted_from = :now
                where id = :agent
                """)
                .param("hash", hash)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("agent", agent)
                .update();
    }

    public void used(UUID agent, Instant now) {
        jdbc.sql("""
                update account.agent set last_used_at = :now, counted_from = :now, warned_days = null, warned_at = null
                where id = :agent
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("agent", agent)
                .update();
    }

    /** @param by who decided, null for the house itself */
    public void deactivate(UUID agent, @Nullable UUID by, Instant now) {
        jdbc.sql("""
                update account.agent set deactivated_at = :now, deactivated_by = :by
                where id = :agent and deactivated_at is null
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .param("agent", agent)
                .update();
    }

    public void reactivate(UUID agent, Instant now) {
        jdbc.sql("""
                update account.agent set deactivated_at = null, deactivated_by = null, counted_from = :now,
                  warned_days = null, warned_at = null
                where id = :agent
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("agent", agent)
                .update();
    }

    public List<Agent> demo() {
        return jdbc.sql("select " + COLUMNS + " from account.agent a where a.demo order by a.invited_at, a.id limit 50")
                .query(AgentRegister::agent)
                .list();
    }

    public Map<UUID, String> names(Collection<UUID> agents) {
        return jdbc
                .sql("select id, name from account.agent where id = any(:ids)")
                .param("ids", agents.toArray(UUID[]::new))
                .query((row, n) -> Map.entry(row.getObject("id", UUID.class), row.getString("name")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** @param national whether those who look after the whole country count too */
    public List<UUID> holding(Permission permission, Collection<String> lineage, boolean national, LocalDate today) {
        var roles = Arrays.stream(Role.values())
                .filter(role -> role.permissions().contains(permission))
                .map(Role::name)
                .toArray(String[]::new);
        return jdbc.sql("""
                select distinct g.agent from account.assignment g
                join account.agent a on a.id = g.agent and a.deactivated_at is null and a.password is not null
                where g.role = any(:roles) and g.ended_at is null and (g.ends_on is null or g.ends_on >= :today)
                  and ((:national and g.everywhere) or exists (select 1 from account.assignment_root r
                                               where r.assignment = g.id and r.root = any(:lineage)))
                order by g.agent
                """)
                .param("roles", roles)
                .param("today", today)
                .param("national", national)
                .param("lineage", lineage.toArray(String[]::new))
                .query((row, n) -> row.getObject("agent", UUID.class))
                .list();
    }

    static Agent agent(ResultSet row, int number) throws SQLException {
        return new Agent(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("email"),
                row.getString("password"),
                row.getBoolean("demo"),
                row.getTimestamp("invited_at").toInstant(),
                instant(row, "last_used_at"),
                instant(row, "deactivated_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }
}

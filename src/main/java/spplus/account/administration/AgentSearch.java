package spplus.account.administration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import spplus.access.Scope;
import spplus.account.Role;
import spplus.account.administration.AdministrationPages.AgentRow;
import spplus.core.KeysetPage;

/** Finds agents within a scope: those who hold, or held, a role somewhere under it. */
@Repository
class AgentSearch {

    static final int PAGE = 50;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private static final String VISIBLE = """
            (:everywhere or exists (
              select 1 from account.assignment g join account.assignment_root r on r.assignment = g.id
              where g.agent = a.id and r.lineage && :roots::text[]))
            """;
    private static final String HELD =
            "g.agent = a.id and g.ended_at is null and (g.ends_on is null or g.ends_on >= :today)";

    private final JdbcClient jdbc;
    private final Clock clock;

    AgentSearch(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    boolean sees(Scope scope, UUID agent) {
        return jdbc.sql("select count(*) from account.agent a where a.id = :agent and " + VISIBLE)
                        .param("agent", agent)
                        .param("everywhere", scope.everywhere())
                        .param("roots", scope.roots().toArray(String[]::new))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    KeysetPage<AgentRow> find(Scope scope, AgentFilter filter) {
        var rows = jdbc.sql("""
                select a.id, a.name, a.email, a.last_used_at,
                  case when a.deactivated_at is not null then 'DEACTIVATED'
                       when a.password is null then 'INVITED' else 'ACTIVE' end as state,
                  array(select distinct g.role from account.assignment g where %s order by g.role) as roles
                from account.agent a
                where %s
                  and (:words = '' or a.name_key like :like or lower(a.email) like :like)
                  and (:role = '' or exists (select 1 from account.assignment g where %s and g.role = :role))
                  and (:state = ''
                    or :state = 'DEACTIVATED' and a.deactivated_at is not null
                    or :state = 'INVITED' and a.deactivated_at is null and a.password is null
                    or :state = 'ACTIVE' and a.deactivated_at is null and a.password is not null)
                  and (cast(:after as uuid) is null
                    or (a.name_key, a.id) > (select b.name_key, b.id from account.agent b where b.id = :after))
                order by a.name_key, a.id
                limit :limit
                """.formatted(HELD, VISIBLE, HELD))
                .param("everywhere", scope.everywhere())
                .param("roots", scope.roots().toArray(String[]::new))
                .param("words", filter.words())
                .param("like", "%" + escaped(plain(filter.words())) + "%")
                .param("role", filter.role())
                .param("state", filter.state())
                .param("today", LocalDate.now(clock))
                .param("after", after(filter.after()))
                .param("limit", PAGE + 1)
                .query(AgentSearch::row)
                .list();
        return KeysetPage.of(rows, PAGE, last -> last.id().toString());
    }

    /** Right after which agent a page begins; a cursor that was altered begins the list again. */
    private static @Nullable UUID after(@Nullable String text) {
        try {
            return text == null || text.isEmpty() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    /** As the database keeps names to find them: lower case without accents. */
    private static String plain(String words) {
        return MARKS.matcher(Normalizer.normalize(words, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    private static String escaped(String words) {
        return words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private static AgentRow row(ResultSet row, int number) throws SQLException {
        var used = row.getTimestamp("last_used_at");
        var roles = (String[]) row.getArray("roles").getArray();
        return new AgentRow(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("email"),
                row.getString("state"),
                Arrays.stream(roles).map(Role::valueOf).sorted().toList(),
                used == null ? null : used.toInstant());
    }
}

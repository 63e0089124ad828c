package spplus.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import spplus.access.Scope;
import spplus.platform.Ids;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads the audit trail, the newest first, within a scope. */
@Repository
class JournalRepository {

    private static final TypeReference<Map<String, String>> FACTS = new TypeReference<>() {};
    private static final OffsetDateTime BEGINNING = OffsetDateTime.of(1970, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);
    private static final OffsetDateTime END = OffsetDateTime.of(9999, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    JournalRepository(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    List<Row> read(Scope scope, JournalFilter filter, @Nullable After after, int limit) {
        return jdbc.sql("""
                select id, at, author, author_name, action, kind, subject, structures, facts
                from audit.entry
                where (:everywhere or scope && :roots::text[])
                  and at >= :from and at < :before
                  and (:who = '' or lower(author_name) like :whoLike)
                  and (:what = '' or action = :what)
                  and (:structure = '' or scope @> array[:structure]::text[])
                  and (:subject = '' or subject = :subject)
                  and (at, id) < (:afterAt, :afterId)
                order by at desc, id desc
                limit :limit
                """)
                .param("everywhere", scope.everywhere())
                .param("roots", scope.roots().toArray(String[]::new))
                .param(
                        "from",
                        filter.from(clock.getZone()).map(JournalRepository::at).orElse(BEGINNING))
                .param(
                        "before",
                        filter.before(clock.getZone())
                                .map(JournalRepository::at)
                                .orElse(END))
                .param("who", filter.text(filter.qui()))
                .param("whoLike", "%" + escaped(filter.text(filter.qui()).toLowerCase(Locale.FRENCH)) + "%")
                .param("what", filter.text(filter.quoi()))
                .param("structure", filter.text(filter.structure()))
                .param("subject", filter.text(filter.objet()))
                .param("afterAt", after == null ? END : at(after.at()))
                .param("afterId", after == null ? new UUID(-1, -1) : after.id())
                .param("limit", limit)
                .query(this::row)
                .list();
    }

    /** All actions ever written: a walk along the index, one step for each. */
    List<String> actions() {
        return jdbc.sql("""
                with recursive step as (
                  (select action from audit.entry order by action limit 1)
                  union all
                  select (select e.action from audit.entry e where e.action > step.action order by e.action limit 1)
                  from step where step.action is not null)
                select action from step where action is not null
                """).query((row, n) -> row.getString("action")).list();
    }

    private Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getTimestamp("at").toInstant(),
                row.getObject("author") == null,
                row.getString("author_name"),
                row.getString("action"),
                row.getString("kind"),
                row.getString("subject"),
                List.of((String[]) row.getArray("structures").getArray()),
                json.readValue(row.getString("facts"), FACTS));
    }

    private static String escaped(String words) {
        return words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** One entry as written. */
    record Row(
            UUID id,
            Instant at,
            boolean nobody,
            String author,
            String action,
            String kind,
            String subject,
            List<String> structures,
            Map<String, String> facts) {}

    /** Where a page begins: right before this entry in time. */
    record After(Instant at, UUID id) {

        static @Nullable After parse(@Nullable String text) {
            if (text == null || !text.matches("\\d{1,11}\\.\\d{1,9}_.{36}")) {
                return null;
            }
            var parts = text.split("[._]");
            var at = Instant.ofEpochSecond(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
            return Ids.parse(parts[2]).map(id -> new After(at, id)).orElse(null);
        }

        static String text(Row row) {
            return row.at().getEpochSecond() + "." + row.at().getNano() + "_" + row.id();
        }
    }
}

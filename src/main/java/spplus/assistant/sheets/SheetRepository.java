package spplus.assistant.sheets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where sheets are kept. */
@Repository
class SheetRepository {

    private final JdbcClient jdbc;

    SheetRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Sheet> find(UUID id) {
        return jdbc.sql("select * from assistant.sheet where id = ?")
                .param(id)
                .query((row, _) -> sheet(row))
                .optional();
    }

    List<Sheet> load(Collection<UUID> ids) {
        return jdbc.sql("select * from assistant.sheet where id = any (?)")
                .param(ids.toArray(UUID[]::new))
                .query((row, _) -> sheet(row))
                .list();
    }

    /** Of these networks, the last changed first; after a sheet of the page before. */
    List<Sheet> page(Collection<String> networks, @Nullable Sheet after, int limit) {
        return jdbc.sql("""
                select * from assistant.sheet where network = any (:networks)
                and (cast(:at as timestamptz) is null or (updated_at, id) < (:at, :id))
                order by updated_at desc, id desc limit :limit
                """)
                .param("networks", networks.toArray(String[]::new))
                .param("at", after == null ? null : time(after.updatedAt()))
                .param("id", after == null ? null : after.id())
                .param("limit", limit)
                .query((row, _) -> sheet(row))
                .list();
    }

    List<UUID> idsAfter(@Nullable UUID last, int limit) {
        return jdbc.sql("""
                select id from assistant.sheet where cast(:last as uuid) is null or id > :last order by id limit :limit
                """)
                .param("last", last)
                .param("limit", limit)
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    /** @return false when a colleague changed it meanwhile */
    boolean put(Sheet sheet, int readVersion) {
        return jdbc.sql("""
                        insert into assistant.sheet (id, network, title, body, sources, valid_until, retired_at,
                          created_at, updated_at, updated_by, version)
                        values (:id, :network, :title, :body, :sources, :until, :retired, :now, :now, :by, 1)
                        on conflict (id) do update set title = excluded.title, body = excluded.body,
                          sources = excluded.sources, valid_until = excluded.valid_until,
                          retired_at = excluded.retired_at, updated_at = excluded.updated_at,
                          updated_by = excluded.updated_by, version = sheet.version + 1
                        where sheet.version = :version
                        """)
                        .param("id", sheet.id())
                        .param("network", sheet.network())
                        .param("title", sheet.title())
                        .param("body", sheet.body())
                        .param("sources", sheet.sources())
                        .param("until", sheet.validUntil())
                        .param("retired", sheet.retiredAt() == null ? null : time(sheet.retiredAt()))
                        .param("now", time(sheet.updatedAt()))
                        .param("by", sheet.updatedBy())
                        .param("version", readVersion)
                        .update()
                == 1;
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Sheet sheet(ResultSet row) throws SQLException {
        var retired = row.getObject("retired_at", OffsetDateTime.class);
        return new Sheet(
                row.getObject("id", UUID.class),
                row.getString("network"),
                row.getString("title"),
                row.getString("body"),
                row.getString("sources"),
                row.getObject("valid_until", LocalDate.class),
                retired == null ? null : retired.toInstant(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant(),
                row.getString("updated_by"),
                row.getInt("version"));
    }
}

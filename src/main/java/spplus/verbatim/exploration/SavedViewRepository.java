package spplus.verbatim.exploration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps saved searches. */
@Repository
class SavedViewRepository {

    private final JdbcClient jdbc;

    SavedViewRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(SavedView view) {
        jdbc.sql("""
                insert into verbatim.saved_view (id, owner, owner_name, structure, name, query, shared, created_at)
                values (:id, :owner, :ownerName, :structure, :name, :query, :shared, :createdAt)
                """)
                .param("id", view.id())
                .param("owner", view.owner())
                .param("ownerName", view.ownerName())
                .param("structure", view.structure())
                .param("name", view.name())
                .param("query", view.query())
                .param("shared", view.shared())
                .param("createdAt", view.createdAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<SavedView> find(UUID id) {
        return jdbc.sql("select * from verbatim.saved_view where id = ?")
                .param(id)
                .query(SavedViewRepository::read)
                .optional();
    }

    /** Newest first. */
    List<SavedView> of(UUID owner, int limit) {
        return jdbc.sql("""
                        select * from verbatim.saved_view where owner = ? and removed_at is null
                        order by created_at desc, id limit ?
                        """)
                .param(owner)
                .param(limit)
                .query(SavedViewRepository::read)
                .list();
    }

    /** What others share about these structures, newest first. */
    List<SavedView> shared(UUID notBy, Collection<String> structures, int limit) {
        return jdbc.sql("""
                        select * from verbatim.saved_view
                        where shared and structure = any (:structures) and owner <> :notBy and removed_at is null
                        order by created_at desc, id limit :limit
                        """)
                .param("structures", structures.toArray(String[]::new))
                .param("notBy", notBy)
                .param("limit", limit)
                .query(SavedViewRepository::read)
                .list();
    }

    void remove(UUID id, Instant now) {
        jdbc.sql("update verbatim.saved_view set removed_at = ? where id = ?")
                .param(now.atOffset(ZoneOffset.UTC))
                .param(id)
                .update();
    }

    void putBack(UUID id) {
        jdbc.sql("update verbatim.saved_view set removed_at = null where id = ?")
                .param(id)
                .update();
    }

    void forgetRemoved(Instant before) {
        jdbc.sql("delete from verbatim.saved_view where removed_at < ?")
                .param(before.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static SavedView read(ResultSet row, int number) throws SQLException {
        return new SavedView(
                row.getObject("id", UUID.class),
                row.getObject("owner", UUID.class),
                row.getString("owner_name"),
                row.getString("structure"),
                row.getString("name"),
                row.getString("query"),
                row.getBoolean("shared"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("removed_at", OffsetDateTime.class)));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}

package spplus.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import spplus.core.CheckedCode;

/** Keeps the places that have a code. */
@Repository
class LocationRepository {

    private final JdbcClient jdbc;

    LocationRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false when the code is somebody's already */
    boolean add(Location location) {
        return jdbc.sql("""
                        insert into directory.location (code, structure, kind, name, created_at)
                        values (?, ?, ?, ?, ?) on conflict (code) do nothing
                        """)
                        .param(location.code().value())
                        .param(location.structure().value())
                        .param(location.kind().name())
                        .param(location.name())
                        .param(location.createdAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<Location> find(CheckedCode code) {
        return jdbc.sql("select * from directory.location where code = ?")
                .param(code.value())
                .query(LocationRepository::read)
                .optional();
    }

    List<Location> findAll(Collection<CheckedCode> codes) {
        return jdbc.sql("select * from directory.location where code = any (?)")
                .param(codes.stream().map(CheckedCode::value).toArray(String[]::new))
                .query(LocationRepository::read)
                .list();
    }

    List<Location> of(StructureCode structure, int limit) {
        return jdbc.sql("""
                        select * from directory.location where structure = ?
                        order by (retired_at is not null), name, code limit ?
                        """)
                .param(structure.value())
                .param(limit)
                .query(LocationRepository::read)
                .list();
    }

    int count(StructureCode structure) {
        return jdbc.sql("select count(*) from directory.location where structure = ?")
                .param(structure.value())
                .query(Integer.class)
                .single();
    }

    List<CheckedCode> activeUnder(StructureCode root, int limit) {
        return jdbc.sql("""
                        select l.code from directory.structure s join directory.location l on l.structure = s.code
                        where s.ancestors @> array[cast(? as text)] and s.active and l.retired_at is null
                        order by s.name_key, s.code, l.name, l.code limit ?
                        """)
                .param(root.value())
                .param(limit)
                .query((row, _) -> new CheckedCode(row.getString(1)))
                .list();
    }

    List<StructureCode> withoutActiveUnder(StructureCode root, int limit) {
        return jdbc.sql("""
                        select s.code from directory.structure s
                        where s.ancestors @> array[cast(? as text)] and s.active and not exists (
                          select from directory.location l where l.structure = s.code and l.retired_at is null)
                        order by s.name_key, s.code limit ?
                        """)
                .param(root.value())
                .param(limit)
                .query((row, _) -> new StructureCode(row.getString(1)))
                .list();
    }

    boolean rename(CheckedCode code, String name) {
        return jdbc.sql("update directory.location set name = ? where code = ?")
                        .param(name)
                        .param(code.value())
                        .update()
                == 1;
    }

    /** @param at null to show it again */
    boolean retire(CheckedCode code, @Nullable Instant at) {
        return jdbc.sql("update directory.location set retired_at = cast(? as timestamptz) where code = ?")
                        .param(at == null ? null : at.atOffset(ZoneOffset.UTC))
                        .param(code.value())
                        .update()
                == 1;
    }

    private static Location read(ResultSet row, int n) throws SQLException {
        var retired = row.getObject("retired_at", OffsetDateTime.class);
        return new Location(
                new CheckedCode(row.getString("code")),
                new StructureCode(row.getString("structure")),
                LocationKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                retired == null ? null : retired.toInstant());
    }
}

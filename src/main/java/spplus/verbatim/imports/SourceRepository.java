package spplus.verbatim.imports;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import spplus.directory.StructureCode;

/** Keeps where files come from, which of their columns says what, and knows the texts that came. */
@Repository
class SourceRepository {

    private static final int SHOWN = 50;

    private final JdbcClient jdbc;

    SourceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The source of that name, made when it is new. */
    SourceOf source(UUID ifNew, StructureCode structure, String name, Instant now) {
        return jdbc.sql("""
                insert into verbatim.import_source (id, structure, name, created_at) values (?, ?, ?, ?)
                on conflict (structure, name) do update set name = excluded.name
                returning id, mapping
                """)
                .param(ifNew)
                .param(structure.value())
                .param(name)
                .param(now.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new SourceOf(row.getObject(1, UUID.class), row.getString(2)))
                .single();
    }

    List<String> names(StructureCode structure) {
        return jdbc.sql("select name from verbatim.import_source where structure = ? order by created_at desc limit ?")
                .param(structure.value())
                .param(SHOWN)
                .query((row, _) -> row.getString(1))
                .list();
    }

    void keepMapping(UUID source, String mapping) {
        jdbc.sql("update verbatim.import_source set mapping = ? where id = ?")
                .param(mapping)
                .param(source)
                .update();
    }

    /** Those of these texts that came before. */
    Set<String> known(Collection<String> sourceIds) {
        return Set.copyOf(jdbc.sql("""
                        select source_id from verbatim.verbatim
                        where source_kind in ('import', 'suggestion') and source_id = any (?)
                        """)
                .param(sourceIds.toArray(String[]::new))
                .query(String.class)
                .list());
    }

    /** Where files come from; {@code mapping} is JSON. */
    record SourceOf(UUID id, String mapping) {}
}

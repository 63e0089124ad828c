package spplus.verbatim.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import spplus.directory.StructureCode;

/** Keeps the files of texts brought, how far each is read, and the rows left out. */
@Repository
class ImportRepository {

    private static final int SHOWN = 50;
    private static final String FILES = """
            select i.*, s.name as source_name from verbatim.text_import i
            join verbatim.import_source s on s.id = i.source_id
            """;

    private final JdbcClient jdbc;

    ImportRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Brought file, UUID agent, String agentName) {
        jdbc.sql("""
                insert into verbatim.text_import (id, source_id, structure, agent, agent_name, file_name, sheet, header,
                  mapping, suggestions, state, rows, asked_at)
                values (:id, :source, :structure, :agent, :agentName, :name, :sheet, :header, :mapping, :suggestions,
                  'DRAFT', :rows, :at)
                """)
                .param("id", file.id())
                .param("source", file.source())
                .param("structure", file.structure().value())
                .param("agent", agent)
                .param("agentName", agentName)
                .param("name", file.name())
                .param("sheet", file.sheet())
                .param("header", file.header().toArray(String[]::new))
                .param("mapping", file.mapping())
                .param("suggestions", file.suggestions())
                .param("rows", file.rows())
                .param("at", utc(file.askedAt()))
                .update();
    }

    void counted(UUID id, int rows) {
        jdbc.sql("update verbatim.text_import set rows = ? where id = ?")
                .param(rows)
                .param(id)
                .update();
    }

    Optional<Brought> find(UUID id) {
        return jdbc.sql(FILES + " where i.id = ?")
                .param(id)
                .query(ImportRepository::read)
                .optional();
    }

    /** Newest first. */
    List<Brought> of(StructureCode structure) {
        return jdbc.sql(FILES + " where i.structure = ? order by i.asked_at desc, i.id desc limit ?")
                .param(structure.value())
                .param(SHOWN)
                .query(ImportRepository::read)
                .list();
    }

    int countWaiting(UUID agent) {
        return jdbc.sql("select count(*) from verbatim.text_import where agent = ? and state in ('DRAFT', 'WAITING')")
                .param(agent)
                .query(Integer.class)
                .single();
    }

    /** The oldest to read or to undo, kept from other nodes until the transaction ends. */
    Optional<Brought> lockNext() {
        return jdbc.sql(FILES + """
                 where i.state in ('WAITING', 'UNDOING') order by i.asked_at, i.id limit 1
                for update of i skip locked
                """).query(ImportRepository::read).optional();
    }

    boolean start(UUID id, String mapping) {
        return jdbc.sql(
                                "update verbatim.text_import set state = 'WAITING', mapping = ? where id = ? and state = 'DRAFT'")
                        .param(mapping)
                        .param(id)
                        .update()
                == 1;
    }

    /** Its texts go away, piece by piece. */
    boolean undo(UUID id) {
        return jdbc.sql("""
                        update verbatim.text_import set state = 'UNDOING'
                        where id = ? and state in ('DONE', 'CANCELLED', 'STOPPED') and taken > withdrawn
                        """).param(id).update() == 1;
    }

    void undone(UUID id, int withdrawn, boolean last) {
        jdbc.sql("""
                update verbatim.text_import set withdrawn = withdrawn + :withdrawn,
                  state = case when :last then 'UNDONE' else state end
                where id = :id
                """)
                .param("withdrawn", withdrawn)
                .param("last", last)
                .param("id", id)
                .update();
    }

    void advance(UUID id, int rows, int taken, int duplicates, int refused) {
        jdbc.sql("""
                update verbatim.text_import set done = done + ?, taken = taken + ?, duplicates = duplicates + ?,
                  refused = refused + ?
                where id = ?
                """)
                .param(rows)
                .param(taken)
                .param(duplicates)
                .param(refused)
                .param(id)
                .update();
    }

    /** The rows not read are forgotten. @return false when it was over already */
    boolean end(UUID id, String state, String problem, Instant at) {
        boolean ended = jdbc.sql("""
                        update verbatim.text_import set state = ?, problem = ?, finished_at = ?
                        where id = ? and state in ('DRAFT', 'WAITING')
                        """)
                        .param(state)
                        .param(problem)
                        .param(utc(at))
                        .param(id)
                        .update()
                == 1;
        if (ended) {
            jdbc.sql("delete from verbatim.text_import_block where import_id = ?")
                    .param(id)
                    .update();
        }
        return ended;
    }

    void keepBlock(UUID file, int number, byte[] rows) {
        jdbc.sql("insert into verbatim.text_import_block (import_id, number, sealed) values (?, ?, ?)")
                .param(file)
                .param(number)
                .param(rows)
                .update();
    }

    Optional<byte[]> firstBlock(UUID file) {
        return jdbc.sql("select sealed from verbatim.text_import_block where import_id = ? order by number limit 1")
                .param(file)
                .query((row, _) -> row.getBytes(1))
                .optional();
    }

    void forgetFirstBlock(UUID file) {
        jdbc.sql("""
                delete from verbatim.text_import_block where import_id = :file
                  and number = (select min(number) from verbatim.text_import_block where import_id = :file)
                """).param("file", file).update();
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

    void reject(UUID id, int number, byte[] lines) {
        jdbc.sql("insert into verbatim.text_import_reject (import_id, number, sealed) values (?, ?, ?)")
                .param(id)
                .param(number)
                .param(lines)
                .update();
    }

    List<Integer> rejects(UUID id) {
        return jdbc.sql("select number from verbatim.text_import_reject where import_id = ? order by number")
                .param(id)
                .query((row, _) -> row.getInt(1))
                .list();
    }

    byte[] rejected(UUID id, int number) {
        return jdbc.sql("select sealed from verbatim.text_import_reject where import_id = ? and number = ?")
                .param(id)
                .param(number)
                .query((row, _) -> row.getBytes(1))
                .single();
    }

    /** Files that nobody started, and the rows left out of the others. */
    void forget(Instant before) {
        jdbc.sql("delete from verbatim.text_import where asked_at < ? and state = 'DRAFT'")
                .param(utc(before))
                .update();
        jdbc.sql("""
                delete from verbatim.text_import_reject
                where import_id in (select id from verbatim.text_import where finished_at < ?)
                """).param(utc(before)).update();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Brought read(ResultSet row, int n) throws SQLException {
        var finished = row.getObject("finished_at", OffsetDateTime.class);
        return new Brought(
                row.getObject("id", UUID.class),
                row.getObject("source_id", UUID.class),
                row.getString("source_name"),
                new StructureCode(row.getString("structure")),
                row.getString("agent_name"),
                row.getString("file_name"),
                row.getString("sheet"),
                List.of((String[]) row.getArray("header").getArray()),
                row.getString("mapping"),
                row.getBoolean("suggestions"),
                row.getString("state"),
                row.getString("problem"),
                new Counts(
                        row.getInt("rows"),
                        row.getInt("done"),
                        row.getInt("taken"),
                        row.getInt("duplicates"),
                        row.getInt("refused"),
                        row.getInt("withdrawn")),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                finished == null ? null : finished.toInstant());
    }

    /** How many rows, and what became of them. */
    record Counts(int rows, int done, int taken, int duplicates, int refused, int withdrawn) {}

    /** A file brought for a structure. @param mapping as JSON @param suggestions whether agents wrote it, to suggest */
    record Brought(
            UUID id,
            UUID source,
            String sourceName,
            StructureCode structure,
            String by,
            String name,
            String sheet,
            List<String> header,
            String mapping,
            boolean suggestions,
            String state,
            String problem,
            Counts counts,
            Instant askedAt,
            @Nullable Instant finishedAt) {

        int rows() {
            return counts.rows();
        }
    }
}

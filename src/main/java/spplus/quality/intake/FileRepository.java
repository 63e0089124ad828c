package spplus.quality.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps files of results and the lines left out of them. */
@Repository
class FileRepository {

    private final JdbcClient jdbc;

    FileRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Brought file, byte[] content) {
        jdbc.sql("""
                insert into quality.file (id, structure, agent, agent_name, name, content, mapping, state, problem, rows,
                  asked_at)
                values (:id, :structure, :agent, :by, :name, :content, :mapping, 'DRAFT', '', :rows, :at)
                """)
                .param("id", file.id())
                .param("structure", file.structure())
                .param("agent", file.agent())
                .param("by", file.agentName())
                .param("name", file.name())
                .param("content", content)
                .param("mapping", file.mapping())
                .param("rows", file.rows())
                .param("at", utc(file.askedAt()))
                .update();
    }

    Optional<Brought> find(UUID id) {
        return jdbc.sql("select * from quality.file where id = ?")
                .param(id)
                .query(FileRepository::read)
                .optional();
    }

    List<Brought> of(String structure, int limit) {
        return jdbc.sql("select * from quality.file where structure = ? order by asked_at desc, id limit ?")
                .param(structure)
                .param(limit)
                .query(FileRepository::read)
                .list();
    }

    int countWaiting(UUID agent) {
        return jdbc.sql("select count(*) from quality.file where agent = ? and state in ('DRAFT', 'WAITING')")
                .param(agent)
                .query(Integer.class)
                .single();
    }

    /** Kept from other nodes until the transaction ends. */
    Optional<Brought> lockNext() {
        return jdbc.sql("""
                select * from quality.file where state = 'WAITING' order by asked_at, id limit 1 for update skip locked
                """).query(FileRepository::read).optional();
    }

    Optional<byte[]> content(UUID id) {
        return jdbc.sql("select content from quality.file where id = ? and content is not null")
                .param(id)
                .query((row, _) -> row.getBytes(1))
                .optional();
    }

    void start(UUID id, String mapping) {
        jdbc.sql("update quality.file set state = 'WAITING', mapping = ? where id = ? and state = 'DRAFT'")
                .param(mapping)
                .param(id)
                .update();
    }

    /** Without waiting for who reads it. @return false when it is being read, or was */
    boolean cancel(UUID id, Instant at) {
        return jdbc.sql("""
                        update quality.file set state = 'CANCELLED', finished_at = ?, content = null
                        where id = (select id from quality.file where id = ? and state in ('DRAFT', 'WAITING')
                          for update skip locked)
                        """).param(utc(at)).param(id).update() == 1;
    }

    /** The file itself is forgotten. @return false when it was over already */
    boolean end(UUID id, String state, String problem, int accepted, int refused, Instant at) {
        return jdbc.sql("""
                        update quality.file set state = ?, problem = ?, accepted = ?, refused = ?, finished_at = ?,
                          content = null
                        where id = ? and state in ('DRAFT', 'WAITING')
                        """)
                        .param(state)
                        .param(problem)
                        .param(accepted)
                        .param(refused)
                        .param(utc(at))
                        .param(id)
                        .update()
                == 1;
    }

    void reject(UUID id, byte[] lines) {
        jdbc.sql("insert into quality.file_reject (file_id, sealed) values (?, ?)")
                .param(id)
                .param(lines)
                .update();
    }

    Optional<byte[]> rejected(UUID id) {
        return jdbc.sql("select sealed from quality.file_reject where file_id = ?")
                .param(id)
                .query((row, _) -> row.getBytes(1))
                .optional();
    }

    /** Files nobody read to the end, and the lines left out of the others. */
    void forget(Instant before) {
        jdbc.sql("delete from quality.file where asked_at < ? and state = 'DRAFT'")
                .param(utc(before))
                .update();
        jdbc.sql("""
                delete from quality.file_reject
                where file_id in (select id from quality.file where finished_at < ?)
                """).param(utc(before)).update();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Brought read(ResultSet row, int number) throws SQLException {
        var finished = row.getObject("finished_at", OffsetDateTime.class);
        return new Brought(
                row.getObject("id", UUID.class),
                row.getString("structure"),
                row.getObject("agent", UUID.class),
                row.getString("agent_name"),
                row.getString("name"),
                row.getString("mapping"),
                row.getString("state"),
                row.getString("problem"),
                row.getInt("rows"),
                row.getInt("accepted"),
                row.getInt("refused"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                finished == null ? null : finished.toInstant());
    }
}

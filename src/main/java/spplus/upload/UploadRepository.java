package spplus.upload;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import spplus.upload.Upload.Counts;
import spplus.upload.Upload.State;

/** Keeps the files brought, how far each is read, its rows that wait and those left out. */
@Repository
class UploadRepository {

    private static final int SHOWN = 50;
    private static final String UPLOADS = """
            select u.*, (select min(r.number) from upload.reject r where r.upload_id = u.id) is not null as keeps_rejects
            from upload.upload u
            """;

    private final JdbcClient jdbc;

    UploadRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Upload upload, UUID agent) {
        jdbc.sql("""
                insert into upload.upload (id, kind, owner, source_id, origin, variant, agent, by_name, file_name, sheet,
                  header, mapping, state, asked_at)
                values (:id, :kind, :owner, :source, :origin, :variant, :agent, :by, :name, :sheet,
                  :header, :mapping, 'DRAFT', :at)
                """)
                .param("id", upload.id())
                .param("kind", upload.kind())
                .param("owner", upload.owner())
                .param("source", upload.source())
                .param("origin", upload.origin())
                .param("variant", upload.variant())
                .param("agent", agent)
                .param("by", upload.by())
                .param("name", upload.name())
                .param("sheet", upload.sheet())
                .param("header", upload.header().toArray(String[]::new))
                .param("mapping", upload.mapping())
                .param("at", utc(upload.askedAt()))
                .update();
    }

    void counted(UUID id, int rows) {
        jdbc.sql("update upload.upload set rows = ? where id = ?")
                .param(rows)
                .param(id)
                .update();
    }

    Optional<Upload> find(String kind, UUID id) {
        return jdbc.sql(UPLOADS + " where u.id = ? and u.kind = ?")
                .param(id)
                .param(kind)
                .query(UploadRepository::read)
                .optional();
    }

    /** Newest first. */
    List<Upload> of(String kind, String owner) {
        return jdbc.sql(UPLOADS + " where u.kind = ? and u.owner = ? order by u.asked_at desc, u.id desc limit ?")
                .param(kind)
                .param(owner)
                .param(SHOWN)
                .query(UploadRepository::read)
                .list();
    }

    int countWaiting(String kind, UUID agent) {
        return jdbc.sql("""
                select count(*) from upload.upload
                where agent = ? and state in ('DRAFT', 'WAITING') and kind = ?
                """).param(agent).param(kind).query(Integer.class).single();
    }

    /** The one whose turn it is to be read or undone but for these, kept from other nodes until the transaction ends. */
    Optional<Upload> lockNext(Collection<UUID> except) {
        return jdbc.sql(UPLOADS + """
                where u.state in ('WAITING', 'UNDOING') and u.id <> all (?) order by u.turn, u.id limit 1
                for update of u skip locked
                """)
                .param(except.toArray(UUID[]::new))
                .query(UploadRepository::read)
                .optional();
    }

    boolean start(UUID id, String mapping) {
        return jdbc.sql("""
                update upload.upload set state = 'WAITING', mapping = ?, turn = nextval('upload.turn')
                where id = ? and state = 'DRAFT'
                """).param(mapping).param(id).update() == 1;
    }

    /** Its rows go away, some at a time. */
    boolean undo(UUID id) {
        return jdbc.sql("""
                update upload.upload set state = 'UNDOING', turn = nextval('upload.turn')
                where id = ? and state in ('DONE', 'CANCELLED', 'STOPPED') and accepted > withdrawn
                """).param(id).update() == 1;
    }

    void undone(UUID id, int withdrawn, boolean last) {
        jdbc.sql("""
                update upload.upload set withdrawn = withdrawn + :withdrawn, turn = nextval('upload.turn'),
                  state = case when :last then 'UNDONE' else state end
                where id = :id
                """)
                .param("withdrawn", withdrawn)
                .param("last", last)
                .param("id", id)
                .update();
    }

    /** Lets the others pass. */
    void giveTurn(UUID id) {
        jdbc.sql("update upload.upload set turn = nextval('upload.turn') where id = ?")
                .param(id)
                .update();
    }

    /** So many rows more are read; the others pass before the next ones. */
    void advance(UUID id, int rows, Reading reading) {
        jdbc.sql("""
                update upload.upload set done = done + ?, accepted = accepted + ?, duplicates = duplicates + ?,
                  refused = refused + ?, turn = nextval('upload.turn')
                where id = ?
                """)
                .param(rows)
                .param(reading.accepted())
                .param(reading.duplicates())
                .param(reading.left().size())
                .param(id)
                .update();
    }

    /** The rows not read are forgotten. @return false when it was over already */
    boolean end(UUID id, State state, String problem, Instant at) {
        return ended(id, state, problem, at, "id = ? and state in ('DRAFT', 'WAITING')");
    }

    /** Without waiting for who reads it. @return false when it is being read, or was */
    boolean cancelUnlessRead(UUID id, Instant at) {
        return ended(id, State.CANCELLED, "", at, """
                id = (select id from upload.upload where id = ? and state in ('DRAFT', 'WAITING')
                  for update skip locked)
                """);
    }

    private boolean ended(UUID id, State state, String problem, Instant at, String which) {
        boolean ended = jdbc.sql("update upload.upload set state = ?, problem = ?, finished_at = ? where " + which)
                        .param(state.name())
                        .param(problem)
                        .param(utc(at))
                        .param(id)
                        .update()
                == 1;
        if (ended) {
            jdbc.sql("delete from upload.block where upload_id = ?").param(id).update();
        }
        return ended;
    }

    void keepBlock(UUID upload, int number, byte[] rows) {
        jdbc.sql("insert into upload.block (upload_id, number, sealed) values (?, ?, ?)")
                .param(upload)
                .param(number)
                .param(rows)
                .update();
    }

    Optional<byte[]> firstBlock(UUID upload) {
        return jdbc.sql("select sealed from upload.block where upload_id = ? order by number limit 1")
                .param(upload)
                .query((row, _) -> row.getBytes(1))
                .optional();
    }

    List<byte[]> blocks(UUID upload) {
        return jdbc.sql("select sealed from upload.block where upload_id = ? order by number")
                .param(upload)
                .query((row, _) -> row.getBytes(1))
                .list();
    }

    /** @return whether others wait behind it */
    boolean forgetFirstBlock(UUID upload) {
        jdbc.sql("""
                delete from upload.block where upload_id = :id
                  and number = (select min(number) from upload.block where upload_id = :id)
                """).param("id", upload).update();
        return jdbc.sql("select exists (select from upload.block where upload_id = ?)")
                .param(upload)
                .query(Boolean.class)
                .single();
    }

    void keepRejects(UUID upload, int number, byte[] lines) {
        jdbc.sql("insert into upload.reject (upload_id, number, sealed) values (?, ?, ?)")
                .param(upload)
                .param(number)
                .param(lines)
                .update();
    }

    List<Integer> rejects(UUID upload) {
        return jdbc.sql("select number from upload.reject where upload_id = ? order by number")
                .param(upload)
                .query((row, _) -> row.getInt(1))
                .list();
    }

    byte[] rejected(UUID upload, int number) {
        return jdbc.sql("select sealed from upload.reject where upload_id = ? and number = ?")
                .param(upload)
                .param(number)
                .query((row, _) -> row.getBytes(1))
                .single();
    }

    /** Files that nobody started, and the rows left out of the others. */
    void forget(Instant before) {
        jdbc.sql("delete from upload.upload where asked_at < ? and state = 'DRAFT'")
                .param(utc(before))
                .update();
        jdbc.sql("""
                delete from upload.reject r using upload.upload u
                where u.id = r.upload_id and u.finished_at < ?
                """).param(utc(before)).update();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Upload read(ResultSet row, int n) throws SQLException {
        var finished = row.getObject("finished_at", OffsetDateTime.class);
        return new Upload(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("owner"),
                row.getObject("source_id", UUID.class),
                row.getString("origin"),
                row.getString("variant"),
                row.getString("by_name"),
                row.getString("file_name"),
                row.getString("sheet"),
                List.of((String[]) row.getArray("header").getArray()),
                row.getString("mapping"),
                State.valueOf(row.getString("state")),
                row.getString("problem"),
                new Counts(
                        row.getInt("rows"),
                        row.getInt("done"),
                        row.getInt("accepted"),
                        row.getInt("duplicates"),
                        row.getInt("refused"),
                        row.getInt("withdrawn")),
                row.getBoolean("keeps_rejects"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                finished == null ? null : finished.toInstant());
    }
}

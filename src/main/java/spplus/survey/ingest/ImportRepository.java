package spplus.survey.ingest;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the files of answers brought, how far each is read, and the lines left out. */
@Repository
class ImportRepository {

    private static final int SHOWN = 50;

    /** All but what the file holds. */
    private static final String READ =
            "id, campaign_id, source_id, file_name, mapping, state, problem, rows, done, accepted,"
                    + " duplicates, refused, asked_at, finished_at";

    private final JdbcClient jdbc;

    ImportRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Brought file, byte[] content, UUID agent) {
        jdbc.sql("""
                insert into survey.answer_import
                  (id, campaign_id, source_id, agent, file_name, content, mapping, state, rows, asked_at)
                values (:id, :campaign, :source, :agent, :name, :content, :mapping, 'DRAFT', :rows, :at)
                """)
                .param("id", file.id())
                .param("campaign", file.campaign())
                .param("source", file.source())
                .param("agent", agent)
                .param("name", file.name())
                .param("content", content)
                .param("mapping", file.mapping())
                .param("rows", file.rows())
                .param("at", utc(file.askedAt()))
                .update();
    }

    Optional<Brought> find(UUID campaign, UUID id) {
        return jdbc.sql("select " + READ + " from survey.answer_import where campaign_id = ? and id = ?")
                .param(campaign)
                .param(id)
                .query(ImportRepository::read)
                .optional();
    }

    List<Brought> of(UUID campaign) {
        return jdbc.sql("select " + READ
                        + " from survey.answer_import where campaign_id = ? order by asked_at desc, id limit ?")
                .param(campaign)
                .param(SHOWN)
                .query(ImportRepository::read)
                .list();
    }

    int countWaiting(UUID agent) {
        return jdbc.sql("select count(*) from survey.answer_import where agent = ? and state in ('DRAFT', 'WAITING')")
                .param(agent)
                .query(Integer.class)
                .single();
    }

    /** Kept from other nodes until the transaction ends. */
    Optional<Brought> lockNext() {
        return jdbc.sql("select " + READ + " from survey.answer_import where state = 'WAITING'"
                        + " order by asked_at, id limit 1 for update skip locked")
                .query(ImportRepository::read)
                .optional();
    }

    Optional<byte[]> content(UUID id) {
        return jdbc.sql("select content from survey.answer_import where id = ? and content is not null")
                .param(id)
                .query((row, _) -> row.getBytes(1))
                .optional();
    }

    void start(UUID id, String mapping) {
        jdbc.sql("update survey.answer_import set state = 'WAITING', mapping = ? where id = ? and state = 'DRAFT'")
                .param(mapping)
                .param(id)
                .update();
    }

    void advance(UUID id, int rows, int accepted, int duplicates, int refused) {
        jdbc.sql("""
                update survey.answer_import set done = done + ?, accepted = accepted + ?, duplicates = duplicates + ?,
                  refused = refused + ?
                where id = ?
                """)
                .param(rows)
                .param(accepted)
                .param(duplicates)
                .param(refused)
                .param(id)
                .update();
    }

    /** The file itself is forgotten. @return false when it was over already */
    boolean end(UUID id, String state, String problem, Instant at) {
        return jdbc.sql("""
                        update survey.answer_import set state = ?, problem = ?, finished_at = ?, content = null
                        where id = ? and state in ('DRAFT', 'WAITING')
                        """)
                        .param(state)
                        .param(problem)
                        .param(utc(at))
                        .param(id)
                        .update()
                == 1;
    }

    void reject(UUID id, int number, byte[] lines) {
        jdbc.sql("insert into survey.answer_import_reject (import_id, number, sealed) values (?, ?, ?)")
                .param(id)
                .param(number)
                .param(lines)
                .update();
    }

    List<Integer> rejects(UUID id) {
        return jdbc.sql("select number from survey.answer_import_reject where import_id = ? order by number")
                .param(id)
                .query((row, _) -> row.getInt(1))
                .list();
    }

    byte[] rejected(UUID id, int number) {
        return jdbc.sql("select sealed from survey.answer_import_reject where import_id = ? and number = ?")
                .param(id)
                .param(number)
                .query((row, _) -> row.getBytes(1))
                .single();
    }

    /** Files nobody read to the end, and the lines left out of the others. */
    void forget(Instant before) {
        jdbc.sql("delete from survey.answer_import where asked_at < ? and state = 'DRAFT'")
                .param(utc(before))
                .update();
        jdbc.sql("""
                delete from survey.answer_import_reject
                where import_id in (select id from survey.answer_import where finished_at < ?)
                """).param(utc(before)).update();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Brought read(ResultSet row, int n) throws SQLException {
        var finished = row.getObject("finished_at", OffsetDateTime.class);
        return new Brought(
                row.getObject("id", UUID.class),
                row.getObject("campaign_id", UUID.class),
                row.getObject("source_id", UUID.class),
                row.getString("file_name"),
                row.getString("mapping"),
                row.getString("state"),
                row.getString("problem"),
                row.getInt("rows"),
                row.getInt("done"),
                row.getInt("accepted"),
                row.getInt("duplicates"),
                row.getInt("refused"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                finished == null ? null : finished.toInstant());
    }

    /** A file brought; {@code mapping} is JSON. */
    record Brought(
            UUID id,
            UUID campaign,
            UUID source,
            String name,
            String mapping,
            String state,
            String problem,
            int rows,
            int done,
            int accepted,
            int duplicates,
            int refused,
            Instant askedAt,
            @Nullable Instant finishedAt) {}
}

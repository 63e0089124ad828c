package spplus.quality.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import spplus.platform.Ids;
import spplus.platform.SecretBox;

/** Keeps what each person rates alone. Of a user's secret only a fingerprint is kept. */
@Repository
class SheetStore {

    private static final String PURPOSE = "quality.assessment";

    private final JdbcClient jdbc;
    private final SecretBox box;

    SheetStore(JdbcClient jdbc, SecretBox box) {
        this.jdbc = jdbc;
        this.box = box;
    }

    Optional<Sheet> of(UUID assessment, UUID agent) {
        return jdbc.sql("select * from quality.assessment_sheet where assessment_id = ? and agent = ?")
                .param(assessment)
                .param(agent)
                .query(SheetStore::read)
                .optional();
    }

    Sheet begin(UUID assessment, UUID agent, String name, Instant at) {
        jdbc.sql("""
                insert into quality.assessment_sheet (id, assessment_id, agent, name, created_at)
                values (?, ?, ?, ?, ?) on conflict (assessment_id, agent) do nothing
                """)
                .param(Ids.next())
                .param(assessment)
                .param(agent)
                .param(name)
                .param(utc(at))
                .update();
        return of(assessment, agent).orElseThrow();
    }

    UUID invite(UUID assessment, Instant at) {
        var id = Ids.next();
        jdbc.sql("""
                insert into quality.assessment_sheet (id, assessment_id, name, secret, created_at)
                values (?, ?, '', ?, ?)
                """)
                .param(id)
                .param(assessment)
                .param(box.fingerprint(PURPOSE, secretOf(id)))
                .param(utc(at))
                .update();
        return id;
    }

    String secretOf(UUID sheet) {
        return box.link(PURPOSE, sheet.toString());
    }

    Optional<Sheet> bySecret(String secret) {
        return jdbc.sql("select * from quality.assessment_sheet where secret = ?")
                .param(box.fingerprint(PURPOSE, secret))
                .query(SheetStore::read)
                .optional();
    }

    /** What was rated on it goes for good. @return false when it was revoked already, or is no user's */
    boolean revoke(UUID assessment, UUID sheet, Instant at) {
        boolean revoked =
                jdbc.sql("""
                        update quality.assessment_sheet set revoked_at = ?
                        where id = ? and assessment_id = ? and agent is null and revoked_at is null
                        """).param(utc(at)).param(sheet).param(assessment).update() == 1;
        if (revoked) {
            jdbc.sql("delete from quality.assessment_rating where sheet_id = ?")
                    .param(sheet)
                    .update();
        }
        return revoked;
    }

    /** Read again and kept from others, so that what is saved and what is finished never cross. */
    Optional<Sheet> lock(UUID sheet) {
        return jdbc.sql("select * from quality.assessment_sheet where id = ? for update")
                .param(sheet)
                .query(SheetStore::read)
                .optional();
    }

    void finish(UUID sheet, Instant at) {
        jdbc.sql("update quality.assessment_sheet set finished_at = ? where id = ?")
                .param(utc(at))
                .param(sheet)
                .update();
    }

    void save(UUID sheet, String item, Answer answer, Instant at) {
        jdbc.sql("""
                insert into quality.assessment_rating (sheet_id, item, value, reason, note, at)
                values (?, ?, ?, ?, ?, ?)
                on conflict (sheet_id, item) do update
                set value = excluded.value, reason = excluded.reason, note = excluded.note, at = excluded.at
                """)
                .param(sheet)
                .param(item)
                .param(answer.value())
                .param(answer.reason())
                .param(answer.note())
                .param(utc(at))
                .update();
    }

    void forget(UUID sheet, String item) {
        jdbc.sql("delete from quality.assessment_rating where sheet_id = ? and item = ?")
                .param(sheet)
                .param(item)
                .update();
    }

    Map<String, Answer> answers(@Nullable UUID sheet) {
        var answers = new HashMap<String, Answer>();
        jdbc.sql("select item, value, reason, note from quality.assessment_rating where sheet_id = ?")
                .param(sheet)
                .query((row, _) -> answers.put(row.getString("item"), answer(row)))
                .list();
        return answers;
    }

    /** All sheets of an assessment, the oldest first, with how many items each rated. */
    List<Sheet.Told> all(UUID assessment, int limit) {
        return jdbc.sql("""
                select s.*, (select count(*) from quality.assessment_rating r where r.sheet_id = s.id) as rated
                from quality.assessment_sheet s where s.assessment_id = ? order by s.created_at, s.id limit ?
                """)
                .param(assessment)
                .param(limit)
                .query((row, place) -> new Sheet.Told(read(row, place), row.getInt("rated")))
                .list();
    }

    /** What was rated on finished sheets, revoked ones left out, without names. */
    List<Voice> voices(UUID assessment) {
        return jdbc.sql("""
                select r.item, r.value, r.reason, r.note, s.agent is null as guest
                from quality.assessment_sheet s join quality.assessment_rating r on r.sheet_id = s.id
                where s.assessment_id = ? and s.finished_at is not null and s.revoked_at is null
                order by r.item, guest, r.value, md5(cast(s.id as text))
                """)
                .param(assessment)
                .query((row, _) -> new Voice(row.getString("item"), row.getBoolean("guest"), answer(row)))
                .list();
    }

    private static Answer answer(ResultSet row) throws SQLException {
        int value = row.getInt("value");
        return new Answer(row.wasNull() ? null : value, row.getString("reason"), row.getString("note"));
    }

    private static Sheet read(ResultSet row, int place) throws SQLException {
        return new Sheet(
                row.getObject("id", UUID.class),
                row.getObject("assessment_id", UUID.class),
                row.getObject("agent", UUID.class),
                row.getString("name"),
                row.getObject("finished_at") != null,
                row.getObject("revoked_at") != null);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** What somebody, agent or user, says of an item. */
    record Voice(String item, boolean guest, Answer answer) {}
}

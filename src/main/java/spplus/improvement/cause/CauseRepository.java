package spplus.improvement.cause;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import spplus.access.Actor;

/** Keeps the worksheets of pain points. */
@Repository
class CauseRepository {

    private final JdbcClient jdbc;

    CauseRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those who write on the same pain point wait for each other until the end of the transaction. */
    void one(UUID pain) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("causes " + pain)
                .query((_, _) -> true)
                .single();
    }

    void add(Cause cause) {
        jdbc.sql("""
                insert into improvement.cause (id, pain_id, sheet, parent_id, family, words, backing, verbatim_id, figure,
                  root, changed_by, changed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .param(cause.id())
                .param(cause.pain())
                .param(cause.sheet().name())
                .param(cause.parent())
                .param(cause.family() == null ? "" : cause.family().name())
                .param(cause.told().words())
                .param(cause.told().backing().name())
                .param(cause.told().voice())
                .param(cause.told().figure())
                .param(cause.told().root())
                .param(cause.changedBy())
                .param(cause.changedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    void write(UUID id, Cause.Told told, Actor by, Instant at) {
        jdbc.sql("""
                update improvement.cause set words = ?, backing = ?, verbatim_id = ?, figure = ?, root = ?,
                  version = version + 1, changed_by = ?, changed_at = ? where id = ?
                """)
                .param(told.words())
                .param(told.backing().name())
                .param(told.voice())
                .param(told.figure())
                .param(told.root())
                .param(by.name())
                .param(at.atOffset(ZoneOffset.UTC))
                .param(id)
                .update();
    }

    void remove(UUID id, boolean removed, Actor by, Instant at) {
        var now = at.atOffset(ZoneOffset.UTC);
        jdbc.sql("""
                update improvement.cause set removed_at = ?, version = version + 1, changed_by = ?, changed_at = ?
                where id = ?
                """)
                .param(removed ? now : null)
                .param(by.name())
                .param(now)
                .param(id)
                .update();
    }

    Optional<Cause> find(UUID id) {
        return jdbc.sql("select * from improvement.cause where id = ?")
                .param(id)
                .query(CauseRepository::read)
                .optional();
    }

    /** In the order in which they were written, those taken out too. */
    List<Cause> of(UUID pain, int limit) {
        return jdbc.sql("select * from improvement.cause where pain_id = ? order by id limit ?")
                .params(pain, limit)
                .query(CauseRepository::read)
                .list();
    }

    /** An answer to a question. @param version 0 while nobody answered */
    record Answer(String words, int version, String changedBy) {

        static final Answer NONE = new Answer("", 0, "");
    }

    Map<Question, Answer> answers(UUID pain) {
        var answers = new EnumMap<Question, Answer>(Question.class);
        jdbc.sql("select * from improvement.cause_answer where pain_id = ?")
                .param(pain)
                .query(row -> {
                    answers.put(
                            Question.valueOf(row.getString("question")),
                            new Answer(row.getString("words"), row.getInt("version"), row.getString("changed_by")));
                });
        return answers;
    }

    void answer(UUID pain, Question question, String words, int version, Actor by, Instant at) {
        jdbc.sql("""
                insert into improvement.cause_answer values (?, ?, ?, ?, ?, ?)
                on conflict (pain_id, question) do update set words = excluded.words, version = excluded.version,
                  changed_by = excluded.changed_by, changed_at = excluded.changed_at
                """)
                .params(pain, question.name(), words, version, by.name(), at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Cause read(ResultSet row, int number) throws SQLException {
        return new Cause(
                row.getObject("id", UUID.class),
                row.getObject("pain_id", UUID.class),
                CauseSheet.valueOf(row.getString("sheet")),
                row.getObject("parent_id", UUID.class),
                family(row.getString("family")),
                new Cause.Told(
                        row.getString("words"),
                        Backing.valueOf(row.getString("backing")),
                        row.getObject("verbatim_id", UUID.class),
                        row.getString("figure"),
                        row.getBoolean("root")),
                row.getObject("removed_at", OffsetDateTime.class) != null,
                row.getInt("version"),
                row.getString("changed_by"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable CauseFamily family(String code) {
        return code.isEmpty() ? null : CauseFamily.valueOf(code);
    }
}

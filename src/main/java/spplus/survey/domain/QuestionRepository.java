package spplus.survey.domain;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Every version of every question, the core's and the questionnaires' own. */
@Repository
class QuestionRepository {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    QuestionRepository(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Writes a version that is not written yet; one that is stays as it is. */
    void write(@Nullable UUID form, String code, int version, Question question) {
        jdbc.sql("""
                insert into survey.question (code, version, form_id, kind, driver, commitment, definition, created_at)
                values (:code, :version, :form, :kind, :driver, :commitment, cast(:definition as jsonb), :now)
                on conflict do nothing
                """)
                .param("code", code)
                .param("version", version)
                .param("form", form)
                .param("kind", question.kind().name())
                .param("driver", question.driver())
                .param("commitment", question.commitment())
                .param("definition", json.writeValueAsString(question))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Kept> core() {
        return jdbc.sql("select id, code, version, definition from survey.question where form_id is null order by id")
                .query((row, _) -> new Kept(
                        row.getInt("id"),
                        row.getString("code"),
                        row.getInt("version"),
                        json.readValue(row.getString("definition"), Question.class)))
                .list();
    }

    /** The last version of a questionnaire's own question. */
    Optional<Kept> latest(UUID form, String code) {
        return jdbc.sql("""
                select id, code, version, definition from survey.question
                where form_id = ? and code = ? order by version desc limit 1
                """)
                .param(form)
                .param(code)
                .query((row, _) -> new Kept(
                        row.getInt("id"),
                        row.getString("code"),
                        row.getInt("version"),
                        json.readValue(row.getString("definition"), Question.class)))
                .optional();
    }

    /** One version as it is written. */
    record Kept(int id, String code, int version, Question question) {}
}

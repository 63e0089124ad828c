package spplus.survey.domain;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import spplus.platform.Ids;
import tools.jackson.databind.json.JsonMapper;

/** What was published: never changed, so remembered once read. */
@Component
public class FormVersions {

    private static final int REMEMBERED = 200;

    private final JdbcClient jdbc;
    private final Publisher publisher;
    private final JsonMapper json;
    private final Clock clock;
    private final Cache<UUID, FormVersion> known =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    FormVersions(JdbcClient jdbc, Publisher publisher, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.publisher = publisher;
        this.json = json;
        this.clock = clock;
    }

    public Optional<FormVersion> find(UUID id) {
        var version = known.getIfPresent(id);
        if (version != null) {
            return Optional.of(version);
        }
        var found = jdbc.sql("select * from survey.form_version where id = ?")
                .param(id)
                .query(this::read)
                .optional();
        found.ifPresent(read -> known.put(id, read));
        return found;
    }

    /** Newest first. */
    public List<FormVersion> of(UUID form, int limit) {
        return jdbc.sql("select * from survey.form_version where form_id = ? order by number desc limit ?")
                .param(form)
                .param(limit)
                .query(this::read)
                .list();
    }

    /** The last version of each of these questionnaires that was published. */
    public List<FormVersion> latest(List<UUID> forms) {
        return jdbc.sql("""
                select distinct on (form_id) * from survey.form_version
                where form_id = any (?) order by form_id, number desc
                """).param(forms.toArray(UUID[]::new)).query(this::read).list();
    }

    /**
     * Makes a version of a draft without flaws, in the caller's transaction.
     *
     * @param by id of the agent
     */
    public FormVersion publish(UUID form, FormFamily family, String title, Draft draft, UUID by) {
        var steps = publisher.steps(form, draft);
        int number = of(form, 1).stream().findFirst().map(FormVersion::number).orElse(0) + 1;
        var version =
                new FormVersion(Ids.next(), form, number, family, title, steps, languages(steps), clock.instant());
        jdbc.sql("""
                insert into survey.form_version
                  (id, form_id, number, family, title, definition, languages, published_at, published_by)
                values (:id, :form, :number, :family, :title, cast(:definition as jsonb), :languages, :at, :by)
                """)
                .param("id", version.id())
                .param("form", form)
                .param("number", number)
                .param("family", family.name())
                .param("title", title)
                .param("definition", json.writeValueAsString(steps))
                .param("languages", version.languages().toArray(String[]::new))
                .param("at", version.publishedAt().atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
        return version;
    }

    private FormVersion read(ResultSet row, int n) throws SQLException {
        return new FormVersion(
                row.getObject("id", UUID.class),
                row.getObject("form_id", UUID.class),
                row.getInt("number"),
                FormFamily.valueOf(row.getString("family")),
                row.getString("title"),
                List.of(json.readValue(row.getString("definition"), Step[].class)),
                List.of((String[]) row.getArray("languages").getArray()),
                row.getObject("published_at", OffsetDateTime.class).toInstant());
    }

    /** French, and each language in which nothing is left to translate. */
    private static List<String> languages(List<Step> steps) {
        var phrases = steps.stream()
                .flatMap(FormVersions::phrases)
                .filter(phrase -> !phrase.isEmpty())
                .toList();
        return Stream.concat(
                        Stream.of("fr"),
                        phrases.stream()
                                .flatMap(phrase -> phrase.said().keySet().stream())
                                .distinct()
                                .filter(language -> !language.equals("fr"))
                                .filter(language -> phrases.stream()
                                        .allMatch(phrase -> phrase.said().containsKey(language)))
                                .sorted())
                .toList();
    }

    private static Stream<Phrase> phrases(Step step) {
        return Stream.concat(
                Stream.of(step.title()),
                step.questions().stream().map(Asked::question).flatMap(FormVersions::phrases));
    }

    private static Stream<Phrase> phrases(Question question) {
        return Stream.of(
                        Stream.of(question.wording(), question.help(), question.low(), question.high()),
                        question.options().stream().map(Option::label),
                        question.rows().stream().map(Row::label))
                .flatMap(phrases -> phrases);
    }
}

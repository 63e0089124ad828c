package spplus.survey.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import spplus.platform.Ids;
import spplus.survey.TextsAnswered;

/**
 * Where sheets are counted. Answers are only ever added: what somebody changes is taken back by a row of the opposite
 * sign, so that what was added up stays right.
 */
@Component
public class AnswerStore {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final ScreenedText screened;
    private final ApplicationEventPublisher events;

    AnswerStore(JdbcClient jdbc, JdbcTemplate batches, ScreenedText screened, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.screened = screened;
        this.events = events;
    }

    /** What counts of a sheet. */
    List<Filed> filed(UUID response, LocalDate day) {
        return jdbc.sql("""
                select question_id, item, choice, score, structure_id, text_id, value,
                  (select text from survey.answer_text where answer_text.id = text_id) as words
                from survey.answer where response_id = ? and received_on = ?
                group by question_id, item, choice, score, structure_id, text_id, value having sum(sign) > 0
                order by question_id, item, choice
                """).param(response).param(day).query(AnswerStore::read).list();
    }

    /** Writes the sheet as it is now: its row, and the difference between what counted and what counts. */
    public void write(Sheet sheet) {
        keep(sheet);
        change(sheet, filed(sheet.id(), sheet.day()));
    }

    /** Writes a sheet of which nothing was written before. */
    public void writeNew(Sheet sheet) {
        keep(sheet);
        change(sheet, List.of());
    }

    private void keep(Sheet sheet) {
        jdbc.sql("""
                insert into survey.response (id, campaign_id, form_version_id, structure_id, procedure_id, channel, source,
                  door, origin, received_on, steps_reached, completed)
                values (:id, :campaign, :version, :structure, :procedure, :channel, :source, :door, :origin, :day, :reached,
                  :completed)
                on conflict (id, received_on) do update
                set steps_reached = excluded.steps_reached, completed = excluded.completed,
                  structure_id = excluded.structure_id
                """)
                .param("id", sheet.id())
                .param("campaign", sheet.campaign().id())
                .param("version", sheet.form().id())
                .param("structure", sheet.from().structure().value())
                .param("procedure", sheet.from().procedure())
                .param("channel", channel(sheet.from().channel()))
                .param("source", sheet.from().source().name())
                .param("door", sheet.from().door())
                .param("origin", sheet.from().origin())
                .param("day", sheet.day())
                .param("reached", sheet.reached())
                .param("completed", sheet.completed())
                .update();
    }

    private void change(Sheet sheet, List<Filed> counted) {
        var counts = counts(sheet, counted);
        var taken = new ArrayList<>(counted);
        taken.removeAll(counts);
        var added = new ArrayList<>(counts);
        added.removeAll(counted);
        added.stream().filter(row -> row.text() != null).forEach(row -> addText(sheet, row));
        append(sheet, taken, -1);
        append(sheet, added, 1);
        var kept = added.stream().map(Filed::text).filter(Objects::nonNull).toList();
        taken.stream()
                .map(Filed::text)
                .filter(Objects::nonNull)
                .filter(text -> !kept.contains(text))
                .forEach(this::forget);
        tell(sheet, taken, added);
    }

    /** Those of an anonymous campaign are told all at once, by its closing. */
    private void tell(Sheet sheet, List<Filed> taken, List<Filed> added) {
        var texts = Stream.concat(taken.stream(), added.stream())
                .flatMap(row -> Stream.ofNullable(row.text()))
                .distinct()
                .toList();
        if (!texts.isEmpty() && !sheet.campaign().anonymous()) {
            events.publishEvent(new TextsAnswered(texts));
        }
    }

    private static String channel(@Nullable ServedBy channel) {
        return channel == null ? "" : channel.name();
    }

    /** Words that did not change keep their row. */
    private static List<Filed> counts(Sheet sheet, List<Filed> counted) {
        var structure = sheet.from().structure().value();
        return sheet.given().stream()
                .map(given -> {
                    boolean words = given.choice() == null && isText(sheet, given);
                    var text = words ? textOf(sheet, given, counted) : null;
                    return new Filed(
                            given.question(),
                            given.item(),
                            given.choice(),
                            given.points(),
                            structure,
                            text,
                            words || given.choice() != null ? null : given.value(),
                            words ? given.value() : null);
                })
                .toList();
    }

    private static boolean isText(Sheet sheet, Given given) {
        return sheet.form().steps().stream()
                .flatMap(step -> step.questions().stream())
                .anyMatch(asked ->
                        asked.id() == given.question() && asked.question().kind() == QuestionKind.TEXT);
    }

    private static UUID textOf(Sheet sheet, Given given, List<Filed> counted) {
        return counted.stream()
                .filter(row ->
                        row.question() == given.question() && given.value().equals(row.words()))
                .map(Filed::text)
                .findFirst()
                .orElseGet(() -> sheet.campaign().anonymous() ? UUID.randomUUID() : Ids.next());
    }

    private void addText(Sheet sheet, Filed row) {
        var words = Objects.requireNonNull(row.words());
        jdbc.sql("""
                insert into survey.answer_text (id, campaign_id, question_id, structure_id, received_on, text, redactions, alert)
                values (:id, :campaign, :question, :structure, :day, :text, :redactions, :alert)
                on conflict (id) do update set structure_id = excluded.structure_id
                """)
                .param("id", row.text())
                .param("campaign", sheet.campaign().id())
                .param("question", row.question())
                .param("structure", row.structure())
                .param("day", sheet.day())
                .param("text", words)
                .param("redactions", ScreenedText.redactions(words))
                .param("alert", screened.alerts(words))
                .update();
    }

    private void forget(UUID text) {
        jdbc.sql("delete from survey.answer_text where id = ?").param(text).update();
    }

    private void append(Sheet sheet, List<Filed> rows, int sign) {
        batches.batchUpdate("""
                insert into survey.answer
                  (response_id, campaign_id, question_id, item, choice, score, structure_id, received_on, text_id, value, sign)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, rows, 500, (statement, row) -> {
            statement.setObject(1, sheet.id());
            statement.setObject(2, sheet.campaign().id());
            statement.setInt(3, row.question());
            statement.setInt(4, row.item());
            statement.setObject(5, row.choice(), Types.SMALLINT);
            statement.setBigDecimal(6, row.score());
            statement.setString(7, row.structure());
            statement.setObject(8, sheet.day());
            statement.setObject(9, row.text());
            statement.setString(10, row.value());
            statement.setInt(11, sign);
        });
    }

    private static Filed read(ResultSet row, int n) throws SQLException {
        return new Filed(
                row.getInt("question_id"),
                row.getInt("item"),
                row.getObject("choice", Integer.class),
                row.getBigDecimal("score"),
                row.getString("structure_id"),
                row.getObject("text_id", UUID.class),
                row.getString("value"),
                row.getString("words"));
    }

    /** What was answered to a questionnaire, as it counts. */
    public List<Given> given(FormVersion form, UUID response, LocalDate day) {
        var keys = new HashMap<Integer, String>();
        form.steps().stream()
                .flatMap(step -> step.questions().stream())
                .forEach(asked -> keys.put(asked.id(), asked.key()));
        return filed(response, day).stream()
                .filter(row -> keys.containsKey(row.question()))
                .map(row -> new Given(
                        row.question(),
                        Objects.requireNonNull(keys.get(row.question())),
                        row.item(),
                        row.choice(),
                        row.score(),
                        row.words() != null ? row.words() : row.value() == null ? "" : row.value()))
                .toList();
    }

    /** Sheets of a campaign: begun, and complete. Those that no round has counted yet are added to those of the sums. */
    public Count count(UUID campaign) {
        return jdbc.sql("""
                select coalesce(sum(n), 0) as begun, coalesce(sum(n) filter (where completed), 0) as completed
                from (
                  select completed, n from survey.rollup_sheet where scope = '' and campaign_id = :campaign
                  union all
                  select completed, n from survey.rollup_sheet_change where campaign_id = :campaign) as counted
                """)
                .param("campaign", campaign)
                .query((row, _) -> new Count(row.getLong("begun"), row.getLong("completed")))
                .single();
    }

    /** How many sheets. */
    public record Count(long begun, long completed) {}
}

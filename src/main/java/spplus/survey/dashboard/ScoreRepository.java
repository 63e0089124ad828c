package spplus.survey.dashboard;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import spplus.statistics.PairSums;
import spplus.survey.domain.Question;
import spplus.survey.domain.QuestionKind;
import tools.jackson.databind.json.JsonMapper;

/** Reads the sums of answers; never the answers. */
@Repository
class ScoreRepository {

    private static final String SUMS = """
            sum(s.n) as n, sum(s.scored) as scored, sum(s.favourable) as favourable, sum(s.unfavourable) as unfavourable,
              sum(s.sum) as sum, sum(s.squares) as squares
            """;

    private static final UUID TOGETHER = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ScoreRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Every question that bears answers, month by month. */
    List<Monthly> months(Selection selection) {
        var months = new ArrayList<Monthly>();
        years(selection, "y.scope = :scope", "y.question_id, y.item, y.year")
                .param("scope", selection.structure().code().value())
                .query((RowCallbackHandler) row -> {
                    var line = line(row);
                    YearRow.read(row)
                            .months(selection)
                            .forEach((month, sums) -> months.add(new Monthly(line, month, sums)));
                });
        return months;
    }

    /** One question by channel; {@code ''} for those who were served nobody knows how. */
    Map<String, Sums> channels(Selection selection, Line line) {
        var channels = new LinkedHashMap<String, Sums>();
        select(selection, "s.channel, " + SUMS, "scope", "s.question_id = :question and s.item = :item", "1")
                .param("question", line.question())
                .param("item", line.item())
                .query((row, _) -> channels.put(row.getString("channel"), sums(row)))
                .list();
        return channels;
    }

    /** One question by channel in each of these structures with all below it. */
    Map<String, Map<String, Sums>> channels(Selection selection, Collection<String> scopes, Line line) {
        var found = new HashMap<String, Map<String, Sums>>();
        jdbc.sql("select s.scope, s.channel, " + SUMS + """
                from survey.rollup_scope s
                where s.campaign_id = cast(:campaign as uuid) and s.scope = any (:scopes) and s.question_id = :question
                  and s.item = :item and s.month between :first and :last
                group by s.scope, s.channel
                """)
                .param("campaign", campaignId(selection))
                .param("scopes", scopes.toArray(String[]::new))
                .param("question", line.question())
                .param("item", line.item())
                .param("first", selection.first())
                .param("last", selection.last())
                .query((RowCallbackHandler) row -> found.computeIfAbsent(row.getString("scope"), _ -> new HashMap<>())
                        .put(row.getString("channel"), sums(row)));
        return found;
    }

    /** How many chose each option of each question; -1 for answers without option, -2 for people. */
    List<Chosen> choices(Selection selection) {
        return select(selection, "s.question_id, s.item, s.choice, sum(s.n) as n", "spread", "true", "1, 2, 3")
                .query((row, _) -> new Chosen(line(row), row.getInt("choice"), row.getLong("n")))
                .list();
    }

    /** Points of each question beside those of the whole. */
    Map<Line, PairSums> pairs(Selection selection) {
        var pairs = new HashMap<Line, PairSums>();
        select(selection, """
                        s.question_id, s.item, sum(s.n) as n, sum(s.x) as x, sum(s.y) as y, sum(s.xx) as xx,
                          sum(s.yy) as yy, sum(s.xy) as xy
                        """, "pair", "true", "1, 2")
                .query((row, _) -> pairs.put(
                        line(row),
                        new PairSums(
                                row.getLong("n"),
                                row.getDouble("x"),
                                row.getDouble("y"),
                                row.getDouble("xx"),
                                row.getDouble("yy"),
                                row.getDouble("xy"))))
                .list();
        return pairs;
    }

    /** How many sheets stopped at each step, from 1. */
    List<Stopped> sheets(Selection selection) {
        return select(selection, "s.steps, s.completed, sum(s.n) as n", "sheet", "true", "1, 2")
                .query((row, _) -> new Stopped(row.getInt("steps"), row.getBoolean("completed"), row.getLong("n")))
                .list();
    }

    /** One question in each of these structures with all below it; those without answers are absent. */
    Map<String, Sums> scopes(Selection selection, Collection<String> scopes, Line line) {
        var found = new HashMap<String, Sums>();
        years(selection, "y.scope = any (:scopes) and y.question_id = :question and y.item = :item", "y.scope, y.year")
                .param("scopes", scopes.toArray(String[]::new))
                .param("question", line.question())
                .param("item", line.item())
                .query((RowCallbackHandler) row -> {
                    var scope = row.getString("scope");
                    var months = YearRow.read(row).months(selection).values();
                    months.forEach(sums -> found.merge(scope, sums, Sums::plus));
                });
        return found;
    }

    /** People who answered each question of an anonymous campaign, by the structure that their answers are about. */
    List<Own> own(UUID campaign) {
        return jdbc.sql("""
                select c.structure_id, c.question_id, c.item,
                  sum(c.n) filter (where q.kind <> 'MULTIPLE' or c.choice = -2) as n
                from survey.rollup_cell c join survey.question q on q.id = c.question_id
                where c.campaign_id = ? group by 1, 2, 3
                """)
                .param(campaign)
                .query((row, _) -> new Own(row.getString("structure_id"), line(row), row.getLong("n")))
                .list();
    }

    Map<Integer, Asked> questions(Collection<Integer> ids) {
        var questions = new HashMap<Integer, Asked>();
        jdbc.sql("select id, kind, driver, commitment, definition from survey.question where id = any (?)")
                .param(ids.toArray(Integer[]::new))
                .query((row, _) -> questions.put(
                        row.getInt("id"),
                        new Asked(
                                QuestionKind.valueOf(row.getString("kind")),
                                "overall".equals(row.getString("driver")),
                                json.readValue(row.getString("definition"), Question.class))))
                .list();
        return questions;
    }

    /** Campaigns that were answered about that structure or below, the newest first. */
    List<Known> campaigns(String scope, int limit) {
        return jdbc.sql("""
                select id, name, anonymous from survey.campaign c
                where exists (select from survey.rollup_sheet s where s.scope = ? and s.campaign_id = c.id and s.n > 0)
                order by created_at desc, id limit ?
                """)
                .param(scope)
                .param(limit)
                .query((row, _) ->
                        new Known(row.getObject("id", UUID.class), row.getString("name"), row.getBoolean("anonymous")))
                .list();
    }

    /** The structure, and those below it that were answered about in the selection, by their place in the tree. */
    List<String> answered(Selection selection, int limit) {
        return jdbc.sql("""
                select scope from (
                  select distinct up.scope, up.path
                  from survey.rollup_lineage l
                  join survey.rollup_lineage up on up.structure_id = l.structure_id and up.depth <= l.depth
                  where l.scope = :scope
                ) as below
                where exists (select from survey.rollup_sheet s where s.scope = below.scope and s.n > 0
                  and s.month between :first and :last and\s""" + campaign(selection) + """
                ) order by path limit :limit
                """)
                .param("scope", selection.structure().code().value())
                .param("first", selection.first())
                .param("last", selection.last())
                .param("campaign", campaignId(selection))
                .param("limit", limit)
                .query((row, _) -> row.getString(1))
                .list();
    }

    boolean isAnswered(String scope, UUID campaign) {
        return jdbc.sql("select exists (select from survey.rollup_sheet where scope = ? and campaign_id = ? and n > 0)")
                .param(scope)
                .param(campaign)
                .query(Boolean.class)
                .single();
    }

    /** The last month in which anything was answered, whatever the months asked for. */
    Optional<LocalDate> lastMonth(Selection selection) {
        return jdbc.sql("select max(s.month) from survey.rollup_sheet s where s.scope = :scope and s.n > 0 and "
                        + campaign(selection))
                .param("scope", selection.structure().code().value())
                .param("campaign", campaignId(selection))
                .query((row, _) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single();
    }

    /** All campaigns but the anonymous ones have a sum of their own. */
    private JdbcClient.StatementSpec years(Selection selection, String condition, String order) {
        return jdbc.sql("""
                        select * from survey.rollup_year y
                        where %s and y.campaign_id = :campaign and y.year between :first and :last order by %s
                        """.formatted(condition, order))
                .param(
                        "campaign",
                        selection.campaign() == null
                                ? TOGETHER
                                : selection.campaign().id())
                .param("first", selection.from().getYear())
                .param("last", selection.to().getYear());
    }

    private JdbcClient.StatementSpec select(
            Selection selection, String columns, String table, String condition, String groups) {
        return jdbc.sql("""
                        select %s from survey.rollup_%s s
                        where s.scope = :scope and s.month between :first and :last and %s and %s
                        group by %s order by %5$s
                        """.formatted(columns, table, condition, campaign(selection), groups))
                .param("scope", selection.structure().code().value())
                .param("first", selection.first())
                .param("last", selection.last())
                .param("campaign", campaignId(selection));
    }

    /** Anonymous campaigns are read alone: beside others they could be told by subtraction. */
    private static String campaign(Selection selection) {
        return selection.campaign() == null
                ? "(cast(:campaign as uuid) is null and s.campaign_id in (select id from survey.campaign where not anonymous))"
                : "s.campaign_id = cast(:campaign as uuid)";
    }

    private static @Nullable UUID campaignId(Selection selection) {
        return selection.campaign() == null ? null : selection.campaign().id();
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(row.getInt("question_id"), row.getInt("item"));
    }

    private static Sums sums(ResultSet row) throws SQLException {
        return new Sums(
                row.getLong("n"),
                row.getLong("scored"),
                row.getLong("favourable"),
                row.getLong("unfavourable"),
                row.getDouble("sum"),
                row.getDouble("squares"));
    }

    /** A question, or one line of its matrix; item 0 otherwise. */
    record Line(int question, int item) {}

    record Monthly(Line line, YearMonth month, Sums sums) {}

    record Chosen(Line line, int choice, long n) {}

    record Stopped(int steps, boolean completed, long n) {}

    record Own(String structure, Line line, long n) {}

    /** A question as it is in the bank. @param overall whether it asks of the whole */
    record Asked(QuestionKind kind, boolean overall, Question question) {}

    record Known(UUID id, String name, boolean anonymous) {}
}

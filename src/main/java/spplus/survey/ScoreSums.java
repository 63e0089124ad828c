package spplus.survey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import spplus.survey.SurveyScores.Own;
import spplus.survey.SurveyScores.Whole;

/** Reads the sums of years; never the answers, and never those of anonymous campaigns. */
@Component
class ScoreSums {

    private static final UUID TOGETHER = new UUID(0, 0);

    private static final String MONTHS = """
            cross join lateral (
              select sum(m.scored) as scored, sum(m.favourable) as favourable, sum(m.unfavourable) as unfavourable,
                sum(m.points) as points
              from unnest(y.scored, y.favourable, y.unfavourable, y.points)
                with ordinality as m (scored, favourable, unfavourable, points, month)
              where y.year * 12 + m.month between :first and :last
            ) as s
            """;

    private final JdbcClient jdbc;

    ScoreSums(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What each structure holds with all below it, and what of it is its own: less what stands right below it. */
    List<Held> held(String question, YearMonth first, YearMonth last) {
        return jdbc.sql("""
                with held as materialized (
                  select y.path, y.scope, sum(s.scored) as scored, sum(s.favourable) as favourable,
                    sum(s.unfavourable) as unfavourable, sum(s.points) as points
                  from survey.question q
                  join survey.rollup_year y on y.question_id = q.id and y.item = 0 and y.campaign_id = :together
                    and y.year between :from and :to
                  """ + MONTHS + """
                  where q.code = :question and q.form_id is null and y.scope <> ''
                  group by y.path, y.scope
                ), below as (
                  select substring(path from '^(.*)/[^/]*$') as path, sum(scored) as scored,
                    sum(favourable) as favourable, sum(unfavourable) as unfavourable, sum(points) as points
                  from held where path like '%/%' group by 1
                )
                select h.path, h.scope, h.scored as whole, h.scored - coalesce(b.scored, 0) as scored,
                  h.favourable - coalesce(b.favourable, 0) as favourable,
                  h.unfavourable - coalesce(b.unfavourable, 0) as unfavourable, h.points - coalesce(b.points, 0) as points
                from held h left join below b using (path) where h.scored > 0 order by h.scope
                """)
                .param("question", question)
                .param("together", TOGETHER)
                .param("from", first.getYear())
                .param("to", last.getYear())
                .param("first", index(first))
                .param("last", index(last))
                .query((row, _) -> new Held(row.getString("path"), row.getLong("whole"), own(row)))
                .list();
    }

    /** Of a structure with all below it, for the questions of the core that speak of a commitment. */
    List<Whole> about(String structure, YearMonth first, YearMonth last) {
        return jdbc.sql("""
                select q.code, q.commitment, sum(s.scored) as scored, sum(s.favourable) as favourable
                from survey.rollup_year y
                join survey.question q on q.id = y.question_id and q.form_id is null and q.commitment is not null
                """ + MONTHS + """
                where y.scope = :structure and y.campaign_id = :together and y.item = 0 and y.year between :from and :to
                group by q.code, q.commitment having sum(s.scored) > 0 order by q.commitment, q.code
                """)
                .param("structure", structure)
                .param("together", TOGETHER)
                .param("from", first.getYear())
                .param("to", last.getYear())
                .param("first", index(first))
                .param("last", index(last))
                .query(ScoreSums::whole)
                .list();
    }

    private static Own own(ResultSet row) throws SQLException {
        return new Own(
                row.getString("scope"),
                true,
                row.getLong("scored"),
                row.getLong("favourable"),
                row.getLong("unfavourable"),
                row.getLong("points"));
    }

    private static Whole whole(ResultSet row, int number) throws SQLException {
        return new Whole(
                row.getString("code"), row.getInt("commitment"), row.getLong("scored"), row.getLong("favourable"));
    }

    private static int index(YearMonth month) {
        return month.getYear() * 12 + month.getMonthValue();
    }

    /** A structure in its tree. @param path its lineage from the root down; {@code whole} is scored by it and all below */
    record Held(String path, long whole, Own own) {}
}

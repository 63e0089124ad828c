package spplus.survey.rollup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Each table of sums, and how to count it again in the plainest way, unlike the one that fed it. */
enum Recount {
    CELL("campaign_id, structure_id, question_id, item, month, channel, choice", "n, scored, sum, squares", """
            select a.campaign_id, coalesce(a.structure_id, '') as structure_id, a.question_id, a.item,
              survey.month_of(a.received_on) as month, coalesce(r.channel, '?') as channel,
              coalesce(a.choice, -1) as choice, sum(a.sign) as n,
              coalesce(sum(a.sign) filter (where a.score is not null), 0) as scored,
              coalesce(sum(a.sign * a.score), 0) as sum, coalesce(sum(a.sign * a.score * a.score), 0) as squares
            from survey.answer a left join survey.response r on r.id = a.response_id and r.received_on = a.received_on
            where a.tx < (select horizon from survey.rollup_state)
            group by 1, 2, 3, 4, 5, 6, 7
            union all
            select campaign_id, structure_id, question_id, item, month, channel, -2, count(*), 0, 0, 0 from (
              select a.campaign_id, coalesce(a.structure_id, '') as structure_id, a.question_id, a.item,
                survey.month_of(a.received_on) as month, coalesce(r.channel, '?') as channel, a.response_id
              from survey.answer a
              join survey.question q on q.id = a.question_id and q.kind = 'MULTIPLE'
              left join survey.response r on r.id = a.response_id and r.received_on = a.received_on
              where a.tx < (select horizon from survey.rollup_state)
              group by 1, 2, 3, 4, 5, 6, 7 having sum(a.sign) > 0) as people
            group by 1, 2, 3, 4, 5, 6"""),
    SCOPE(
            "scope, campaign_id, question_id, item, channel, month",
            "n, scored, favourable, unfavourable, sum, squares",
            """
            select l.scope, c.campaign_id, c.question_id, c.item, c.channel, c.month,
              sum(c.n) filter (where q.kind <> 'MULTIPLE' or c.choice = -2) as n, sum(c.scored) as scored,
              sum(case when survey.leaning(q.kind, c.sum / nullif(c.scored, 0)) = 1 then c.n else 0 end) as favourable,
              sum(case when survey.leaning(q.kind, c.sum / nullif(c.scored, 0)) = -1 then c.n else 0 end) as unfavourable,
              sum(c.sum) as sum, sum(c.squares) as squares
            from survey.rollup_cell c
            join survey.question q on q.id = c.question_id
            join survey.rollup_lineage l using (structure_id)
            group by 1, 2, 3, 4, 5, 6"""),
    MONTH("scope, campaign_id, question_id, item, month", "n, scored, favourable, unfavourable, sum, squares", """
            with known as (
              select c.*, q.kind, survey.leaning(q.kind, c.sum / nullif(c.scored, 0)) as leaning
              from survey.rollup_cell c join survey.question q on q.id = c.question_id
            ), held as (
              select * from known
              union all
              select uuid '00000000-0000-0000-0000-000000000000', structure_id, question_id, item, month, channel, choice,
                n, scored, sum, squares, kind, leaning
              from known where campaign_id in (select id from survey.campaign where not anonymous)
            )
            select l.scope, h.campaign_id, h.question_id, h.item, h.month,
              sum(h.n) filter (where h.kind <> 'MULTIPLE' or h.choice = -2) as n, sum(h.scored) as scored,
              sum(case when h.leaning = 1 then h.n else 0 end) as favourable,
              sum(case when h.leaning = -1 then h.n else 0 end) as unfavourable, sum(h.sum) as sum, sum(h.squares) as squares
            from held h join survey.rollup_lineage l using (structure_id)
            group by 1, 2, 3, 4, 5"""),
    SPREAD("scope, campaign_id, question_id, item, month, choice", "n", """
            select l.scope, c.campaign_id, c.question_id, c.item, c.month, c.choice, sum(c.n) as n
            from survey.rollup_cell c join survey.rollup_lineage l using (structure_id)
            group by 1, 2, 3, 4, 5, 6"""),
    PAIR("scope, campaign_id, question_id, item, month", "n, x, y, xx, yy, xy", """
            select l.scope, x.campaign_id, x.question_id, x.item, x.month, count(*) as n, sum(x.points) as x,
              sum(y.points) as y, sum(x.points * x.points) as xx, sum(y.points * y.points) as yy,
              sum(x.points * y.points) as xy
            from (
              select response_id, campaign_id, coalesce(structure_id, '') as structure_id, question_id, item,
                survey.month_of(received_on) as month, sum(sign * score) as points
              from survey.answer where tx < (select horizon from survey.rollup_state) and score is not null
              group by 1, 2, 3, 4, 5, 6 having sum(sign) = 1) as x
            join (
              select response_id, campaign_id, coalesce(structure_id, '') as structure_id, question_id,
                survey.month_of(received_on) as month, sum(sign * score) as points
              from survey.answer join survey.question q on q.id = question_id and q.driver = 'overall'
              where tx < (select horizon from survey.rollup_state) and score is not null and item = 0
              group by 1, 2, 3, 4, 5 having sum(sign) = 1) as y
              on y.response_id = x.response_id and y.campaign_id = x.campaign_id and y.structure_id = x.structure_id
                and y.month = x.month and y.question_id <> x.question_id
            join survey.rollup_lineage l on l.structure_id = x.structure_id
            group by 1, 2, 3, 4, 5"""),
    SHEET("scope, campaign_id, month, channel, steps, completed", "n", """
            select l.scope, r.campaign_id, survey.month_of(r.received_on) as month, r.channel, r.steps_reached as steps,
              r.completed, count(*) as n
            from survey.response r join survey.rollup_lineage l on l.structure_id = coalesce(r.structure_id, '')
            group by 1, 2, 3, 4, 5, 6
            union all
            select l.scope, w.campaign_id, w.month, w.channel, w.steps, w.completed, -sum(w.n)
            from survey.rollup_sheet_change w join survey.rollup_lineage l using (structure_id)
            group by 1, 2, 3, 4, 5, 6""");

    private final String keys;
    private final String sums;
    private final String counted;

    Recount(String keys, String sums, String counted) {
        this.keys = keys;
        this.sums = sums;
        this.counted = counted;
    }

    String table() {
        return "rollup_" + name().toLowerCase(Locale.ROOT);
    }

    /**
     * Puts the sums kept beside those counted again, as differences by key: a sum that is 0 says nothing.
     *
     * @param campaign null for all
     */
    Found compare(Connection connection, @Nullable UUID campaign) throws SQLException {
        var each = Arrays.asList(sums.split(", "));
        var differences = each.stream()
                .map(sum -> "sum(sign * %s) as %s".formatted(sum, sum))
                .collect(Collectors.joining(", "));
        var wrong = each.stream().map(sum -> sum + " <> 0").collect(Collectors.joining(" or "));
        var sql = """
                select count(*), count(*) filter (where %1$s), min(concat_ws(' ', %2$s)) filter (where %1$s)
                from (
                  select %2$s, %3$s
                  from (select %2$s, %4$s, 1 as sign from survey.%5$s
                    union all select %2$s, %4$s, -1 from (%6$s) as again) as both_sides
                  %7$s group by %2$s) as compared""".formatted(
                        wrong,
                        keys,
                        differences,
                        sums,
                        table(),
                        counted,
                        campaign == null ? "" : "where campaign_id = '%s'".formatted(campaign));
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return new Found(row.getLong(1), row.getLong(2), row.getString(3));
        }
    }

    /**
     * What the comparison found.
     *
     * @param compared keys
     * @param different those whose sums are not the same
     * @param first one of these, null when there is none
     */
    record Found(long compared, long different, @Nullable String first) {}
}

package spplus.survey.rollup;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Adds answers to their sums, in one statement a round. A transaction is said by its number ({@code xid8}). */
@Repository
class RollupRepository {

    /** {@code seen}: every row of the sheets that rows of the window belong to, and whether it was counted before. */
    private static final String SEEN = """
            with touched as materialized (
              select distinct response_id, received_on from survey.answer
              where tx >= cast(cast(:from as text) as xid8) and tx < cast(cast(:to as text) as xid8)
            ), seen as materialized (
              select a.response_id, a.campaign_id, coalesce(a.structure_id, '') as structure_id, a.question_id, a.item,
                q.kind, q.driver, survey.month_of(a.received_on) as month, coalesce(r.channel, '?') as channel,
                coalesce(a.choice, -1) as choice, a.score, a.sign, a.tx < cast(cast(:from as text) as xid8) as before
              from touched t
              join survey.answer a on a.response_id = t.response_id and a.received_on = t.received_on
                and a.tx < cast(cast(:to as text) as xid8)
              left join survey.response r on r.id = t.response_id and r.received_on = t.received_on
              join survey.question q on q.id = a.question_id
            )""";

    /** {@code delta}: what the window adds to each cell; choice -2 counts the people who may choose several options. */
    private static final String DELTA = """
            , delta as materialized (
              select campaign_id, structure_id, question_id, item, kind, month, channel, choice, sum(sign) as n,
                sum(case when score is null then 0 else sign end) as scored,
                sum(sign * coalesce(score, 0)) as sum, sum(sign * coalesce(score * score, 0)) as squares
              from seen where not before
              group by 1, 2, 3, 4, 5, 6, 7, 8
              having sum(sign) <> 0 or sum(sign * coalesce(score, 0)) <> 0
              union all
              select campaign_id, structure_id, question_id, item, kind, month, channel, -2, sum(now - earlier), 0, 0, 0
              from (
                select campaign_id, structure_id, question_id, item, kind, month, channel, response_id,
                  case when sum(sign) > 0 then 1 else 0 end as now,
                  case when sum(sign) filter (where before) > 0 then 1 else 0 end as earlier
                from seen where kind = 'MULTIPLE'
                group by 1, 2, 3, 4, 5, 6, 7, 8
              ) as people
              group by 1, 2, 3, 4, 5, 6, 7
              having sum(now - earlier) <> 0
            )""";

    private static final String CELLS = """
            , cells as (
              insert into survey.rollup_cell as c
                (campaign_id, structure_id, question_id, item, month, channel, choice, n, scored, sum, squares)
              select campaign_id, structure_id, question_id, item, month, channel, choice, n, scored, sum, squares
              from delta
              on conflict (campaign_id, structure_id, question_id, item, month, channel, choice) do update
              set n = c.n + excluded.n, scored = c.scored + excluded.scored, sum = c.sum + excluded.sum,
                squares = c.squares + excluded.squares
            )""";

    /** Points of a choice are the same for all: those of a cell are its sum over its number. */
    private static final String SCOPES = """
            , leaned as (
              select *, survey.leaning(kind, sum / nullif(scored, 0)) as leaning from delta
            ), scopes as (
              insert into survey.rollup_scope as s
                (scope, campaign_id, question_id, item, channel, month, n, scored, favourable, unfavourable, sum, squares)
              select l.scope, d.campaign_id, d.question_id, d.item, d.channel, d.month,
                sum(case when d.kind = 'MULTIPLE' and d.choice <> -2 then 0 else d.n end), sum(d.scored),
                sum(case when d.leaning = 1 then d.n else 0 end), sum(case when d.leaning = -1 then d.n else 0 end),
                sum(d.sum), sum(d.squares)
              from leaned d
              join survey.rollup_lineage l on l.structure_id = d.structure_id
              group by 1, 2, 3, 4, 5, 6
              on conflict (scope, question_id, item, channel, campaign_id, month) do update
              set n = s.n + excluded.n, scored = s.scored + excluded.scored,
                favourable = s.favourable + excluded.favourable, unfavourable = s.unfavourable + excluded.unfavourable,
                sum = s.sum + excluded.sum, squares = s.squares + excluded.squares
            ), spreads as (
              insert into survey.rollup_spread as s (scope, campaign_id, question_id, item, month, choice, n)
              select l.scope, d.campaign_id, d.question_id, d.item, d.month, d.choice, sum(d.n)
              from delta d join survey.rollup_lineage l on l.structure_id = d.structure_id
              group by 1, 2, 3, 4, 5, 6
              on conflict (scope, campaign_id, question_id, item, month, choice) do update set n = s.n + excluded.n
            )""";

    /**
     * {@code v0} and {@code v1} are the points that a sheet gave before the window and now; none or one of each. The answers of
     * a sheet are gathered in one row: joined by keys of which the planner knows nothing, it would try each with each.
     */
    private static final String PAIRS = """
            , net as (
              select response_id, campaign_id, structure_id, month, question_id, item, driver,
                sum(sign) as n1, sum(sign * score) as v1,
                coalesce(sum(sign) filter (where before), 0) as n0,
                coalesce(sum(sign * score) filter (where before), 0) as v0
              from seen where score is not null
              group by 1, 2, 3, 4, 5, 6, 7
            ), sheet as materialized (
              select response_id, campaign_id, structure_id, month, array_agg(question_id) as questions,
                array_agg(item) as items, array_agg(n1) as n1s, array_agg(v1) as v1s, array_agg(n0) as n0s,
                array_agg(v0) as v0s, array_agg(question_id) filter (where driver = 'overall' and item = 0) as wholes
              from net group by 1, 2, 3, 4
              having count(*) filter (where driver = 'overall' and item = 0) > 0
            ), pair as (
              select s.campaign_id, s.structure_id, s.month, x.question_id, x.item, held.n, held.x, held.y
              from sheet s
              cross join lateral unnest(s.questions, s.items, s.n1s, s.v1s, s.n0s, s.v0s)
                as x (question_id, item, n1, v1, n0, v0)
              cross join lateral unnest(s.questions, s.items, s.n1s, s.v1s, s.n0s, s.v0s)
                as y (question_id, item, n1, v1, n0, v0)
              cross join lateral (values
                (case when x.n1 = 1 and y.n1 = 1 then 1 else 0 end, x.v1, y.v1),
                (case when x.n0 = 1 and y.n0 = 1 then -1 else 0 end, x.v0, y.v0)) as held (n, x, y)
              where y.question_id = any (s.wholes) and y.item = 0 and x.question_id <> y.question_id
            ), pairs as (
              insert into survey.rollup_pair as p (scope, campaign_id, question_id, item, month, n, x, y, xx, yy, xy)
              select l.scope, campaign_id, question_id, item, month, sum(n), sum(n * x), sum(n * y), sum(n * x * x),
                sum(n * y * y), sum(n * x * y)
              from pair join survey.rollup_lineage l using (structure_id)
              where n <> 0
              group by 1, 2, 3, 4, 5
              on conflict (scope, campaign_id, question_id, item, month) do update
              set n = p.n + excluded.n, x = p.x + excluded.x, y = p.y + excluded.y, xx = p.xx + excluded.xx,
                yy = p.yy + excluded.yy, xy = p.xy + excluded.xy
            )
            select count(*) from seen where not before""";

    private static final String ADD_SHEETS = """
            insert into survey.rollup_sheet as s (scope, campaign_id, month, channel, steps, completed, n)
            select l.scope, campaign_id, month, channel, steps, completed, sum(n)
            from counted join survey.rollup_lineage l using (structure_id)
            group by 1, 2, 3, 4, 5, 6
            on conflict (scope, campaign_id, month, channel, steps, completed) do update set n = s.n + excluded.n""";

    private final JdbcClient jdbc;

    RollupRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds the answers of transactions from one to before another. @return how many rows they are */
    long count(long from, long to) {
        return jdbc.sql(SEEN + DELTA + CELLS + SCOPES + YearSums.SQL + PAIRS)
                .param("from", from)
                .param("to", to)
                .query(Long.class)
                .single();
    }

    /** Adds the changes of sheets made before a transaction. */
    void countSheets(long to) {
        jdbc.sql("""
                with counted as (
                  delete from survey.rollup_sheet_change where tx < cast(cast(:to as text) as xid8) returning *
                )
                """ + ADD_SHEETS).param("to", to).update();
    }

    /** Counts the sheets themselves: their changes so far are known to be in them. */
    void recountSheets() {
        jdbc.sql("""
                with told as (
                  delete from survey.rollup_sheet_change
                ), counted as (
                  select campaign_id, coalesce(structure_id, '') as structure_id, survey.month_of(received_on) as month,
                    channel, steps_reached as steps, completed, count(*) as n
                  from survey.response group by 1, 2, 3, 4, 5, 6
                )
                """ + ADD_SHEETS).update();
    }
}

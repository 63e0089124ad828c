package spplus.survey.rollup;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How the sums of a window ({@code leaned}) go to those of years, in the order in which they are read. */
final class YearSums {

    /** Stands for all campaigns together but the anonymous ones, that could be told by subtraction. */
    private static final String TOGETHER = "uuid '00000000-0000-0000-0000-000000000000'";

    private static final String MONTHLY = """
            , monthly as (
              select d.question_id, d.item, held.campaign_id, l.path, l.scope,
                cast(extract(year from d.month) as smallint) as year, cast(extract(month from d.month) as int) as month,
                cast(sum(case when d.kind = 'MULTIPLE' and d.choice <> -2 then 0 else d.n end) as bigint) as n,
                cast(sum(d.scored) as bigint) as scored,
                cast(sum(case when d.leaning = 1 then d.n else 0 end) as bigint) as favourable,
                cast(sum(case when d.leaning = -1 then d.n else 0 end) as bigint) as unfavourable,
                cast(sum(d.sum) * 100 as bigint) as points, cast(sum(d.squares) * 10000 as bigint) as squares
              from leaned d
              join survey.rollup_lineage l on l.structure_id = d.structure_id
              join survey.campaign c on c.id = d.campaign_id
              cross join lateral (select c.id union all select %s where not c.anonymous) as held (campaign_id)
              group by 1, 2, 3, 4, 5, 6, 7
            ), years as (
              insert into survey.rollup_year as y
                (question_id, item, campaign_id, path, scope, year, n, scored, favourable, unfavourable, points, squares)
              select question_id, item, campaign_id, path, scope, year, %s, %s, %s, %s, %s, %s
              from monthly group by 1, 2, 3, 4, 5, 6 order by 1, 2, 3, 4, 6
              on conflict (question_id, item, campaign_id, path, year) do update
              set n = survey.added(y.n, excluded.n), scored = survey.added(y.scored, excluded.scored),
                favourable = survey.added(y.favourable, excluded.favourable),
                unfavourable = survey.added(y.unfavourable, excluded.unfavourable),
                points = survey.added(y.points, excluded.points), squares = survey.added(y.squares, excluded.squares)
            )""";

    static final String SQL = MONTHLY.formatted(
            TOGETHER,
            twelve("n"),
            twelve("scored"),
            twelve("favourable"),
            twelve("unfavourable"),
            twelve("points"),
            twelve("squares"));

    private YearSums() {}

    private static String twelve(String column) {
        return IntStream.rangeClosed(1, 12)
                .mapToObj(month -> "coalesce(max(%s) filter (where month = %d), 0)".formatted(column, month))
                .collect(Collectors.joining(", ", "array[", "]"));
    }
}

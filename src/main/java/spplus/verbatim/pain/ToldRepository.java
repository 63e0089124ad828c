package spplus.verbatim.pain;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import spplus.verbatim.PainVoices.Circumstances;
import spplus.verbatim.PainVoices.Month;
import spplus.verbatim.PainVoices.Told;

/** Finds the texts that tell a pain point: unhappy ones of its themes, and those that people chose. */
@Repository
class ToldRepository {

    /** Texts that speak of it, and whether they tell it. */
    private static final String SAID = """
            with said as (
              select v.id, v.said_on, coalesce(n.family_id, v.id) as one, v.author_kind, v.channels, v.structure,
                (c.feeling_text_only = 'NEGATIVE' or v.id = any (:texts)) as unhappy, c.commitments
              from (select verbatim_id from verbatim.theme_counted where theme_id = any (:themes)
                union select unnest(:texts::uuid[])) as t
              join verbatim.verbatim v on v.id = t.verbatim_id
              left join verbatim.current c on c.verbatim_id = v.id
              left join verbatim.near_held n on n.verbatim_id = v.id
              where v.said_on between :from and :until and v.scopes @> array[:structure]::text[]
                and v.author_kind <> 'agent' and v.id <> all (:but))
            """;

    private final JdbcClient jdbc;

    ToldRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Month> months(Told told, YearMonth first, YearMonth last) {
        return said(SAID + """
                , counted as (
                  select date_trunc('month', said_on)::date as month, count(distinct one) filter (where unhappy) as unhappy,
                    count(distinct one) as about
                  from said group by 1)
                select m.month::date as month, coalesce(c.unhappy, 0) as unhappy, coalesce(c.about, 0) as about,
                  coalesce(a.texts, 0) as texts, coalesce(s.visits, 0) as visits
                from generate_series(:from::date, :until::date, interval '1 month') as m (month)
                left join counted c on c.month = m.month::date
                left join verbatim.tally a on a.structure = :structure and a.month = m.month::date and a.subject = ''
                left join verbatim.visits s on s.structure = :structure and s.month = m.month::date
                order by 1
                """, told, first.atDay(1), last.atEndOfMonth())
                .query((row, _) -> new Month(
                        YearMonth.from(row.getObject("month", LocalDate.class)),
                        row.getLong("unhappy"),
                        row.getLong("about"),
                        Math.max(row.getLong("texts"), row.getLong("about")),
                        row.getLong("visits")))
                .list();
    }

    List<UUID> last(Told told, LocalDate from, LocalDate until, int limit) {
        return said(
                        SAID + "select id from said where unhappy order by said_on desc, id desc limit :limit",
                        told,
                        from,
                        until)
                .param("limit", limit)
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    Circumstances circumstances(Told told, LocalDate from, LocalDate until, int most) {
        Map<String, Map<String, Long>> found = new HashMap<>();
        said(SAID + """
                , heard as (
                  select s.*, t.procedures, t.documents, t.places
                  from said s left join verbatim.named t on t.verbatim_id = s.id where s.unhappy),
                counted as (
                  select 'all' as kind, '' as what, count(*) as texts from heard
                  union all select 'author', author_kind, count(*) from heard group by 2
                  union all select 'channel', channel, count(*) from heard, unnest(channels) as channel group by 2
                  union all select 'procedure', item, count(*) from heard, unnest(procedures) as item group by 2
                  union all select 'document', item, count(*) from heard, unnest(documents) as item group by 2
                  union all select 'place', item, count(*) from heard, unnest(places) as item group by 2
                  union all select 'structure', structure, count(*) from heard where structure is not null group by 2
                  union all select 'commitment', split_part(item, '.', 1), count(distinct id)
                    from heard, unnest(commitments) as item group by 2)
                select kind, what, texts from (
                  select *, row_number() over (partition by kind order by texts desc, what) as place from counted) as ranked
                where place <= :most order by kind, place
                """, told, from, until).param("most", most).query(row -> {
            found.computeIfAbsent(row.getString("kind"), _ -> new LinkedHashMap<>())
                    .put(row.getString("what"), row.getLong("texts"));
        });
        return new Circumstances(
                found.getOrDefault("all", Map.of()).getOrDefault("", 0L),
                of(found, "author"),
                of(found, "channel"),
                of(found, "procedure"),
                of(found, "document"),
                of(found, "place"),
                of(found, "structure"),
                of(found, "commitment"));
    }

    private static Map<String, Long> of(Map<String, Map<String, Long>> found, String kind) {
        return found.getOrDefault(kind, Map.of());
    }

    private StatementSpec said(String sql, Told told, LocalDate from, LocalDate until) {
        return jdbc.sql(sql)
                .param("structure", told.structure().value())
                .param("themes", told.themes().toArray(UUID[]::new))
                .param("texts", told.texts().toArray(UUID[]::new))
                .param("but", told.but().toArray(UUID[]::new))
                .param("from", from)
                .param("until", until);
    }
}

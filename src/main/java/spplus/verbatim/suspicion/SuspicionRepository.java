package spplus.verbatim.suspicion;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import spplus.verbatim.suspicion.SuspicionPolicy.Suspected;

/** Counts what is said by signed theme and structure, and keeps what was suspected. */
@Repository
class SuspicionRepository {

    private final JdbcClient jdbc;

    SuspicionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Those of at least so many unhappy texts, a family of texts nearly the same counting for one; what is read from circumstances is left out.
     *
     * @param compared themes times structures with enough texts in both periods: each could have been one of them
     */
    record Looked(List<Cluster> clusters, long compared) {}

    Looked look(LocalDate before, LocalDate from, LocalDate until, SuspicionSettings settings) {
        var compared = new AtomicLong();
        var clusters = jdbc.sql("""
                with said as materialized (
                  select v.id, v.scopes, v.said_on >= :from as recent, c.feeling_text_only = 'NEGATIVE' as negative,
                    n.family_id as family
                  from verbatim.verbatim v join verbatim.current c on c.verbatim_id = v.id
                  left join verbatim.near_held n on n.verbatim_id = v.id
                  where v.said_on between :before and :until and v.author_kind <> 'agent'),
                totals as (
                  select code,
                    count(*) filter (where recent and family is null)
                      + count(distinct family) filter (where recent) as texts,
                    count(*) filter (where not recent and family is null)
                      + count(distinct family) filter (where not recent) as before
                  from said cross join lateral unnest(scopes) as above(code) group by code),
                unhappy as (
                  select t.theme_id, code, count(*) filter (where recent) as every,
                    count(*) filter (where recent and family is null)
                      + count(distinct family) filter (where recent) as negative,
                    count(*) filter (where not recent and family is null)
                      + count(distinct family) filter (where not recent) as before
                  from said join verbatim.theme_counted t on t.verbatim_id = said.id
                  cross join lateral unnest(scopes) as above(code)
                  where negative group by t.theme_id, code
                  having count(*) filter (where recent) >= :fewest)
                select u.theme_id, u.code, u.negative, u.every - u.negative as repeated, t.texts, u.before as negative_before, t.before as texts_before,
                  (select count(*) from totals where texts >= :texts and before >= :texts)
                    * (select count(*) from verbatim.theme where state = 'signed') as compared
                from unhappy u join totals t using (code) order by u.theme_id, u.code
                """)
                .param("before", before)
                .param("from", from)
                .param("until", until)
                .param("fewest", settings.fewestNegative())
                .param("texts", settings.fewestTexts())
                .query((row, _) -> {
                    compared.set(row.getLong("compared"));
                    return new Cluster(
                            row.getObject("theme_id", UUID.class),
                            row.getString("code"),
                            row.getLong("negative"),
                            row.getLong("texts"),
                            row.getLong("negative_before"),
                            row.getLong("texts_before"),
                            row.getLong("repeated"));
                })
                .list();
        return new Looked(clusters, compared.get());
    }

    /** @return false when it was told already */
    boolean add(UUID id, Suspected suspected, Days days, Instant now) {
        var cluster = suspected.cluster();
        return jdbc.sql("""
                insert into verbatim.suspicion (id, theme_id, structure, why, month, negative, texts, negative_before,
                  texts_before, p, found_at, from_day, until_day, days_before, repeated)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict do nothing
                """)
                        .param(id)
                        .param(cluster.theme())
                        .param(cluster.structure())
                        .param(suspected.why().name())
                        .param(days.until().withDayOfMonth(1))
                        .param(cluster.negative())
                        .param(cluster.texts())
                        .param(cluster.negativeBefore())
                        .param(cluster.textsBefore())
                        .param(suspected.p())
                        .param(now.atOffset(ZoneOffset.UTC))
                        .param(days.from())
                        .param(days.until())
                        .param(days.daysBefore())
                        .param(cluster.repeated())
                        .update()
                > 0;
    }

    /** The days looked at. @param daysBefore how many days before them they were compared to */
    record Days(LocalDate from, LocalDate until, int daysBefore) {}

    /** The last unhappy texts. The theme first: how many texts are unhappy is guessed far too low (one in two hundred). */
    List<UUID> evidence(UUID theme, String structure, LocalDate from, LocalDate until, int most) {
        return jdbc.sql("""
                with told as materialized (
                  select v.id, v.said_on from verbatim.theme_counted t join verbatim.verbatim v on v.id = t.verbatim_id
                  where t.theme_id = :theme and v.said_on between :from and :until and v.author_kind <> 'agent'
                    and v.scopes && array[:structure]::text[])
                select told.id from told
                join verbatim.current c on c.verbatim_id = told.id and c.feeling_text_only = 'NEGATIVE'
                order by told.said_on desc, told.id desc limit :most
                """)
                .param("theme", theme)
                .param("structure", structure)
                .param("from", from)
                .param("until", until)
                .param("most", most)
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }
}

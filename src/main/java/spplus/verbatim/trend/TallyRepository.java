package spplus.verbatim.trend;

import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps how many texts of a month speak of what, exactly, as texts come, change and go. */
@Repository
class TallyRepository {

    /** What is counted of texts that were read; from the words alone, so that services can be compared. Agents' are left out. */
    private static final String COUNTED = """
            select v.id as verbatim_id, date_trunc('month', v.said_on)::date as month, v.scopes,
              array_remove(array['', 'feeling:' || c.feeling_text_only,
                'axis:ACCESSIBILITY-' || p.name[c.accessibility + 2], 'axis:INFORMATION-' || p.name[c.information + 2],
                'axis:RELATION-' || p.name[c.relation + 2], 'axis:RESPONSIVENESS-' || p.name[c.responsiveness + 2],
                'axis:SIMPLICITY-' || p.name[c.simplicity + 2],
                case when c.urgency_level = 'now' then 'urgency:now' end], null)
              || array(select distinct 'commitment:' || split_part(code, '.', 1) from unnest(c.commitments) as code)
              || array(select 'theme:' || t.theme_id from verbatim.theme_counted t where t.verbatim_id = v.id) as subjects
            from verbatim.verbatim v join verbatim.current c on c.verbatim_id = v.id,
              (values (array['NEGATIVE', 'NEUTRAL', 'POSITIVE'])) as p (name)
            where v.author_kind <> 'agent' and v.source_kind <> 'suggestion'
            """;

    private static final String DELTA = """
            select s.structure, sides.month, t.subject, sum(sides.n)::int as texts
            from (select month, scopes, subjects, 1 as n from now
              union all select month, scopes, subjects, -1 from before) as sides
            cross join lateral unnest(sides.scopes) as s (structure)
            cross join lateral unnest(sides.subjects) as t (subject)
            group by 1, 2, 3 having sum(sides.n) <> 0 order by 1, 2, 3
            """;

    private final JdbcClient jdbc;

    TallyRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Counts again some of the texts that changed. @return how many changes were taken */
    @Transactional
    int count(int most) {
        oneAtATime();
        var ids = jdbc.sql("""
                        delete from verbatim.to_tally where seq in (
                          select seq from verbatim.to_tally order by seq limit :most)
                        returning verbatim_id
                        """)
                .param("most", most)
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
        if (!ids.isEmpty()) {
            count(ids);
        }
        return ids.size();
    }

    private void count(Collection<UUID> ids) {
        jdbc.sql("""
                        with now as materialized (%s and v.id = any (:ids)),
                        before as materialized (select * from verbatim.tallied where verbatim_id = any (:ids)),
                        counted as (
                          insert into verbatim.tally (structure, month, subject, texts) %s
                          on conflict (structure, month, subject) do update set texts = tally.texts + excluded.texts),
                        gone as (
                          delete from verbatim.tallied where verbatim_id in (
                            select verbatim_id from before except select verbatim_id from now))
                        insert into verbatim.tallied (verbatim_id, month, scopes, subjects) select * from now
                        on conflict (verbatim_id) do update
                        set month = excluded.month, scopes = excluded.scopes, subjects = excluded.subjects
                        """.formatted(COUNTED, DELTA))
                .param("ids", ids.stream().distinct().toArray(UUID[]::new))
                .update();
        jdbc.sql("delete from verbatim.tally where texts = 0").update();
    }

    /** Counts everything again, while texts may come. @return how many counts there are */
    @Transactional
    long rebuild() {
        oneAtATime();
        // what waits now is read below; what comes later waits for the next round
        jdbc.sql("delete from verbatim.to_tally").update();
        jdbc.sql("truncate verbatim.tally, verbatim.tallied").update();
        jdbc.sql("insert into verbatim.tallied (verbatim_id, month, scopes, subjects) " + COUNTED)
                .update();
        jdbc.sql("insert into verbatim.tally (structure, month, subject, texts) "
                        + DELTA.replace("from now", "from verbatim.tallied")
                                .replace("union all select month, scopes, subjects, -1 from before", ""))
                .update();
        jdbc.sql("analyze verbatim.tally").update();
        return jdbc.sql("select count(*) from verbatim.tally").query(Long.class).single();
    }

    private void oneAtATime() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('verbatim tally', 0))")
                .query((_, _) -> true)
                .single();
    }

    /** @param different counts that are not those that the texts give, {@code waiting} changes being left to count */
    record Check(long compared, long different, long waiting) {}

    /** Counts everything again beside, in one snapshot. */
    @Transactional(readOnly = true, propagation = Propagation.REQUIRES_NEW)
    Check check() {
        return jdbc.sql("""
                        with again as (
                          select s.structure, counted.month, t.subject, count(*)::int as texts
                          from (%s and v.id not in (select verbatim_id from verbatim.to_tally)
                            union all
                            select l.* from verbatim.tallied l
                            where l.verbatim_id in (select verbatim_id from verbatim.to_tally)) as counted
                          cross join lateral unnest(counted.scopes) as s (structure)
                          cross join lateral unnest(counted.subjects) as t (subject)
                          group by 1, 2, 3)
                        select count(*) as compared,
                          count(*) filter (where k.texts is distinct from again.texts) as different,
                          (select count(*) from verbatim.to_tally) as waiting
                        from again full join verbatim.tally k using (structure, month, subject)
                        """.formatted(COUNTED))
                .query((row, _) -> new Check(row.getLong(1), row.getLong(2), row.getLong(3)))
                .single();
    }

    /** Counts by structure, month and subject, both months included; no line where there is nothing. */
    Map<String, Map<YearMonth, Map<String, Integer>>> counts(
            Collection<String> structures, YearMonth from, YearMonth to) {
        var counts = new HashMap<String, Map<YearMonth, Map<String, Integer>>>();
        jdbc.sql("""
                        select structure, month, subject, texts from verbatim.tally
                        where structure = any (:structures) and month between :from and :to
                        """)
                .param("structures", structures.toArray(String[]::new))
                .param("from", from.atDay(1))
                .param("to", to.atDay(1))
                .query((row, _) -> counts.computeIfAbsent(row.getString(1), _ -> new HashMap<>())
                        .computeIfAbsent(YearMonth.from(row.getDate(2).toLocalDate()), _ -> new HashMap<>())
                        .put(row.getString(3), row.getInt(4)))
                .list();
        return counts;
    }

    /** Those with enough texts over these months, both included, in order. */
    List<String> withTexts(Collection<String> structures, YearMonth from, YearMonth to, int leastTexts) {
        return jdbc.sql("""
                        select structure from verbatim.tally
                        where structure = any (:structures) and month between :from and :to and subject = ''
                        group by structure having sum(texts) >= :least order by structure
                        """)
                .param("structures", structures.toArray(String[]::new))
                .param("from", from.atDay(1))
                .param("to", to.atDay(1))
                .param("least", leastTexts)
                .query((row, _) -> row.getString(1))
                .list();
    }

    /** The last months that have enough texts, the last one first. */
    List<YearMonth> monthsWith(String structure, int leastTexts, int most) {
        return jdbc.sql("""
                        select month from verbatim.tally where structure = :structure and subject = '' and texts >= :least
                        order by month desc limit :most
                        """)
                .param("structure", structure)
                .param("least", leastTexts)
                .param("most", most)
                .query((row, _) -> YearMonth.from(row.getDate(1).toLocalDate()))
                .list();
    }

    /** Structures with enough texts in a month, in order. */
    List<String> structuresWith(YearMonth month, int leastTexts, String after, int most) {
        return jdbc.sql("""
                        select structure from verbatim.tally
                        where month = :month and subject = '' and texts >= :least and structure > :after
                        order by structure limit :most
                        """)
                .param("month", month.atDay(1))
                .param("least", leastTexts)
                .param("after", after)
                .param("most", most)
                .query((row, _) -> row.getString(1))
                .list();
    }

    /** @return whether it had not been told yet */
    boolean tell(String structure, YearMonth month, String subject, OffsetDateTime now) {
        return jdbc.sql("""
                        insert into verbatim.risen (structure, month, subject, told_at)
                        values (:structure, :month, :subject, :now) on conflict do nothing
                        """)
                        .param("structure", structure)
                        .param("month", month.atDay(1))
                        .param("subject", subject)
                        .param("now", now)
                        .update()
                > 0;
    }
}

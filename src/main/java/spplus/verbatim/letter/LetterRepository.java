package spplus.verbatim.letter;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import spplus.access.Actor;
import spplus.verbatim.letter.LetterPages.Decided;
import spplus.verbatim.letter.LetterPages.Quote;

/** Reads what letters tell, and keeps what people chose for them. */
@Repository
class LetterRepository {

    /** Open, happy, neither a word nor a page, said in that month about the structure or one below it. */
    private static final String DISPLAYABLE = """
            from verbatim.verbatim v join verbatim.current c on c.verbatim_id = v.id
            where v.open and c.feeling = 'POSITIVE' and v.language in ('fr', 'und')
              and length(v.body) between 20 and 600 and v.scopes && array[:structure]::text[]
              and v.said_on between :from and :until and v.source_kind <> 'suggestion' and v.author_kind <> 'agent'
            """;

    private final JdbcClient jdbc;

    LetterRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Texts of a month by subject, '' for all that were read. */
    Map<String, Long> counts(String structure, YearMonth month) {
        var counts = new HashMap<String, Long>();
        jdbc.sql("select subject, texts from verbatim.tally where structure = ? and month = ?")
                .param(structure)
                .param(month.atDay(1))
                .query(row -> {
                    counts.put(row.getString(1), row.getLong(2));
                });
        return counts;
    }

    /** Those that have texts, the last one first. */
    List<YearMonth> months(String structure, YearMonth last, int most) {
        return jdbc.sql("""
                select month from verbatim.tally where structure = ? and subject = '' and month <= ?
                order by month desc limit ?
                """)
                .param(structure)
                .param(last.atDay(1))
                .param(most)
                .query((row, _) -> YearMonth.from(row.getObject(1, LocalDate.class)))
                .list();
    }

    Optional<Long> visits(String structure, YearMonth month) {
        return jdbc.sql("select visits from verbatim.visits where structure = ? and month = ?")
                .param(structure)
                .param(month.atDay(1))
                .query(Long.class)
                .optional();
    }

    /** Those chosen already, then the newest. */
    List<Quote> proposals(String structure, YearMonth month, int most) {
        return quotes("select v.id, v.body, v.said_on " + DISPLAYABLE + """
                order by exists (select 1 from verbatim.letter_quote q
                  where q.verbatim_id = v.id and q.structure = :structure and q.month = :from) desc,
                  v.said_on desc, v.id desc limit :most
                """, structure, month, most);
    }

    /** Those chosen that may still be displayed: what was taken back, closed or corrected since is left out. */
    List<Quote> chosen(String structure, YearMonth month, int most) {
        return quotes("select v.id, v.body, v.said_on " + DISPLAYABLE + """
                and exists (select 1 from verbatim.letter_quote q
                  where q.verbatim_id = v.id and q.structure = :structure and q.month = :from)
                order by v.said_on desc, v.id desc limit :most
                """, structure, month, most);
    }

    private List<Quote> quotes(String sql, String structure, YearMonth month, int most) {
        return jdbc.sql(sql)
                .param("structure", structure)
                .param("from", month.atDay(1))
                .param("until", month.atEndOfMonth())
                .param("most", most)
                .query((row, _) -> new Quote(
                        row.getObject("id", UUID.class),
                        row.getString("body"),
                        row.getObject("said_on", LocalDate.class)))
                .list();
    }

    /** In place of what was chosen before. */
    void choose(String structure, YearMonth month, Collection<UUID> texts, Actor by, Instant now) {
        jdbc.sql("delete from verbatim.letter_quote where structure = ? and month = ?")
                .param(structure)
                .param(month.atDay(1))
                .update();
        jdbc.sql("""
                insert into verbatim.letter_quote (structure, month, verbatim_id, chosen_by, chosen_by_name, at)
                select :structure, :month, id, :by, :name, :now from verbatim.verbatim where id = any (:texts) and open
                on conflict do nothing
                """)
                .param("structure", structure)
                .param("month", month.atDay(1))
                .param("texts", texts.toArray(UUID[]::new))
                .param("by", by.id())
                .param("name", by.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What was decided in that month and still holds, of what was suspected for the structure itself. */
    List<Decided> decided(String structure, YearMonth month, int most) {
        return jdbc.sql("""
                select s.id, t.name, s.state, d.reason, (d.at at time zone 'Europe/Paris')::date as day
                from verbatim.suspicion s join verbatim.theme t on t.id = s.theme_id
                cross join lateral (select * from verbatim.suspicion_decision d where d.suspicion_id = s.id
                  order by d.at desc, d.id desc limit 1) d
                where s.structure = :structure and s.state <> 'open'
                  and (d.at at time zone 'Europe/Paris')::date between :from and :until
                order by d.at desc, s.id limit :most
                """)
                .param("structure", structure)
                .param("from", month.atDay(1))
                .param("until", month.atEndOfMonth())
                .param("most", most)
                .query((row, _) -> new Decided(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("state"),
                        row.getString("reason"),
                        row.getObject("day", LocalDate.class)))
                .list();
    }

    /** Structures with enough texts in a month whose letter was not told yet, those after one in their order. */
    List<String> untold(YearMonth month, int leastTexts, String after, int most) {
        return jdbc.sql("""
                select t.structure from verbatim.tally t
                where t.month = :month and t.subject = '' and t.texts >= :least and t.structure > :after
                  and not exists (select 1 from verbatim.letter_told l
                    where l.structure = t.structure and l.month = t.month)
                order by t.structure limit :most
                """)
                .param("month", month.atDay(1))
                .param("least", leastTexts)
                .param("after", after)
                .param("most", most)
                .query((row, _) -> row.getString(1))
                .list();
    }

    /** @return false when it was told already */
    boolean tell(String structure, YearMonth month, Instant now) {
        return jdbc.sql("insert into verbatim.letter_told values (?, ?, ?) on conflict do nothing")
                        .param(structure)
                        .param(month.atDay(1))
                        .param(now.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    boolean isStopped(UUID person) {
        return jdbc.sql("select exists (select 1 from verbatim.letter_stop where person = ?)")
                .param(person)
                .query(Boolean.class)
                .single();
    }

    void stop(UUID person, Instant now) {
        jdbc.sql("insert into verbatim.letter_stop values (?, ?) on conflict do nothing")
                .param(person)
                .param(now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void resume(UUID person) {
        jdbc.sql("delete from verbatim.letter_stop where person = ?")
                .param(person)
                .update();
    }
}

package spplus.verbatim.audit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import spplus.access.Actor;

/** Keeps which audits wait, and draws their texts by lot: the same seed draws the same ones, as long as they are the same. */
@Repository
class DrawRepository {

    private static final int MOST_THEMES = 100;

    /** Texts that the machine read as they are now. */
    private static final String ELIGIBLE = """
            select v.id, v.text_hash, r.model, %s as stratum
            from verbatim.verbatim v join verbatim.reading r on r.verbatim_id = v.id and r.text_hash = v.text_hash
            where (:structure = '' or v.scopes && array[:structure]::text[])
              and (cast(:from as date) is null or v.said_on >= cast(:from as date))
              and (cast(:until as date) is null or v.said_on <= cast(:until as date))
              and btrim(v.title || v.body) <> '' and v.author_kind <> 'agent'
            """;

    private static final String HOW_MANY = "case cardinality(%1$s) when 0 then '0' when 1 then '1' else '2' end";

    private final JdbcClient jdbc;

    DrawRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Audit audit, Actor by) {
        jdbc.sql("""
                insert into verbatim.audit (id, subject, structure, from_day, until_day, seed, questions, readers, size,
                  population, models, asked_by, asked_by_name, asked_at)
                values (:id, :subject, :structure, :from, :until, :seed, :questions, :readers, :size, 0, '{}', :by, :name,
                  :at)
                """)
                .param("id", audit.id())
                .param("subject", audit.subject().name())
                .param("structure", audit.structure())
                .param("from", audit.from())
                .param("until", audit.until())
                .param("seed", audit.seed())
                .param("questions", audit.questions().toArray(String[]::new))
                .param("readers", audit.readers())
                .param("size", audit.size())
                .param("by", by.id())
                .param("name", by.name())
                .param("at", AuditRepository.time(audit.askedAt()))
                .update();
    }

    /** The first audit whose texts wait to be drawn, kept from other nodes until the transaction ends. */
    Optional<Audit> next() {
        return jdbc.sql("""
                select * from verbatim.audit where drawn_at is null and undrawn = '' and cancelled_at is null
                order by asked_at, id limit 1 for update skip locked
                """).query(AuditRepository::audit).optional();
    }

    /** @param models versions of the machine that read its texts */
    void drawn(UUID audit, long population, List<String> models, Instant now) {
        jdbc.sql("update verbatim.audit set population = ?, models = ?, drawn_at = ? where id = ?")
                .param(population)
                .param(models.toArray(String[]::new))
                .param(AuditRepository.time(now))
                .param(audit)
                .update();
    }

    /** @param why few or broken */
    void undrawn(UUID audit, String why) {
        jdbc.sql("update verbatim.audit set undrawn = ? where id = ?")
                .param(why)
                .param(audit)
                .update();
    }

    /** How many texts each stratum holds, and how many of them are drawn. */
    void keep(UUID audit, Map<String, Long> sizes, Map<String, Integer> drawn) {
        sizes.forEach((stratum, size) -> jdbc.sql("insert into verbatim.audit_stratum values (?, ?, ?, ?)")
                .param(audit)
                .param(stratum)
                .param(size)
                .param(drawn.getOrDefault(stratum, 0))
                .update());
    }

    /** Signed themes, in the order in which they are asked. */
    List<String> themes() {
        return jdbc.sql("select id::text from verbatim.theme where state = 'signed' order by name, id limit "
                        + MOST_THEMES)
                .query((row, _) -> row.getString(1))
                .list();
    }

    /** How many texts there are, by what the machine says. */
    SortedMap<String, Long> sizes(Audit audit) {
        var sizes = new TreeMap<String, Long>();
        with(audit, "select stratum, count(*) as size from (%s) eligible group by stratum".formatted(eligible(audit)))
                .query(row -> {
                    sizes.put(row.getString("stratum"), row.getLong("size"));
                });
        return sizes;
    }

    /** @return versions of the machine that read them */
    List<String> draw(Audit audit, Map<String, Integer> drawn) {
        var strata = drawn.keySet().stream().toList();
        with(audit, """
                with ranked as (
                  select id, text_hash, stratum, row_number() over (
                    partition by stratum order by hashtextextended(id::text, :seed), id) as place
                  from (%s) eligible)
                insert into verbatim.audit_text (audit_id, verbatim_id, rank, stratum, machine, text_hash)
                select :audit, d.id, row_number() over (order by hashtextextended(d.id::text, :seed + 1), d.id), d.stratum,
                  %s, d.text_hash
                from ranked d join unnest(:strata::text[], :most::int[]) as s (name, most) on s.name = d.stratum
                join verbatim.reading r on r.verbatim_id = d.id
                where d.place <= s.most
                """.formatted(eligible(audit), machine(audit.subject())))
                .param("audit", audit.id())
                .param("seed", audit.seed())
                .param("strata", strata.toArray(String[]::new))
                .param("most", strata.stream().map(drawn::get).toArray(Integer[]::new))
                .param("questions", bare(audit))
                .update();
        return jdbc.sql("""
                select distinct r.model from verbatim.audit_text t join verbatim.reading r using (verbatim_id)
                where t.audit_id = ? order by 1
                """)
                .param(audit.id())
                .query((row, _) -> row.getString(1))
                .list();
    }

    private StatementSpec with(Audit audit, String sql) {
        return jdbc.sql(sql)
                .param("structure", audit.structure())
                .param("from", audit.from())
                .param("until", audit.until());
    }

    private static String eligible(Audit audit) {
        return ELIGIBLE.formatted(
                switch (audit.subject()) {
                    case FEELING -> "r.feeling";
                    case AXES ->
                        HOW_MANY.formatted(
                                "array_remove(array[r.accessibility, r.information, r.relation, r.responsiveness, r.simplicity], null)");
                    case COMMITMENTS ->
                        HOW_MANY.formatted("array(select distinct split_part(c, '.', 1) from unnest(r.commitments) c)");
                    case THEMES -> """
                            coalesce((select o.theme_id::text from verbatim.theme_of o
                              join verbatim.theme t on t.id = o.theme_id and t.state = 'signed'
                              where o.verbatim_id = v.id and not o.by_person
                              order by o.confidence desc, o.theme_id limit 1), '0')""";
                });
    }

    /** What it says of a text, in the order of the questions. */
    private static String machine(Subject subject) {
        return switch (subject) {
            case FEELING -> "array[r.feeling, r.feeling_text_only]";
            case AXES -> """
                    (select array_agg(coalesce((array['NEGATIVE', 'NEUTRAL', 'POSITIVE'])[said + 2], 'ABSENT') order by place)
                     from unnest(array[r.accessibility, r.information, r.relation, r.responsiveness, r.simplicity])
                       with ordinality as a (said, place))""";
            case COMMITMENTS -> """
                    (select array_agg(case when q in (select split_part(c, '.', 1) from unnest(r.commitments) c)
                       then 'YES' else 'NO' end order by place)
                     from unnest(:questions::text[]) with ordinality as a (q, place))""";
            case THEMES -> """
                    (select array_agg(case when exists (select 1 from verbatim.theme_of o where o.verbatim_id = d.id
                       and o.theme_id::text = q and not o.by_person) then 'YES' else 'NO' end order by place)
                     from unnest(:questions::text[]) with ordinality as a (q, place))""";
        };
    }

    /** Without their kind: codes of commitments, ids of themes. */
    private static String[] bare(Audit audit) {
        return audit.questions().stream()
                .map(question -> question.substring(question.indexOf(':') + 1))
                .toArray(String[]::new);
    }
}

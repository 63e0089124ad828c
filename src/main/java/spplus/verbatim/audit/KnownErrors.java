package spplus.verbatim.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import spplus.directory.Directory;
import spplus.directory.StructureCode;
import spplus.platform.Texts;
import spplus.verbatim.audit.Findings.Finding;
import spplus.verbatim.audit.Findings.Side;
import spplus.verbatim.audit.KnownError.Agreement;

/** Finds what is known of the machine's errors: by the last audit of a structure, or else of the nearest above it. */
@Component
public class KnownErrors {

    private final JdbcClient jdbc;
    private final Directory directory;
    private final Texts texts;

    KnownErrors(JdbcClient jdbc, Directory directory, Texts texts) {
        this.jdbc = jdbc;
        this.directory = directory;
        this.texts = texts;
    }

    /** @param structure code, null for the whole country */
    public Known near(@Nullable String structure) {
        var places = new ArrayList<String>();
        if (structure != null) {
            places.addAll(directory.lineage(new StructureCode(structure)));
        }
        places.add("");
        var errors = new HashMap<String, KnownError>();
        last(places).forEach(audit -> put(audit, errors));
        return new Known(errors);
    }

    private record Last(UUID id, String structure, long population, Instant at, boolean outdated) {}

    /** One of each subject. What reads feelings, axes and commitments is a model; themes change with each discovery. */
    private List<Last> last(List<String> places) {
        return jdbc.sql("""
                select distinct on (a.subject) a.id, a.structure, a.population, a.finished_at,
                  case a.subject
                    when 'THEMES' then exists (select 1 from verbatim.theme_generation g where g.found_at > a.asked_at)
                    else coalesce((select m.at > a.asked_at and case m.version
                        when '' then not exists (select 1 from unnest(a.models) as x where x like 'mots-%')
                        else m.version <> all (a.models) end
                      from verbatim.model_activation m order by m.at desc, m.id desc limit 1), false)
                  end as outdated
                from verbatim.audit a
                where a.finished_at is not null and a.structure = any (:places)
                order by a.subject, array_position(:places::text[], a.structure::text), a.finished_at desc
                """)
                .param("places", places.toArray(String[]::new))
                .query(KnownErrors::last)
                .list();
    }

    private static Last last(ResultSet row, int n) throws SQLException {
        return new Last(
                row.getObject("id", UUID.class),
                row.getString("structure"),
                row.getLong("population"),
                row.getObject("finished_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("outdated"));
    }

    private void put(Last audit, HashMap<String, KnownError> errors) {
        var where = audit.structure().isEmpty()
                ? texts.t("verbatim.explore.everywhere")
                : directory.name(new StructureCode(audit.structure()));
        var findings = jdbc.sql("select * from verbatim.audit_result where audit_id = ? and side <> 'PERSON'")
                .param(audit.id())
                .query(AuditRepository::finding)
                .list();
        var agreements = new HashMap<String, Agreement>();
        findings.stream()
                .filter(one -> one.side() == Side.READERS)
                .forEach(one -> agreements.put(
                        one.question(), new Agreement(one.read(), one.wrong(), one.value(), one.low(), one.high())));
        findings.stream()
                .filter(one -> one.side() != Side.READERS)
                .forEach(one -> error(audit, where, one, agreements.get(one.question()), errors));
    }

    private static void error(
            Last audit, String where, Finding one, @Nullable Agreement agreement, HashMap<String, KnownError> errors) {
        var value = one.value();
        var low = one.low();
        var high = one.high();
        if (value != null && low != null && high != null) {
            errors.put(
                    Known.key(one.question(), one.of()),
                    new KnownError(
                            one.read(),
                            one.wrong(),
                            value,
                            low,
                            high,
                            audit.population(),
                            where,
                            audit.at(),
                            audit.outdated(),
                            agreement));
        }
    }
}

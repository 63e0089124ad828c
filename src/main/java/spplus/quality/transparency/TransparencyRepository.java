package spplus.quality.transparency;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import spplus.quality.domain.Level;
import spplus.quality.transparency.Transparency.Sites;
import spplus.quality.transparency.Transparency.Whole;

/** Counts who published a value within a year. */
@Repository
class TransparencyRepository {

    private static final String PUBLISHED = """
            exists (select from quality.result r where r.structure = p.structure and r.first_day >= :first
              and r.first_day <= :last and r.state = 'PUBLISHED' and r.denominator is not null %s)
            """;

    private static final String OF_ITS_OWN = PUBLISHED.formatted("");

    /** What it says of itself alone says nothing of its territory. */
    private static final String FOR_ALL_BELOW = PUBLISHED.formatted("and r.whole");

    private final JdbcClient jdbc;

    TransparencyRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Sites> sites(int year) {
        return year(year, """
                select p.network, p.department, p.region, count(*) as sites, count(*) filter (where\s""" + OF_ITS_OWN + """
                ) as publishing
                from quality.place p where p.site and p.active group by p.network, p.department, p.region
                """)
                .query((row, _) -> new Sites(
                        row.getString("network"),
                        row.getString("department"),
                        row.getString("region"),
                        row.getInt("sites"),
                        row.getInt("publishing")))
                .list();
    }

    List<Whole> wholes(int year) {
        return year(year, """
                select distinct p.network,
                  case when p.covers_department is not null then 'DEPARTMENT'
                    when p.covers_region is not null then 'REGION' else 'NATIONAL' end as level,
                  coalesce(p.covers_department, p.covers_region, 'FR') as scope
                from quality.place p where not p.site and p.active and\s""" + FOR_ALL_BELOW)
                .query((row, _) -> new Whole(
                        row.getString("network"), Level.valueOf(row.getString("level")), row.getString("scope")))
                .list();
    }

    private JdbcClient.StatementSpec year(int year, String sql) {
        return jdbc.sql(sql)
                .param("first", Date.valueOf(LocalDate.of(year, 1, 1)))
                .param("last", Date.valueOf(LocalDate.of(year, 12, 31)));
    }
}

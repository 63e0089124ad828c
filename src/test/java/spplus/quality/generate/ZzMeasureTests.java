package spplus.quality.generate;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import spplus.IntegrationTest;
import spplus.platform.CommandLine;

@IntegrationTest
class ZzMeasureTests {
    @Autowired CommandLine commands;
    @Autowired JdbcClient jdbc;

    @Test
    void measure() throws Exception {
        var out = new StringBuilder();
        long t = System.nanoTime();
        int rc = commands.run("generate-results", "--structures", "5000", "--indicators", "30", "--months", "24");
        out.append("rc " + rc + " total s " + (System.nanoTime() - t) / 1e9 + "\n");
        var codes = "array(select 'mesure-' || i from generate_series(1,30) i)";
        for (var q : List.of(
            "select asked.indicator, s.* from unnest(" + codes + ") as asked (indicator) cross join lateral (select * from quality.structure_sum s where s.structure = 'G2-4-61' and s.indicator = asked.indicator and s.denominator > 0 order by s.first_day desc, s.months limit 2) as s",
            "select asked.indicator, r.first_day from unnest(" + codes + ") as asked (indicator) cross join lateral (select * from quality.result r where r.structure = 'G2-4-61' and r.indicator = asked.indicator and r.state = 'PUBLISHED' order by r.first_day desc, r.months limit 1) as r",
            "select * from quality.territory_sum where network = 'mesure-2' and kind = 'T' and scope = 'Site' and indicator = 'mesure-3' and denominator > 0 order by first_day desc, months limit 24",
            "select * from quality.territory_sum where indicator = 'mesure-3' and first_day = cast(date_trunc('month', now()) - interval '1 month' as date) and months = 1 and network = '' and kind = 'D' and denominator > 0",
            "select asked.indicator, s.* from unnest(" + codes + ") as asked (indicator) cross join lateral (select * from quality.territory_sum s where s.network = 'mesure-2' and s.kind = 'F' and s.scope = 'FR' and s.indicator = asked.indicator and s.denominator > 0 order by s.first_day desc, s.months limit 2) as s",
            "select * from quality.territory_sum where indicator = 'mesure-3' and first_day = cast(date_trunc('month', now()) - interval '1 month' as date) and months = 1 and network = 'mesure-2' and kind = 'R' and denominator > 0",
            "select p.network, p.department, p.region, count(*) as sites, count(*) filter (where exists (select from quality.result r where r.structure = p.structure and r.first_day >= '2025-01-01' and r.first_day <= '2025-12-31' and r.state = 'PUBLISHED' and r.denominator is not null)) from quality.place p where p.site and p.active group by p.network, p.department, p.region",
            "select r.* from quality.result r join quality.lineage l on l.structure = r.structure and l.above = 'G2' where r.state <> 'PUBLISHED' order by r.id desc limit 51",
            "select * from quality.result where state = 'PUBLISHED' and (structure, indicator, first_day, months) > ('G2-4-61', '', '1970-01-01', 0) order by structure, indicator, first_day, months limit 1000")) {
            for (int i = 0; i < 2; i++) {
                var plan = jdbc.sql("explain (analyze, buffers) " + q).query(String.class).list();
                if (i == 1) { out.append("== " + q.substring(0, Math.min(90, q.length())) + "\n" + String.join("\n", plan) + "\n"); }
            }
        }
        for (var tb : List.of("result", "structure_sum", "territory_sum", "lineage")) {
            out.append(tb + " " + jdbc.sql("select count(*) || ' rows ' || pg_size_pretty(pg_total_relation_size('quality." + tb + "')) from quality." + tb).query(String.class).single() + "\n");
        }
        t = System.nanoTime();
        commands.run("check-results");
        out.append("check s " + (System.nanoTime() - t) / 1e9 + "\n");
        java.nio.file.Files.writeString(java.nio.file.Path.of("/tmp/quality-measure.txt"), out.toString());
    }
}

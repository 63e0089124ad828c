package spplus.quality.generate;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import spplus.platform.Console;
import spplus.platform.OperatorCommand;
import spplus.platform.Texts;
import spplus.quality.tally.Places;
import spplus.quality.tally.Rebuild;

/** {@code bin/sp generate-results}: made-up results of made-up structures; run again, adds what is missing. */
@Component
class GenerateResultsCommand implements OperatorCommand {

    private static final int MOST_STRUCTURES = 100_000;
    private static final int MOST_INDICATORS = 60;
    private static final int MOST_MONTHS = 120;

    private static final String INDICATORS = """
            with made as (select 'mesure-' || i as code from generate_series(1, :indicators) as i),
              kept as (insert into quality.indicator (code, created_at) select code, now() from made on conflict do nothing)
            insert into quality.indicator_version (indicator, number, from_day, name, definition, official_code, formula,
              inputs, higher_is_better, commitment, level, frequency, origin, question, note, written_by, written_at)
            select code, 1, date '2010-01-01', code, code, '', 'part(a / b)',
              '[{"name":"a","label":"a","unit":"cas"},{"name":"b","label":"b","unit":"cas"}]', true, '4', 'SITE', 'MONTH',
              'OPERATIONS', '', '', 'generate-results', now()
            from made on conflict do nothing
            """;

    /** Twenty networks, each with a root, a structure a department, and its sites: as many in each department. */
    private static final String PLACES = """
            insert into quality.place (structure, network, type, parent, department, region, active)
            select 'G' || n, 'mesure-' || n, 'Tête', null, null, null, true from generate_series(1, 20) as n
            union all
            select 'G' || n || '-' || d, 'mesure-' || n, 'Département', 'G' || n, lpad(cast(d as text), 2, '0'),
              lpad(cast(d % 13 as text), 2, '0'), true
            from generate_series(1, 20) as n, generate_series(1, 95) as d
            union all
            select 'G' || n || '-' || d || '-' || s, 'mesure-' || n, 'Site', 'G' || n || '-' || d,
              lpad(cast(d as text), 2, '0'), lpad(cast(d % 13 as text), 2, '0'), true
            from generate_series(1, :structures) as s
            cross join lateral (select s % 20 + 1 as n, s / 20 % 95 + 1 as d) as spread
            on conflict do nothing
            """;

    private static final String RESULTS = """
            insert into quality.result (id, structure, indicator, version, first_day, months, state, reason, numerator,
              second, denominator, whole, words, entered_from, entered_by, changed_at)
            select gen_random_uuid(), p.structure, 'mesure-' || i, 1, cast(m as date), 1, 'PUBLISHED', '',
              100 * (base * (40 + seed % 60) / 100), 0, base, true, '', 'GENERATED', 'generate-results', now()
            from quality.place p
            cross join generate_series(1, :indicators) as i
            cross join generate_series(date_trunc('month', now()) - make_interval(months => :months),
              date_trunc('month', now()) - interval '1 month', interval '1 month') as m
            cross join lateral (select abs(hashtext(p.structure || i || m)) as seed) as chance
            cross join lateral (select 20 + seed % 400 as base) as size
            where p.type = 'Site' and p.network like 'mesure-%'
            on conflict do nothing
            """;

    private final JdbcClient jdbc;
    private final Places places;
    private final Rebuild rebuild;
    private final TransactionTemplate transaction;
    private final Texts texts;

    GenerateResultsCommand(
            JdbcClient jdbc, Places places, Rebuild rebuild, TransactionTemplate transaction, Texts texts) {
        this.jdbc = jdbc;
        this.places = places;
        this.rebuild = rebuild;
        this.transaction = transaction;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "generate-results";
    }

    @Override
    public String usage() {
        return "--structures N --indicators N --months N";
    }

    @Override
    public String summary() {
        return texts.t("quality.generate.summary");
    }

    @Override
    public int run(List<String> arguments, Console console) {
        int structures = number(arguments, "--structures", MOST_STRUCTURES);
        int indicators = number(arguments, "--indicators", MOST_INDICATORS);
        int months = number(arguments, "--months", MOST_MONTHS);
        long start = System.nanoTime();
        int results = make(structures, indicators, months);
        double made = seconds(start);
        start = System.nanoTime();
        int sums = rebuild.mend();
        jdbc.sql("analyze quality.structure_sum, quality.territory_sum, quality.result, quality.place")
                .update();
        console.say("%s", texts.t("quality.generate.done", results, made, sums, seconds(start)));
        return 0;
    }

    private int make(int structures, int indicators, int months) {
        Integer made = transaction.execute(_ -> {
            jdbc.sql(INDICATORS).param("indicators", indicators).update();
            jdbc.sql(PLACES).param("structures", structures).update();
            places.redraw();
            return jdbc.sql(RESULTS)
                    .param("indicators", indicators)
                    .param("months", months)
                    .update();
        });
        return made == null ? 0 : made;
    }

    private int number(List<String> arguments, String name, int most) {
        int place = arguments.indexOf(name);
        try {
            int number = Integer.parseInt(arguments.get(place + 1));
            if (place >= 0 && number > 0 && number <= most) {
                return number;
            }
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            // Said below, as for a number out of range.
        }
        throw new UsageException(texts.t("quality.generate.incomplete"));
    }

    private static double seconds(long start) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start) / 1000.0;
    }
}

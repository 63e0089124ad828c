package spplus.quality.assessment;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import spplus.core.Statistic;
import spplus.core.Statistic.Caveat;
import spplus.directory.StructureCode;
import spplus.quality.MeasuredBeside;
import spplus.quality.domain.Amounts;
import spplus.quality.domain.Formula;
import spplus.quality.domain.Indicator;
import spplus.quality.domain.IndicatorStore;
import spplus.quality.domain.Term;
import spplus.quality.domain.Wording;

/** The published results of a structure with all below it: the newest of the year and of the year before. */
@Component
class IndicatorsBeside implements MeasuredBeside {

    private final JdbcClient jdbc;
    private final IndicatorStore indicators;
    private final Wording wording;

    IndicatorsBeside(JdbcClient jdbc, IndicatorStore indicators, Wording wording) {
        this.jdbc = jdbc;
        this.indicators = indicators;
        this.wording = wording;
    }

    @Override
    public Map<Integer, List<Measure>> of(StructureCode structure, int year) {
        var asked = indicators.on(LocalDate.of(year, 12, 31));
        var newest = newest(structure, year, asked);
        var measures = new HashMap<Integer, List<Measure>>();
        for (var indicator : asked) {
            var sum = newest.get(indicator.code());
            var measure = sum == null ? null : measure(structure, indicator, sum);
            if (measure != null) {
                measures.computeIfAbsent(indicator.commitment().number(), _ -> new ArrayList<>())
                        .add(measure);
            }
        }
        return measures;
    }

    /** Null when it is drawn from too few to be shown. */
    private @Nullable Measure measure(StructureCode structure, Indicator now, Newest sum) {
        var indicator = indicators.of(now.code(), sum.term()).orElse(now);
        var formula = indicator.formula();
        if (formula.known(sum.amounts(), sum.term().period(), Caveat.EXHAUSTIVE).isMasked()) {
            return null;
        }
        double shown = formula.shown(sum.amounts());
        boolean share = formula instanceof Formula.Share && indicator.higherIsBetter();
        return new Measure(
                indicator.name(),
                wording.value(formula, shown),
                wording.drawnFrom(formula, sum.amounts()),
                wording.term(sum.term()),
                share ? shown / formula.scale() : null,
                "/structures/" + structure + "/resultats");
    }

    private Map<String, Newest> newest(StructureCode structure, int year, List<Indicator> asked) {
        var newest = new HashMap<String, Newest>();
        jdbc.sql("""
                select asked.indicator as code, s.* from unnest(cast(:indicators as text[])) as asked (indicator)
                cross join lateral (select * from quality.structure_sum s
                  where s.structure = :structure and s.indicator = asked.indicator and s.denominator >= :least
                    and s.first_day between :from and :to
                  order by s.first_day desc, s.months limit 1) as s
                """)
                .param("indicators", asked.stream().map(Indicator::code).toArray(String[]::new))
                .param("structure", structure.value())
                .param("least", Statistic.MINIMUM_DENOMINATOR)
                .param("from", Date.valueOf(LocalDate.of(year - 1, 1, 1)))
                .param("to", Date.valueOf(LocalDate.of(year, 12, 31)))
                .query((row, _) -> newest.put(
                        row.getString("code"),
                        new Newest(
                                new Term(row.getDate("first_day").toLocalDate(), row.getInt("months")),
                                new Amounts(
                                        row.getLong("numerator"), row.getLong("second"), row.getLong("denominator")))))
                .list();
        return newest;
    }

    private record Newest(Term term, Amounts amounts) {}
}

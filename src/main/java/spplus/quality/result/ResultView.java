package spplus.quality.result;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import spplus.commitment.Commitments;
import spplus.core.KeysetPage;
import spplus.directory.Directory;
import spplus.directory.Structure;
import spplus.directory.StructureCode;
import spplus.platform.Texts;
import spplus.quality.domain.Amounts;
import spplus.quality.domain.Formula;
import spplus.quality.domain.Indicator;
import spplus.quality.domain.IndicatorStore;
import spplus.quality.domain.Term;
import spplus.quality.domain.Wording;
import spplus.quality.result.ResultPages.Asked;
import spplus.quality.result.ResultPages.Due;
import spplus.quality.result.ResultPages.Line;

/** Says results in words, for those who enter and publish them. */
@Component
class ResultView {

    private static final int PUBLISHED = 60;

    private final ResultStore results;
    private final IndicatorStore indicators;
    private final Directory directory;
    private final Commitments commitments;
    private final Wording wording;
    private final Texts texts;

    ResultView(
            ResultStore results,
            IndicatorStore indicators,
            Directory directory,
            Commitments commitments,
            Wording wording,
            Texts texts) {
        this.results = results;
        this.indicators = indicators;
        this.directory = directory;
        this.commitments = commitments;
        this.wording = wording;
        this.texts = texts;
    }

    /** All indicators of the period so many periods before the last one that is over. */
    List<Due> due(Structure structure, int back, Map<String, String> typed) {
        var today = commitments.today();
        var asked = indicators.askedFor(today);
        var before =
                results.of(structure.code(), asked.stream().map(Indicator::code).toList());
        var due = new ArrayList<Due>();
        for (var indicator : asked) {
            var term = indicator.frequency().lastOver(today);
            for (int i = 0; i < back; i++) {
                term = term.before();
            }
            var wanted = term;
            var then = indicators.of(indicator.code(), term).orElse(indicator);
            if (then.frequency() == indicator.frequency()) {
                due.add(due(
                        then,
                        wanted,
                        before.stream()
                                .filter(one -> one.indicator().equals(then.code())
                                        && one.term().equals(wanted))
                                .findFirst()
                                .orElse(null),
                        typed,
                        false));
            }
        }
        return due;
    }

    /** @param always whether it may be written whatever its state */
    Due due(Indicator indicator, Term term, @Nullable Result result, Map<String, String> typed, boolean always) {
        var code = indicator.code();
        return new Due(
                code,
                indicator.name(),
                indicator.definition(),
                wording.term(term),
                term.code(),
                indicator.formula().written(),
                asked(indicator.formula(), code, result == null ? null : result.amounts(), typed),
                typed.getOrDefault(
                        code + ".motif",
                        result == null || result.reason() == null
                                ? ""
                                : result.reason().name()),
                typed.isEmpty() ? result != null && !result.whole() : typed.containsKey(code + ".seul"),
                typed.getOrDefault(code + ".mots", result == null ? "" : result.words()),
                result == null ? "" : result.state().name(),
                result == null ? "" : value(indicator.formula(), result.reason(), result.amounts()),
                always || result == null || result.state() == State.DRAFT);
    }

    KeysetPage<Line> waiting(StructureCode structure, @Nullable UUID before, int limit) {
        var rows = results.waiting(structure, before, limit + 1);
        return KeysetPage.of(lines(rows), limit, line -> line.id().toString());
    }

    List<Line> published(StructureCode structure) {
        return lines(results.published(structure, PUBLISHED));
    }

    Line line(Result result) {
        return lines(List.of(result)).getFirst();
    }

    List<ResultPages.Step> steps(Indicator indicator, UUID id, int limit) {
        return results.steps(id, limit).stream()
                .map(step -> new ResultPages.Step(
                        step.kind(),
                        step.at(),
                        step.by(),
                        value(indicator.formula(), step.reason(), step.amounts()),
                        step.why()))
                .toList();
    }

    private List<Line> lines(List<Result> rows) {
        var names = new HashMap<StructureCode, String>();
        directory
                .findAll(rows.stream().map(Result::structure).distinct().toList())
                .forEach((code, structure) -> names.put(code, structure.name()));
        return rows.stream()
                .flatMap(row -> indicators.of(row.indicator(), row.term()).stream()
                        .map(indicator -> new Line(
                                row.id(),
                                row.structure().value(),
                                names.getOrDefault(
                                        row.structure(), row.structure().value()),
                                indicator.name(),
                                wording.term(row.term()),
                                value(indicator.formula(), row.reason(), row.amounts()),
                                row.amounts() == null ? "" : wording.drawnFrom(indicator.formula(), row.amounts()),
                                row.words(),
                                row.state().name(),
                                row.by(),
                                row.at(),
                                !row.whole())))
                .toList();
    }

    private String value(Formula formula, @Nullable Reason reason, @Nullable Amounts amounts) {
        if (amounts == null) {
            return texts.t("quality.reason." + (reason == null ? Reason.OTHER : reason).name());
        }
        return wording.value(formula, formula.shown(amounts));
    }

    private List<Asked> asked(Formula formula, String code, @Nullable Amounts amounts, Map<String, String> typed) {
        var inputs = formula.inputs();
        boolean counts = formula instanceof Formula.Share || formula instanceof Formula.Net;
        var asked = new ArrayList<Asked>();
        for (int i = 0; i < inputs.size(); i++) {
            boolean last = i == inputs.size() - 1;
            var field = code + (last ? ".sur" : i == 0 ? ".nombre" : ".moins");
            var kept = amounts == null ? "" : written(last, i, amounts);
            boolean whole = last || counts || formula instanceof Formula.Rate;
            asked.add(new Asked(inputs.get(i), field, typed.getOrDefault(field, kept), whole));
        }
        return asked;
    }

    private String written(boolean last, int place, Amounts amounts) {
        if (last) {
            return String.valueOf(amounts.denominator());
        }
        long hundredths = place == 0 ? amounts.numerator() : amounts.second();
        return wording.typed(OptionalDouble.of(BigDecimal.valueOf(hundredths, 2).doubleValue()));
    }
}

package spplus.quality.result;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
import spplus.quality.domain.Origin;
import spplus.quality.domain.Term;
import spplus.quality.domain.Wording;
import spplus.quality.result.ResultDesk.Subject;
import spplus.quality.result.ResultPages.Asked;
import spplus.quality.result.ResultPages.Due;
import spplus.quality.result.ResultPages.Line;

/** Says results in words, for those who enter and publish them. */
@Component
class ResultView {

    static final Pattern EDITION = Pattern.compile("\\d{1,6}");

    private final ResultStore results;
    private final EntryStore entries;
    private final IndicatorStore indicators;
    private final Directory directory;
    private final Commitments commitments;
    private final Wording wording;
    private final Texts texts;

    ResultView(
            ResultStore results,
            EntryStore entries,
            IndicatorStore indicators,
            Directory directory,
            Commitments commitments,
            Wording wording,
            Texts texts) {
        this.results = results;
        this.entries = entries;
        this.indicators = indicators;
        this.directory = directory;
        this.commitments = commitments;
        this.wording = wording;
        this.texts = texts;
    }

    /** All indicators of the period so many periods before the last one that is over. */
    List<Due> due(Structure structure, int back, Map<String, String> typed) {
        var today = commitments.today();
        var asked = new LinkedHashMap<Subject, Indicator>();
        for (var indicator : indicators.askedFor(today)) {
            var term = indicator.frequency().lastOver(today);
            for (int i = 0; i < back; i++) {
                term = term.before();
            }
            var then = indicators.of(indicator.code(), term).orElse(indicator);
            if (then.frequency() == indicator.frequency()) {
                asked.put(new Subject(structure.code(), then.code(), term), then);
            }
        }
        var before = entries.at(asked.keySet()).stream().collect(Collectors.toMap(Subject::of, Function.identity()));
        var due = new ArrayList<Due>();
        asked.forEach((subject, then) -> {
            var found = before.get(subject);
            // what the house computes is asked of nobody; it can be mended once it is there
            if (found != null || then.origin() != Origin.COMPUTED) {
                due.add(due(then, subject.term(), found, typed, false));
            }
        });
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
                always || result == null || result.state() == State.DRAFT,
                edition(typed.getOrDefault(code + ".edition", ""), result));
    }

    /** As long as somebody types, that from which their page was drawn. */
    private static int edition(String typed, @Nullable Result result) {
        if (EDITION.matcher(typed).matches()) {
            return Integer.parseInt(typed);
        }
        return result == null ? 0 : result.edition();
    }

    KeysetPage<Line> waiting(StructureCode structure, @Nullable UUID before, int limit) {
        var rows = results.waiting(structure, before, limit + 1);
        return KeysetPage.of(lines(rows), limit, line -> line.id().toString());
    }

    /** When what waits changed last, for those who publish all of it: what changes later was not read. */
    String newest(StructureCode structure, int limit) {
        return entries.newestWaiting(structure, limit).map(Instant::toString).orElse("");
    }

    /** @param after the last one of the page before, null to begin */
    KeysetPage<Line> published(StructureCode structure, @Nullable UUID after, int limit) {
        var last = after == null
                ? null
                : results.find(after)
                        .filter(one -> one.structure().equals(structure))
                        .orElse(null);
        var rows = entries.published(structure, last, limit + 1);
        return KeysetPage.of(lines(rows), limit, line -> line.id().toString());
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
                                !row.whole(),
                                row.edition())))
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

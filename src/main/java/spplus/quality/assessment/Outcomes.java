package spplus.quality.assessment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import spplus.directory.Directory;
import spplus.directory.Perimeter;
import spplus.platform.Texts;
import spplus.quality.MeasuredBeside;
import spplus.quality.MeasuredBeside.Measure;
import spplus.quality.assessment.Assessment.State;
import spplus.quality.assessment.OutcomePages.Line;
import spplus.quality.assessment.OutcomePages.Outcome;
import spplus.quality.assessment.OutcomePages.Said;

/** Adds up what a team declared, and stands it beside what is measured and what was declared before. */
@Component
class Outcomes {

    private static final int YEARS = 5;
    private static final int SHEETS = 500;

    private final AssessmentStore store;
    private final SheetStore sheets;
    private final AgreementStore agreements;
    private final Grids grids;
    private final List<MeasuredBeside> beside;
    private final Directory directory;
    private final Texts texts;

    Outcomes(
            AssessmentStore store,
            SheetStore sheets,
            AgreementStore agreements,
            Grids grids,
            List<MeasuredBeside> beside,
            Directory directory,
            Texts texts) {
        this.store = store;
        this.sheets = sheets;
        this.agreements = agreements;
        this.grids = grids;
        this.beside = beside;
        this.directory = directory;
        this.texts = texts;
    }

    Outcome of(Assessment one) {
        var past = store.of(one.structure(), YEARS, one.year()).reversed().stream()
                .filter(other -> other.state() == State.CLOSED)
                .toList();
        var agreed = agreements.of(past.stream().map(Assessment::id).toList());
        var read = new HashMap<Integer, Grid>();
        past.forEach(other -> read.computeIfAbsent(other.grid(), grids::find));
        var raters = sheets.all(one.id(), SHEETS).stream()
                .map(Sheet.Told::sheet)
                .filter(sheet -> sheet.finished() && !sheet.revoked())
                .toList();
        var grid = Objects.requireNonNull(read.get(one.grid()));
        var measures = measures(one);
        return new Outcome(
                one,
                directory.find(one.structure()).orElseThrow(Perimeter::notThere),
                grid,
                raters.size(),
                (int) raters.stream().filter(sheet -> sheet.agent() == null).count(),
                grid.parts().stream()
                        .map(part -> line(
                                grid,
                                part,
                                agreed.getOrDefault(one.id(), Map.of()),
                                measures.getOrDefault(part.number(), List.of()),
                                progress(part.number(), past, agreed, read)))
                        .toList(),
                past.stream().map(Assessment::year).toList(),
                read.size() > 1);
    }

    private Line line(
            Grid grid,
            Grid.Part part,
            Map<String, Agreed> agreed,
            List<Measure> measures,
            List<@Nullable Double> progress) {
        var score = Score.of(part.items(), agreed, grid.most());
        var share = share(score);
        var said = new ArrayList<Said>();
        for (var item : part.items()) {
            var one = agreed.get(item.code().toString());
            if (one != null) {
                said.add(new Said(item, one, label(grid, one)));
            }
        }
        return new Line(part, score, share, measures, gap(share, measures), progress, said);
    }

    private String label(Grid grid, Agreed one) {
        return one.value() == null
                ? texts.t("quality.assessment.rate.apart")
                : grid.scale().get(one.value());
    }

    private static List<@Nullable Double> progress(
            int commitment, List<Assessment> past, Map<UUID, Map<String, Agreed>> agreed, Map<Integer, Grid> grids) {
        var progress = new ArrayList<@Nullable Double>();
        for (var one : past) {
            var grid = Objects.requireNonNull(grids.get(one.grid()));
            progress.add(grid.part(commitment)
                    .map(part -> share(Score.of(part.items(), agreed.getOrDefault(one.id(), Map.of()), grid.most())))
                    .orElse(null));
        }
        return progress;
    }

    private Map<Integer, List<Measure>> measures(Assessment one) {
        var all = new HashMap<Integer, List<Measure>>();
        beside.forEach(tenant -> tenant.of(one.structure(), one.year())
                .forEach((commitment, measures) ->
                        all.computeIfAbsent(commitment, _ -> new ArrayList<>()).addAll(measures)));
        return all;
    }

    private static @Nullable Double share(Score score) {
        return score.share().isPresent() ? score.share().getAsDouble() : null;
    }

    /** From the measure that is furthest: the one to talk about. */
    static @Nullable Double gap(@Nullable Double declared, List<Measure> measures) {
        if (declared == null) {
            return null;
        }
        Double furthest = null;
        for (var measure : measures) {
            var share = measure.share();
            if (share != null && (furthest == null || Math.abs(declared - share) > Math.abs(furthest))) {
                furthest = declared - share;
            }
        }
        return furthest;
    }
}

package spplus.quality.shown;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import spplus.commitment.Commitments;
import spplus.core.Slug;
import spplus.directory.Directory;
import spplus.directory.Structure;
import spplus.platform.Texts;
import spplus.quality.domain.Indicator;
import spplus.quality.domain.IndicatorStore;
import spplus.quality.domain.TargetStore;
import spplus.quality.domain.Wording;
import spplus.quality.shown.ShownPages.Figure;
import spplus.quality.shown.ShownPages.Peers;
import spplus.quality.shown.ShownPages.StructureSheet;

/** Gathers the results of one structure. */
@Component
class StructureResults {

    static final int PERIODS = 24;

    private final IndicatorStore indicators;
    private final TargetStore targets;
    private final ShownRepository repository;
    private final Figures figures;
    private final Directory directory;
    private final Commitments commitments;
    private final PeerSums peers;
    private final Wording wording;
    private final Texts texts;

    StructureResults(
            IndicatorStore indicators,
            TargetStore targets,
            ShownRepository repository,
            Figures figures,
            Directory directory,
            Commitments commitments,
            PeerSums peers,
            Wording wording,
            Texts texts) {
        this.indicators = indicators;
        this.targets = targets;
        this.repository = repository;
        this.figures = figures;
        this.directory = directory;
        this.commitments = commitments;
        this.peers = peers;
        this.wording = wording;
        this.texts = texts;
    }

    static String path(Structure structure) {
        return "/structures/" + structure.code() + "/resultats";
    }

    /** All that a structure published or says that it does not, those with a value first. */
    List<Figure> figures(Structure structure) {
        var today = commitments.today();
        var asked = indicators.on(today);
        var codes = asked.stream().map(Indicator::code).toList();
        var code = structure.code().value();
        var sums = repository.latest(code, codes);
        var said = repository.said(code, codes);
        var aims = targets.nearest(directory.lineage(structure.code()), Slug.of(structure.network()), lastDays(sums));
        return asked.stream()
                .filter(one -> sums.containsKey(one.code()) || said.containsKey(one.code()))
                .map(one -> figures.figure(
                        one,
                        path(structure) + "?indicateur=" + one.code(),
                        sums.getOrDefault(one.code(), List.of()),
                        said.get(one.code()),
                        aims.get(one.code())))
                .toList();
    }

    /** @param wanted the indicator to show in detail; another one when it has nothing to show */
    StructureSheet sheet(Structure structure, String wanted) {
        var all = figures(structure);
        var chosen = all.stream()
                .filter(one -> one.code().equals(wanted))
                .findFirst()
                .or(() -> all.stream().filter(Figure::isShown).findFirst())
                .map(Figure::code)
                .flatMap(code -> indicators.find(code, commitments.today()))
                .orElse(null);
        if (chosen == null) {
            return new StructureSheet(structure, all, "", null, null);
        }
        var evolution = repository.evolution(structure.code().value(), chosen.code(), PERIODS);
        var aims = targets.nearest(
                directory.lineage(structure.code()),
                Slug.of(structure.network()),
                lastDays(Map.of(chosen.code(), evolution)));
        return new StructureSheet(
                structure,
                all,
                chosen.code(),
                figures.plot(chosen, evolution, aims.get(chosen.code())),
                evolution.isEmpty() ? null : peers(structure, chosen, evolution.getFirst()));
    }

    /** What was aimed at when a period ended is what it is judged by. */
    static Map<String, LocalDate> lastDays(Map<String, List<Sums>> newestFirst) {
        var days = new HashMap<String, LocalDate>();
        newestFirst.forEach((indicator, sums) -> {
            if (!sums.isEmpty()) {
                days.put(indicator, sums.getFirst().term().last());
            }
        });
        return days;
    }

    private @Nullable Peers peers(Structure structure, Indicator now, Sums own) {
        var indicator = figures.defined(now, own);
        return peers.others(structure, indicator, own)
                .map(others -> peers(structure, indicator, own, others))
                .orElse(null);
    }

    private @Nullable Peers peers(Structure structure, Indicator indicator, Sums own, Sums others) {
        var statistic = figures.statistic(indicator, others);
        var difference = figures.between(indicator, own, others);
        if (statistic.isEmpty() || statistic.get().isMasked() || difference.isEmpty()) {
            return null;
        }
        var formula = indicator.formula();
        return new Peers(
                others.counted(),
                structure.type(),
                wording.value(formula, formula.shown(others.amounts())),
                wording.interval(formula, statistic.get()),
                wording.drawnFrom(formula, others.amounts()),
                "quality.shown.peers." + difference.get().verdict().name(),
                texts.t(
                        "quality.shown.difference",
                        difference.get().value() * formula.scale(),
                        difference.get().interval().low() * formula.scale(),
                        difference.get().interval().high() * formula.scale()));
    }
}

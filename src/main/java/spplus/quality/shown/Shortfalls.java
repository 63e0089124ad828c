package spplus.quality.shown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import spplus.commitment.CommitmentCode;
import spplus.commitment.Commitments;
import spplus.core.Slug;
import spplus.core.Statistic;
import spplus.directory.Directory;
import spplus.directory.Structure;
import spplus.platform.Texts;
import spplus.quality.domain.Formula;
import spplus.quality.domain.Indicator;
import spplus.quality.domain.IndicatorStore;
import spplus.quality.domain.Target;
import spplus.quality.domain.TargetStore;
import spplus.quality.domain.Wording;
import spplus.statistics.Verdict;

/** Where the newest results of a structure are worse than what is aimed at, or than those of its peers, beyond chance. */
@Component
public class Shortfalls {

    private final ShownRepository repository;
    private final Figures figures;
    private final PeerSums peers;
    private final IndicatorStore indicators;
    private final TargetStore targets;
    private final Directory directory;
    private final Commitments commitments;
    private final Wording wording;
    private final Texts texts;

    Shortfalls(
            ShownRepository repository,
            Figures figures,
            PeerSums peers,
            IndicatorStore indicators,
            TargetStore targets,
            Directory directory,
            Commitments commitments,
            Wording wording,
            Texts texts) {
        this.repository = repository;
        this.figures = figures;
        this.peers = peers;
        this.indicators = indicators;
        this.targets = targets;
        this.directory = directory;
        this.commitments = commitments;
        this.wording = wording;
        this.texts = texts;
    }

    /** Of indicators that are asked for today. */
    public List<Shortfall> of(Structure structure) {
        var today = commitments.today();
        var asked = indicators.askedFor(today);
        var newest = repository.latest(
                structure.code().value(), asked.stream().map(Indicator::code).toList());
        var aims = targets.nearest(
                directory.lineage(structure.code()), Slug.of(structure.network()), StructureResults.lastDays(newest));
        var found = new ArrayList<Shortfall>();
        for (var now : asked) {
            var sums = newest.get(now.code());
            if (sums != null) {
                var own = sums.getFirst();
                var indicator = indicators.of(now.code(), own.term()).orElse(now);
                Optional.ofNullable(aims.get(now.code()))
                        .flatMap(aim -> missed(indicator, own, aim))
                        .ifPresent(found::add);
                behind(structure, indicator, own).ifPresent(found::add);
            }
        }
        return found;
    }

    private Optional<Shortfall> missed(Indicator indicator, Sums own, Target aim) {
        var formula = indicator.formula();
        var statistic = figures.statistic(indicator, own).filter(one -> !one.isMasked());
        if (statistic.isEmpty() || isWithin(indicator, own, statistic.get(), aim)) {
            return Optional.empty();
        }
        return Optional.of(new Shortfall(
                false,
                indicator.code(),
                texts.t("quality.gap.found.TARGET.title", indicator.name()),
                indicator.commitment(),
                texts.t(
                        "quality.gap.found.TARGET.evidence",
                        told(indicator, own, statistic.get()),
                        wording.value(formula, aim.value()))));
    }

    /** The end of the interval that is nearest to the target must miss it too, where an interval is known. */
    private static boolean isWithin(Indicator indicator, Sums own, Statistic statistic, Target aim) {
        var formula = indicator.formula();
        var interval = statistic.interval();
        double best = indicator.higherIsBetter() ? interval.high() : interval.low();
        double value = formula.hasInterval() ? best * formula.scale() : formula.shown(own.amounts());
        return indicator.reaches(value, aim.value(), aim.tolerance());
    }

    private Optional<Shortfall> behind(Structure structure, Indicator indicator, Sums own) {
        return peers.others(structure, indicator, own).flatMap(others -> {
            var difference = figures.between(indicator, own, others);
            var worse = indicator.higherIsBetter() ? Verdict.LOWER : Verdict.HIGHER;
            if (difference.isEmpty() || difference.get().verdict() != worse) {
                return Optional.empty();
            }
            return Optional.of(new Shortfall(
                    true,
                    indicator.code(),
                    texts.t("quality.gap.found.PEERS.title", indicator.name()),
                    indicator.commitment(),
                    texts.t(
                            "quality.gap.found.PEERS.evidence",
                            told(
                                    indicator,
                                    own,
                                    figures.statistic(indicator, own).orElseThrow()),
                            wording.value(
                                    indicator.formula(), indicator.formula().shown(others.amounts())),
                            others.counted(),
                            wording.drawnFrom(indicator.formula(), others.amounts()))));
        });
    }

    private String told(Indicator indicator, Sums own, Statistic statistic) {
        Formula formula = indicator.formula();
        var value = wording.value(formula, formula.shown(own.amounts()));
        var from = wording.drawnFrom(formula, own.amounts());
        var interval = wording.interval(formula, statistic);
        var term = wording.term(own.term());
        return interval.isEmpty()
                ? texts.t("quality.gap.figure-alone", value, from, term)
                : texts.t("quality.gap.figure", value, from, interval, term);
    }

    /**
     * A result that is worse than it should be.
     *
     * @param peers whether it is worse than those of the same kind; otherwise than what is aimed at
     * @param evidence figures in words, with what they are drawn from
     */
    public record Shortfall(
            boolean peers, String indicator, String title, CommitmentCode commitment, String evidence) {}
}

package spplus.quality.shown;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import spplus.core.Statistic;
import spplus.platform.Texts;
import spplus.quality.domain.Formula;
import spplus.quality.domain.Indicator;
import spplus.quality.domain.IndicatorStore;
import spplus.quality.domain.Target;
import spplus.quality.domain.Wording;
import spplus.quality.shown.ShownPages.Figure;
import spplus.quality.shown.ShownPages.Plot;
import spplus.quality.shown.ShownPages.Point;
import spplus.quality.shown.ShownRepository.Said;
import spplus.statistics.Difference;

/** Says figures in words, each with what it is drawn from; the smallest are masked. */
@Component
class Figures {

    private final IndicatorStore indicators;
    private final Wording wording;
    private final Texts texts;

    Figures(IndicatorStore indicators, Wording wording, Texts texts) {
        this.indicators = indicators;
        this.wording = wording;
        this.texts = texts;
    }

    /**
     * An indicator somewhere.
     *
     * @param path where it is shown in detail
     * @param sums the newest period, then the one before; none when nothing was published
     * @param said what the service itself says, null elsewhere
     */
    Figure figure(Indicator now, String path, List<Sums> sums, @Nullable Said said, @Nullable Target target) {
        if (said != null && isSilent(sums, said)) {
            var why = texts.t("quality.reason." + said.reason());
            return absent(now, path, wording.term(said.term()), why, said.words());
        }
        if (sums.isEmpty()) {
            return absent(now, path, "", texts.t("quality.shown.nothing"), "");
        }
        var newest = sums.getFirst();
        var indicator = defined(now, newest);
        var words = said != null && said.term().equals(newest.term()) ? said.words() : "";
        var statistic = statistic(indicator, newest).orElseThrow();
        if (statistic.isMasked()) {
            var why = texts.t("quality.shown.masked", Statistic.MINIMUM_DENOMINATOR);
            return absent(now, path, wording.term(newest.term()), why, words);
        }
        return told(now, indicator, path, sums, words, statistic, target);
    }

    /** What is large enough, but would give away by subtraction something that is not. */
    Figure withheld(Indicator now, String path, Sums sums) {
        return absent(now, path, wording.term(sums.term()), texts.t("quality.shown.withheld"), "");
    }

    private Figure told(
            Indicator now,
            Indicator indicator,
            String path,
            List<Sums> sums,
            String words,
            Statistic statistic,
            @Nullable Target target) {
        var newest = sums.getFirst();
        double value = indicator.formula().shown(newest.amounts());
        return new Figure(
                now.code(),
                now.name(),
                path,
                wording.term(newest.term()),
                wording.value(indicator.formula(), value),
                wording.interval(indicator.formula(), statistic),
                wording.drawnFrom(indicator.formula(), newest.amounts()),
                "quality.origin." + indicator.origin().name(),
                "",
                target == null ? "" : wording.value(indicator.formula(), target.value()),
                target == null ? "" : verdict(indicator, value, target),
                trend(indicator, sums),
                newest.counted(),
                words);
    }

    /** Whether the newest thing that it says is that it gives nothing. */
    private static boolean isSilent(List<Sums> sums, Said said) {
        return !said.reason().isEmpty()
                && (sums.isEmpty()
                        || sums.getFirst().term().first().isBefore(said.term().first()));
    }

    private Figure absent(Indicator indicator, String path, String period, String why, String words) {
        return new Figure(indicator.code(), indicator.name(), path, period, "", "", "", "", why, "", "", "", 0, words);
    }

    private static String verdict(Indicator indicator, double value, Target target) {
        if (indicator.reaches(value, target.value(), 0)) {
            return "quality.shown.target.reached";
        }
        return indicator.reaches(value, target.value(), target.tolerance())
                ? "quality.shown.target.near"
                : "quality.shown.target.missed";
    }

    /** Nothing is said of a period that does not come right before, or that was counted by another definition. */
    private String trend(Indicator indicator, List<Sums> sums) {
        if (sums.size() < 2) {
            return "";
        }
        var newest = sums.getFirst();
        var before = sums.get(1);
        boolean comparable = before.term().equals(newest.term().before())
                && defined(indicator, before).number() == indicator.number();
        return comparable
                ? between(indicator, newest, before)
                        .map(difference ->
                                "quality.shown.trend." + difference.verdict().name())
                        .orElse("")
                : "";
    }

    /** As the indicator was defined when the period of these sums began. */
    Indicator defined(Indicator now, Sums sums) {
        return indicators.of(now.code(), sums.term()).orElse(now);
    }

    /** The first less the second; empty when chance cannot be told from the sums. */
    Optional<Difference> between(Indicator indicator, Sums one, Sums other) {
        return indicator.formula().sample(one.amounts()).flatMap(first -> indicator
                .formula()
                .sample(other.amounts())
                .map(second -> Difference.between(first, second, Statistic.MINIMUM_DENOMINATOR)));
    }

    Optional<Statistic> statistic(Indicator indicator, Sums sums) {
        return indicator
                .formula()
                .statistic(
                        sums.amounts(), sums.term().period(), indicator.origin().caveat());
    }

    /**
     * Those that are counted as the newest is.
     *
     * @param newest first, as they are read
     */
    @Nullable
    Plot plot(Indicator now, List<Sums> newest, @Nullable Target target) {
        if (newest.isEmpty()) {
            return null;
        }
        var months = newest.getFirst().term().months();
        var indicator = defined(now, newest.getFirst());
        var points = newest.reversed().stream()
                .filter(sums -> sums.term().months() == months)
                .filter(sums -> isLike(indicator, defined(now, sums)))
                .map(sums -> point(indicator, sums))
                .toList();
        if (points.size() < 2) {
            return null;
        }
        double high = points.stream()
                .filter(Point::shown)
                .mapToDouble(Point::high)
                .max()
                .orElse(1);
        double aim = target == null ? 0 : target.value();
        boolean share = indicator.formula() instanceof Formula.Share;
        boolean net = indicator.formula() instanceof Formula.Net;
        return new Plot(
                indicator.name(),
                net ? -100 : 0,
                share || net ? 100 : Math.max(1, Math.max(high, aim) * 1.1),
                target == null ? null : target.value(),
                points);
    }

    /** Whether values of both stand on one axis. */
    private static boolean isLike(Indicator one, Indicator other) {
        return one.formula().written().equals(other.formula().written())
                && one.formula().unit().equals(other.formula().unit());
    }

    private Point point(Indicator indicator, Sums sums) {
        var formula = indicator.formula();
        var statistic = statistic(indicator, sums).orElseThrow();
        boolean shown = !statistic.isMasked();
        double value = formula.shown(sums.amounts());
        return new Point(
                wording.mark(sums.term()),
                wording.term(sums.term()),
                shown,
                value,
                statistic.interval().low() * formula.scale(),
                statistic.interval().high() * formula.scale(),
                formula.hasInterval(),
                shown
                        ? texts.t(
                                "quality.shown.line",
                                wording.value(formula, value),
                                wording.interval(formula, statistic),
                                wording.drawnFrom(formula, sums.amounts()))
                        : texts.t("quality.shown.masked", Statistic.MINIMUM_DENOMINATOR));
    }
}

package spplus.survey.watch;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import spplus.platform.Texts;
import spplus.platform.WrittenDates;
import spplus.survey.SurveyWatches;
import spplus.survey.dashboard.DashboardPages.Figure;
import spplus.survey.dashboard.Glances.Glance;
import spplus.survey.watch.WatchRepository.Crossing;

/** Puts into words what agents asked to be told. */
@Component
class WatchLetters implements SurveyWatches {

    private final WatchRepository watches;
    private final WatchedFigures figures;
    private final Texts texts;

    WatchLetters(WatchRepository watches, WatchedFigures figures, Texts texts) {
        this.watches = watches;
        this.figures = figures;
        this.texts = texts.in(Texts.HOUSE);
    }

    @Override
    public Optional<Told> digest(UUID id, LocalDate until) {
        return watches.find(id).filter(figures::mayBeTold).map(watch -> {
            var glance = figures.glance(watch, until);
            return told(watch, glance, lines(watch, glance, until));
        });
    }

    @Override
    public Optional<Told> crossing(UUID id) {
        return watches.crossing(id).flatMap(crossing -> watches.find(crossing.watch())
                .filter(figures::mayBeTold)
                .map(watch -> told(watch, figures.glance(watch, crossing.on()), line(watch, crossing))));
    }

    private Told told(Watch watch, Glance glance, String text) {
        return new Told(
                watch.agent(),
                figures.about(watch),
                text,
                "/espace/enquetes/resultats?" + glance.query(),
                WatchController.STOP + "/" + watches.secretOf(watch.id()));
    }

    private String lines(Watch watch, Glance glance, LocalDate until) {
        var months = watch.months(until);
        var first = WrittenDates.day(texts, months.from().atDay(1));
        var last = watch.kind() == Watch.Kind.WEEKLY
                ? until.minusDays(1)
                : months.to().atEndOfMonth();
        var answers = glance.answers() == 0
                ? texts.t("survey.dashboard.too-few", glance.minimum())
                : texts.t("survey.watch.mail.answers", glance.answers());
        return Stream.of(
                        Stream.of(texts.t("survey.watch.mail.period", first, WrittenDates.day(texts, last)), answers),
                        Stream.ofNullable(glance.question()),
                        glance.headlines().stream().map(figure -> figure(figure, glance.minimum())),
                        Stream.of(texts.t("survey.watch.mail.change."
                                + (glance.change() == null
                                        ? "NONE"
                                        : glance.change().verdict()))))
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
    }

    private String figure(Figure figure, int minimum) {
        var said = figure.masked()
                ? texts.t("survey.dashboard.too-few", minimum)
                : texts.t("survey.dashboard.value." + figure.measure(), figure.value(), figure.most())
                        + " "
                        + texts.t(
                                "survey.dashboard.interval." + figure.measure(),
                                figure.low(),
                                figure.high(),
                                figure.n());
        return texts.t("survey.watch.mail.figure", texts.t("survey.dashboard.measure." + figure.measure()), said);
    }

    private String line(Watch watch, Crossing crossing) {
        var seen = crossing.seen();
        var rule = watch.rule();
        var months = watch.months(crossing.on());
        return texts.t(
                "survey.watch.mail.crossed." + watch.kind(),
                rule.above() ? "above" : "below",
                rule.value(),
                seen.figure(),
                seen.low(),
                seen.high(),
                seen.answers(),
                WrittenDates.day(texts, months.from().atDay(1)),
                WrittenDates.day(
                        texts,
                        months.to().atEndOfMonth().isAfter(crossing.on())
                                ? crossing.on()
                                : months.to().atEndOfMonth()));
    }
}

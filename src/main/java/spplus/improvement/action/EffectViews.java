package spplus.improvement.action;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.improvement.ImprovementSettings;
import spplus.improvement.action.EffectPages.Effect;
import spplus.platform.Texts;
import spplus.platform.WrittenDates;
import spplus.statistics.effect.Aim;
import spplus.statistics.effect.EffectReading;
import spplus.statistics.effect.EffectVerdict;
import spplus.statistics.effect.PeerComparison;
import spplus.statistics.effect.Shift;

/** Says in plain words what an action changed, and what one must know before believing it. */
@Component
class EffectViews {

    private final EffectDesk effects;
    private final ActionDesk desk;
    private final ChartViews charts;
    private final ActionWords words;
    private final ImprovementSettings settings;
    private final Texts texts;
    private final Clock clock;

    EffectViews(
            EffectDesk effects,
            ActionDesk desk,
            ChartViews charts,
            ActionWords words,
            ImprovementSettings settings,
            Texts texts,
            Clock clock) {
        this.effects = effects;
        this.desk = desk;
        this.charts = charts;
        this.words = words;
        this.settings = settings;
        this.texts = texts;
        this.clock = clock;
    }

    Effect effect(Actor actor, Action action) {
        var known = action.since().map(_ -> effects.read(action));
        // What nobody promised yet is not judged: its target could still follow its figures.
        var reading = known.filter(_ -> action.state().isHeld()).map(Judged::reading);
        return new Effect(
                action,
                words.where(action.structure()),
                reading.map(EffectReading::verdict).orElse(null),
                known.map(Judged::provisional).orElse(true),
                reading.map(one -> sentence(action, one))
                        .orElseGet(() -> texts.t("improvement.effect." + (known.isEmpty() ? "no-start" : "not-held"))),
                judged(action),
                reading.map(one -> target(action, one)).orElse(""),
                reading.flatMap(EffectReading::shift)
                        .map(shift -> shift(action, shift))
                        .orElse(""),
                reading.flatMap(EffectReading::peers)
                        .map(peers -> peers(action, peers))
                        .orElse(""),
                reading.map(one -> caveats(action, one)).orElse(List.of()),
                known.flatMap(Judged::chart)
                        .map(chart -> charts.chart(action, chart))
                        .orElse(null),
                settings.before(),
                settings.after(),
                settings.isLax(),
                desk.covers(actor, Permission.ENTER_RESULTS, action.structure()));
    }

    private String sentence(Action action, EffectReading reading) {
        if (reading.verdict() == EffectVerdict.TOO_EARLY) {
            return texts.t(
                    "improvement.effect.sentence.TOO_EARLY",
                    reading.before(),
                    reading.after(),
                    settings.before(),
                    settings.after());
        }
        var chart = reading.chart().orElseThrow();
        var shift = reading.shift().orElseThrow();
        boolean trend = shift.model() == Shift.Model.SEGMENTED;
        double now = EffectDesk.pooled(chart, true);
        // Told against what it is compared with, so that the figures never contradict the verdict.
        double otherwise = trend ? now - shift.value() : EffectDesk.pooled(chart, false);
        return texts.t(
                "improvement.effect." + (trend ? "trend." : "sentence.")
                        + reading.verdict().name(),
                action.gauge().name(),
                words.figure(action.gauge(), now),
                reading.after(),
                charts.month(chart.since()),
                words.figure(action.gauge(), otherwise),
                reading.before());
    }

    private String judged(Action action) {
        var day = action.gauge().judgeOn();
        if (day == null) {
            return texts.t("improvement.effect.judged.never");
        }
        var words = WrittenDates.day(texts, day);
        return LocalDate.now(clock).isBefore(day)
                ? texts.t("improvement.effect.judged.later", words)
                : texts.t("improvement.effect.judged.now", words);
    }

    private String target(Action action, EffectReading reading) {
        var target = action.gauge().target();
        var chart = reading.chart();
        if (target == null || chart.isEmpty() || reading.verdict() == EffectVerdict.TOO_EARLY) {
            return "";
        }
        double now = EffectDesk.pooled(chart.get(), true);
        boolean reached = action.gauge().aim() == Aim.MORE ? now >= target : now <= target;
        return texts.t(
                "improvement.effect.target." + (reached ? "reached" : "missed"),
                words.figure(action.gauge(), target),
                words.figure(action.gauge(), now),
                reading.after());
    }

    private String shift(Action action, Shift shift) {
        return texts.t(
                "improvement.effect.shift." + shift.model().name(),
                words.change(action.gauge(), shift.value()),
                words.changes(action.gauge(), shift.interval()));
    }

    private String peers(Action action, PeerComparison peers) {
        return texts.t(
                "improvement.effect.peers",
                peers.peers(),
                words.change(action.gauge(), peers.value()),
                words.changes(action.gauge(), peers.interval()),
                words.change(action.gauge(), peers.peersChange()));
    }

    private List<String> caveats(Action action, EffectReading reading) {
        var baseline = action.baseline();
        var known = baseline != null && baseline.known() > 0
                ? Stream.of(texts.t("improvement.caveat.known", baseline.known()))
                : Stream.<String>empty();
        return Stream.concat(
                        known, reading.caveats().stream().map(caveat -> texts.t("improvement.caveat." + caveat.name())))
                .toList();
    }
}

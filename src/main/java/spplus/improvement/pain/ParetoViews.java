package spplus.improvement.pain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.directory.Perimeter;
import spplus.directory.Structure;
import spplus.improvement.pain.ParetoPages.Bar;
import spplus.improvement.pain.ParetoPages.Chart;
import spplus.improvement.pain.ParetoPages.Tick;
import spplus.platform.Texts;

/** Draws which few pain points make most of what is told, in a frame 720 wide and 300 high. */
@Component
class ParetoViews {

    private static final int DRAWN = 30;
    private static final double LEFT = 60;
    private static final double RIGHT = 710;
    private static final double TOP = 14;
    private static final double FOOT = 260;
    private static final double GAP = 0.2;
    private static final int TICKS = 5;

    private final PainListRepository lists;
    private final Perimeter perimeter;
    private final PainWords words;
    private final MeasureDesk measures;
    private final Texts texts;

    ParetoViews(PainListRepository lists, Perimeter perimeter, PainWords words, MeasureDesk measures, Texts texts) {
        this.lists = lists;
        this.perimeter = perimeter;
        this.words = words;
        this.measures = measures;
        this.texts = texts;
    }

    Chart chart(Actor actor, @Nullable Structure chosen, PainFilter filter, String typed) {
        var scope = actor.scopeOf(Permission.READ_VOICES);
        var pains = lists.byVolume(scope, filter, DRAWN);
        var sum = lists.sum(scope, filter);
        var pareto =
                new Pareto(pains.stream().map(pain -> pain.measure().unhappy()).toList(), sum.unhappy());
        var bars = IntStream.range(0, pains.size())
                .mapToObj(i -> bar(pains.get(i), pareto, i, pains.size()))
                .toList();
        var today = measures.today();
        var from = today.withDayOfMonth(1).minusMonths(Measure.MONTHS - 1L);
        return new Chart(
                perimeter.picker(actor, Permission.READ_VOICES, chosen, typed, PainPoint.ADDRESS + "/pareto"),
                chosen == null ? "" : chosen.name(),
                filter,
                bars,
                pareto.few(),
                pareto.reaches(),
                sum.told(),
                sum.pains(),
                sum.unhappy(),
                line(bars),
                y(Pareto.RULE),
                ticks(),
                texts.t("improvement.pareto.span", words.day(from), words.day(today)));
    }

    private Bar bar(PainPoint pain, Pareto pareto, int place, int all) {
        double width = (RIGHT - LEFT) / all;
        double x = LEFT + width * place;
        double share = pareto.share(place + 1) - pareto.share(place);
        double running = pareto.share(place + 1);
        return new Bar(
                pain.path(),
                pain.told().title(),
                words.where(pain.structure()),
                pain.measure().unhappy(),
                share,
                running,
                place < pareto.few(),
                rounded(x + width * GAP / 2),
                y(share),
                rounded(width * (1 - GAP)),
                rounded(FOOT - y(share)),
                rounded(x + width / 2),
                y(running));
    }

    private static String line(List<Bar> bars) {
        var path = new StringBuilder();
        for (var bar : bars) {
            path.append(path.isEmpty() ? 'M' : 'L')
                    .append(String.format(Locale.ROOT, "%.1f %.1f", bar.middle(), bar.dot()));
        }
        return path.toString();
    }

    private List<Tick> ticks() {
        var ticks = new ArrayList<Tick>();
        for (int i = 0; i <= TICKS; i++) {
            double share = (double) i / TICKS;
            ticks.add(new Tick(y(share), texts.t("improvement.pareto.tick", share)));
        }
        return ticks;
    }

    private static double y(double share) {
        return rounded(FOOT - (FOOT - TOP) * share);
    }

    private static double rounded(double value) {
        return Math.round(value * 10) / 10.0;
    }
}

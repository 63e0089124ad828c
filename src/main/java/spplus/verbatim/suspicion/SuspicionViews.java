package spplus.verbatim.suspicion;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.core.Interval;
import spplus.directory.Directory;
import spplus.directory.PerimeterPages.Picker;
import spplus.directory.Structure;
import spplus.platform.Texts;
import spplus.verbatim.audit.KnownErrors;
import spplus.verbatim.domain.VerbatimStore;
import spplus.verbatim.suspicion.Suspicion.State;
import spplus.verbatim.suspicion.SuspicionPages.Home;
import spplus.verbatim.suspicion.SuspicionPages.Line;
import spplus.verbatim.suspicion.SuspicionPages.Month;
import spplus.verbatim.suspicion.SuspicionPages.One;
import spplus.verbatim.suspicion.SuspicionPages.Quote;
import spplus.verbatim.suspicion.SuspicionPages.Tab;
import spplus.verbatim.suspicion.SuspicionPages.Typed;

/** Makes the pages of suspicions: what grew or weighs, since when, who says so, how sure. */
@Component
class SuspicionViews {

    static final int PAGE = 30;
    private static final int CHILDREN = 200;
    private static final int QUOTES = 6;
    private static final int EXCERPT = 400;
    private static final int HISTORY = 30;
    private static final int OTHERS = 12;
    private static final int MONTHS = 15;

    private final DecisionRepository decisions;
    private final SuspicionRepository suspicions;
    private final SuspicionDesk desk;
    private final VerbatimStore verbatims;
    private final KnownErrors errors;
    private final Directory directory;
    private final Texts texts;

    SuspicionViews(
            DecisionRepository decisions,
            SuspicionRepository suspicions,
            SuspicionDesk desk,
            VerbatimStore verbatims,
            KnownErrors errors,
            Directory directory,
            Texts texts) {
        this.decisions = decisions;
        this.suspicions = suspicions;
        this.desk = desk;
        this.verbatims = verbatims;
        this.errors = errors;
        this.directory = directory;
        this.texts = texts;
    }

    /** Of a structure and those right below. @param chosen null for the whole country */
    Home home(Picker picker, @Nullable Structure chosen, State state, @Nullable UUID after) {
        var within = within(chosen);
        var last = after == null ? null : decisions.find(after).orElse(null);
        var found = decisions.list(state, within, last, PAGE + 1);
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        var code = chosen == null ? "" : chosen.code().value();
        return new Home(
                picker,
                code,
                chosen == null ? texts.t("verbatim.explore.everywhere") : chosen.name(),
                state.address(),
                Arrays.stream(State.values())
                        .map(one -> new Tab(one.address(), one.code(), decisions.count(one, within)))
                        .toList(),
                lines(shown),
                found.size() > PAGE
                        ? SuspicionController.PATH
                                + "?structure=%s&etat=%s&suite=%s"
                                        .formatted(
                                                code,
                                                state.address(),
                                                shown.getLast().id())
                        : null);
    }

    private List<String> within(@Nullable Structure chosen) {
        if (chosen == null) {
            return List.of();
        }
        var codes = new ArrayList<String>();
        codes.add(chosen.code().value());
        directory
                .children(chosen.code(), CHILDREN)
                .forEach(child -> codes.add(child.code().value()));
        return codes;
    }

    One one(Actor actor, Suspicion one, Typed typed) {
        var interval = Interval.wilson(one.negative(), one.texts());
        var known = errors.near(one.structure());
        return new One(
                lines(List.of(one)).getFirst(),
                one.state().code(),
                one.version(),
                interval.low(),
                interval.high(),
                one.textsBefore() == 0 ? null : (double) one.negativeBefore() / one.textsBefore(),
                one.negativeBefore(),
                one.textsBefore(),
                one.daysBefore(),
                odds(one.p()),
                one.repeated(),
                "/espace/voix?structure=%s&theme=%s&ressenti=negatif&du=%s&au=%s#textes"
                        .formatted(one.structure(), one.themeId(), one.from(), one.until()),
                months(one),
                quotes(one),
                known.ofCount("theme:" + one.themeId()),
                known.ofCount("feeling:NEGATIVE"),
                decisions.history(one.id(), HISTORY).stream()
                        .map(past ->
                                new SuspicionPages.Decision(past.state().code(), past.reason(), past.who(), past.at()))
                        .toList(),
                others(one),
                desk.covers(actor, one.structure(), Permission.ANALYSE_VOICES),
                typed);
    }

    private List<SuspicionPages.Earlier> others(Suspicion one) {
        return decisions.others(one, OTHERS).stream()
                .map(other -> new SuspicionPages.Earlier(
                        other.id(),
                        other.foundAt(),
                        other.why().name(),
                        other.state().code()))
                .toList();
    }

    private List<Line> lines(List<Suspicion> found) {
        var names = directory.names(found.stream().map(Suspicion::structure).toList());
        return found.stream()
                .map(one -> line(one, names.getOrDefault(one.structure(), "")))
                .toList();
    }

    private static Line line(Suspicion one, String where) {
        return new Line(
                one.id(),
                one.theme(),
                where,
                one.why().name(),
                one.negative(),
                one.texts(),
                (double) one.negative() / one.texts(),
                one.from(),
                one.until());
    }

    /** To one significant figure. */
    private static long odds(@Nullable Double p) {
        if (p == null || p >= 1) {
            return 0;
        }
        double times = 1 / Math.max(p, 1e-6);
        double unit = Math.pow(10, Math.floor(Math.log10(times)));
        return (long) (Math.floor(times / unit) * unit);
    }

    /** Every month, those without a text too. */
    private List<Month> months(Suspicion one) {
        var last = YearMonth.from(one.until());
        var first = last.minusMonths(MONTHS - 1);
        var counts = new HashMap<YearMonth, Long>();
        decisions.months(one, first.atDay(1)).forEach(month -> counts.put(month.month(), month.negative()));
        var months = new ArrayList<Month>();
        for (var month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            months.add(new Month(month.toString(), counts.getOrDefault(month, 0L)));
        }
        return months;
    }

    private List<Quote> quotes(Suspicion one) {
        var ids = suspicions.evidence(one.themeId(), one.structure(), one.from(), one.until(), QUOTES);
        return verbatims.findAll(ids).stream()
                .sorted((a, b) -> b.saidOn().compareTo(a.saidOn()))
                .map(text ->
                        new Quote(text.id().value(), words(text.title(), text.body()), text.saidOn(), text.language()))
                .toList();
    }

    private static String words(String title, String body) {
        var words = (title.isBlank() ? body : title + "\n" + body).strip();
        return words.length() > EXCERPT ? words.substring(0, EXCERPT) + "…" : words;
    }
}

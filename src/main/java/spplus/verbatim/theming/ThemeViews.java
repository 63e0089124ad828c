package spplus.verbatim.theming;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.directory.Perimeter;
import spplus.platform.Texts;
import spplus.verbatim.audit.Known;
import spplus.verbatim.audit.KnownErrors;
import spplus.verbatim.domain.Refused;
import spplus.verbatim.entity.NamedThings;
import spplus.verbatim.entity.SaidDelay;
import spplus.verbatim.entity.SaidDelays;
import spplus.verbatim.theming.ThemePages.Choice;

/** Makes the pages of themes. */
@Component
class ThemeViews {

    private static final int SHOWN = 30;
    private static final int READ_FOR_ENTITIES = 200;
    private static final int NAMED = 8;
    /** Fewer delays say more of persons than of a service. */
    private static final int FEWEST_DELAYS = 10;

    private static final int ACTS = 50;
    private static final int TERMS = 24;
    private static final double PERCENT = 100;

    private final ThemeRepository themes;
    private final ThemeTexts texts;
    private final RunRepository runs;
    private final ThemeSettings settings;
    private final KnownErrors errors;
    private final Texts words;
    private final NamedThings named = new NamedThings(List.of());

    ThemeViews(
            ThemeRepository themes,
            ThemeTexts texts,
            RunRepository runs,
            ThemeSettings settings,
            KnownErrors errors,
            Texts words) {
        this.themes = themes;
        this.texts = texts;
        this.runs = runs;
        this.settings = settings;
        this.errors = errors;
        this.words = words;
    }

    ThemePages.Home home(Actor actor, ThemeState state) {
        var all = themes.all();
        var names = all.stream().collect(Collectors.toMap(Theme::id, Theme::name));
        var counts = all.stream().collect(Collectors.groupingBy(Theme::state, Collectors.counting()));
        long total = runs.lastTotal();
        var tabs = Stream.of(ThemeState.SIGNED, ThemeState.PROPOSED, ThemeState.REJECTED)
                .map(one -> new ThemePages.Tab(one.code(), counts.getOrDefault(one, 0L), one == state))
                .toList();
        var known = errors.near(null);
        var lines = all.stream()
                .filter(theme -> theme.state() == state)
                .map(theme -> line(theme, names, total, known))
                .toList();
        return new ThemePages.Home(
                state.code(),
                tabs,
                lines,
                total,
                runs.open().map(ThemeViews::progress).orElse(null),
                runs.generation()
                        .map(one -> new ThemePages.Found(
                                one.foundAt(), one.covered(), one.vocabulary().size(), one.coherence()))
                        .orElse(null),
                ThemeDesk.decides(actor));
    }

    /** @param typed what was typed and refused, null to show what is there */
    ThemePages.One one(
            Actor actor, UUID id, ThemeDesk.@Nullable Typed typed, Chosen chosen, @Nullable Refused refused) {
        var theme = found(id);
        var scope = actor.scopeOf(Permission.READ_VOICES);
        var examples = texts.examples(id);
        return new ThemePages.One(
                id,
                theme.state().code(),
                typed == null ? theme.name() : typed.name(),
                typed == null ? theme.definition() : typed.definition(),
                parents(theme, typed == null ? theme.parent() : typed.parent()),
                theme.parentProposed(),
                theme.texts(),
                theme.byPerson(),
                themes.alike(id),
                runs.lastTotal(),
                theme.version(),
                theme.signedAt(),
                theme.signedBy(),
                examples.inside(),
                examples.outside(),
                settings.examplesIn(),
                settings.examplesOut(),
                texts.shown(theme, scope, SHOWN).stream().map(ThemeViews::said).toList(),
                entities(texts.recent(id, scope, READ_FOR_ENTITIES)),
                terms(theme, chosen.terms()),
                chosen.name(),
                others(theme),
                acts(id),
                ThemeDesk.decides(actor),
                actor.may(Permission.REPLY),
                refused == null ? null : new ThemePages.Problem(refused.field(), refused.why()));
    }

    private Theme found(UUID id) {
        return themes.find(id).filter(one -> one.state() != ThemeState.MERGED).orElseThrow(Perimeter::notThere);
    }

    /** What was typed to split a theme. */
    record Chosen(Set<String> terms, String name) {

        static final Chosen NOTHING = new Chosen(Set.of(), "");
    }

    private ThemePages.Line line(Theme theme, Map<UUID, String> names, long total, Known known) {
        boolean decided = theme.parent() != null;
        return new ThemePages.Line(
                theme.id(),
                theme.name(),
                theme.definition(),
                decided ? names.getOrDefault(theme.parent(), "") : theme.parentProposed(),
                !decided,
                theme.texts(),
                theme.byPerson(),
                total == 0 ? null : Math.round(PERCENT * theme.texts() / total),
                theme.signedAt(),
                theme.signedBy(),
                known.ofCount("theme:" + theme.id()));
    }

    private static ThemePages.Progress progress(RunRepository.Run run) {
        long percent = run.total() == 0 ? 0 : Math.min(100, Math.round(PERCENT * run.done() / run.total()));
        return new ThemePages.Progress(run.kind(), run.done(), run.total(), percent, run.askedBy());
    }

    private static ThemePages.Said said(ThemeTexts.Shown one) {
        return new ThemePages.Said(
                one.id(),
                one.title(),
                one.body(),
                one.saidOn(),
                one.language(),
                one.byPerson(),
                one.inside(),
                Math.round(PERCENT * one.likeness()));
    }

    private List<Choice> parents(Theme theme, @Nullable UUID chosen) {
        var none = new Choice("", words.t("verbatim.theme.parent.none"), chosen == null);
        var signed = themes.in(ThemeState.SIGNED).stream()
                .filter(one -> one.parent() == null && !one.id().equals(theme.id()))
                .map(one -> new Choice(one.id().toString(), one.name(), one.id().equals(chosen)));
        return Stream.concat(Stream.of(none), signed).toList();
    }

    private List<ThemePages.Act> acts(UUID theme) {
        return themes.acts(theme, ACTS).stream()
                .map(act -> new ThemePages.Act(act.act(), act.before(), act.after(), act.who(), act.at()))
                .toList();
    }

    private List<Choice> others(Theme theme) {
        return themes.all().stream()
                .filter(one -> one.isRead() && !one.id().equals(theme.id()))
                .sorted(Comparator.comparingDouble(
                        (Theme one) -> -one.prototype().likeness(theme.prototype())))
                .map(one -> new Choice(one.id().toString(), one.name(), false))
                .toList();
    }

    private List<Choice> terms(Theme theme, Set<String> chosen) {
        var vocabulary = runs.generation().map(RunRepository.Generation::vocabulary);
        return theme.prototype().weights().keySet().stream()
                .limit(TERMS)
                .map(term -> new Choice(
                        term, vocabulary.map(known -> known.writing(term)).orElse(term), chosen.contains(term)))
                .toList();
    }

    /** What these texts name and how long they say it took. */
    private ThemePages.Entities entities(List<ThemeTexts.Recent> read) {
        var counts = new TreeMap<String, Integer>();
        for (var text : read) {
            named.in(text.words()).forEach(one -> counts.merge(one.label(), 1, Integer::sum));
        }
        var delays = read.stream()
                .flatMapToInt(text ->
                        SaidDelays.in(text.words(), text.saidOn()).stream().mapToInt(SaidDelay::days).max().stream())
                .sorted()
                .toArray();
        return new ThemePages.Entities(
                read.size(),
                counts.entrySet().stream()
                        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                        .limit(NAMED)
                        .map(one -> new ThemePages.Named(one.getKey(), one.getValue()))
                        .toList(),
                delays.length,
                delays.length < FEWEST_DELAYS ? null : delays[delays.length / 2]);
    }
}

package spplus.improvement.action;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.account.Agents;
import spplus.core.KeysetPage;
import spplus.directory.Directory;
import spplus.directory.Perimeter;
import spplus.directory.Structure;
import spplus.directory.StructureCode;
import spplus.improvement.action.ActionPages.Bar;
import spplus.improvement.action.ActionPages.Choice;
import spplus.improvement.action.ActionPages.Home;
import spplus.improvement.action.ActionPages.Row;
import spplus.improvement.action.ActionPages.Span;

/** What is being done somewhere and below, on one line of time. */
@Component
class HomeViews {

    private static final int PAGE = 25;
    private static final int ABOVE = 10;

    private final ListRepository lists;
    private final EffectDesk effects;
    private final ActionDesk desk;
    private final ActionViews views;
    private final ActionWords words;
    private final Perimeter perimeter;
    private final Directory directory;
    private final Agents agents;
    private final Clock clock;

    HomeViews(
            ListRepository lists,
            EffectDesk effects,
            ActionDesk desk,
            ActionViews views,
            ActionWords words,
            Perimeter perimeter,
            Directory directory,
            Agents agents,
            Clock clock) {
        this.lists = lists;
        this.effects = effects;
        this.desk = desk;
        this.views = views;
        this.words = words;
        this.perimeter = perimeter;
        this.directory = directory;
        this.agents = agents;
        this.clock = clock;
    }

    /** @param chosen null for all that the agent looks after */
    Home home(Actor actor, @Nullable Structure chosen, ActionFilter filter, String typed, @Nullable UUID after) {
        var scope = actor.scopeOf(Permission.READ_VOICES);
        var today = LocalDate.now(clock);
        var found = lists.page(scope, filter, today, after, PAGE + 1);
        var page = KeysetPage.of(found, PAGE, action -> action.id().toString());
        var span = span(page.items(), today);
        return new Home(
                perimeter.picker(actor, Permission.READ_VOICES, chosen, typed, ActionController.PATH),
                filter.structure(),
                chosen == null ? "" : chosen.name(),
                filter,
                lists.counts(scope, filter, today),
                whole(),
                new KeysetPage<>(rows(page.items(), span, today), page.next()),
                after == null ? rows(above(chosen), null, today) : List.of(),
                span,
                filter.isNarrowed() || after != null,
                chosen == null
                        ? actor.scopeOf(Permission.MANAGE_STRUCTURE).everywhere()
                        : chosen.active()
                                && desk.covers(
                                        actor,
                                        Permission.MANAGE_STRUCTURE,
                                        chosen.code().value()));
    }

    private List<Action> above(@Nullable Structure chosen) {
        if (chosen == null) {
            return List.of();
        }
        var lineage = directory.lineage(chosen.code());
        return lists.above(
                Stream.concat(lineage.stream().skip(1), Stream.of("")).toList(), ABOVE);
    }

    private List<Choice> whole() {
        return views.choices().stream()
                .filter(choice -> !choice.value().contains("."))
                .toList();
    }

    private List<Row> rows(List<Action> actions, @Nullable Span span, LocalDate today) {
        var names = agents.names(actions.stream()
                .map(Action::owner)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        var places = directory.findAll(actions.stream()
                .filter(action -> !action.structure().isEmpty())
                .map(action -> new StructureCode(action.structure()))
                .distinct()
                .toList());
        var judged = effects.read(actions);
        return actions.stream()
                .map(action -> row(
                        action,
                        where(action, places),
                        action.owner() == null ? "" : names.getOrDefault(action.owner(), ""),
                        span,
                        judged.get(action.id()),
                        today))
                .toList();
    }

    private static Row row(
            Action action, String where, String owner, @Nullable Span span, @Nullable Judged judged, LocalDate today) {
        return new Row(
                action,
                where,
                owner,
                action.isLate(today),
                span == null ? null : bar(action, span),
                judged == null ? null : judged.reading().verdict(),
                judged != null && judged.provisional());
    }

    private String where(Action action, Map<StructureCode, Structure> places) {
        var place = action.structure().isEmpty() ? null : places.get(new StructureCode(action.structure()));
        return place == null ? words.where(action.structure()) : place.name();
    }

    private static @Nullable Span span(List<Action> actions, LocalDate today) {
        var days = actions.stream()
                .flatMap(action -> Stream.of(
                        action.startsOn(), action.dueOn(), action.gauge().judgeOn()))
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        if (days.size() < 2 || days.getFirst().equals(days.getLast())) {
            return null;
        }
        var bare = new Span(days.getFirst(), days.getLast(), 0);
        return new Span(bare.from(), bare.to(), share(bare, today));
    }

    private static @Nullable Bar bar(Action action, Span span) {
        var from = action.startsOn();
        var to = action.dueOn();
        if (from == null || to == null || to.isBefore(from)) {
            return null;
        }
        var judged = action.gauge().judgeOn();
        return new Bar(share(span, from), share(span, to), judged == null ? null : share(span, judged));
    }

    private static double share(Span span, LocalDate day) {
        double whole = ChronoUnit.DAYS.between(span.from(), span.to());
        return Math.clamp(ChronoUnit.DAYS.between(span.from(), day) / whole, 0, 1);
    }
}

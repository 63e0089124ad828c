package spplus.verbatim.suggestion;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import spplus.access.Actor;
import spplus.core.Period;
import spplus.core.Statistic;
import spplus.directory.Directory;
import spplus.directory.PerimeterPages.Picker;
import spplus.directory.Structure;
import spplus.platform.Texts;
import spplus.verbatim.suggestion.Suggestion.State;
import spplus.verbatim.suggestion.SuggestionPages.Answer;
import spplus.verbatim.suggestion.SuggestionPages.Home;
import spplus.verbatim.suggestion.SuggestionPages.Line;
import spplus.verbatim.suggestion.SuggestionPages.One;
import spplus.verbatim.suggestion.SuggestionPages.Problem;
import spplus.verbatim.suggestion.SuggestionPages.Step;
import spplus.verbatim.suggestion.SuggestionPages.Tab;
import spplus.verbatim.suggestion.SuggestionPages.Team;
import spplus.verbatim.suggestion.SuggestionPages.Typed;
import spplus.verbatim.suggestion.SuggestionRepository.Told;

/** Makes the pages of agents' suggestions. */
@Component
class SuggestionViews {

    static final int PAGE = 20;
    private static final int STEPS = 30;

    private final SuggestionRepository suggestions;
    private final SuggestionDesk desk;
    private final SuggestionSettings settings;
    private final Directory directory;
    private final Texts texts;
    private final Clock clock;

    SuggestionViews(
            SuggestionRepository suggestions,
            SuggestionDesk desk,
            SuggestionSettings settings,
            Directory directory,
            Texts texts,
            Clock clock) {
        this.suggestions = suggestions;
        this.desk = desk;
        this.settings = settings;
        this.directory = directory;
        this.texts = texts;
        this.clock = clock;
    }

    Home home(
            Actor actor,
            Picker picker,
            @Nullable Structure chosen,
            Typed typed,
            @Nullable Problem problem,
            @Nullable UUID after) {
        var code = chosen == null ? "" : chosen.code().value();
        var found = suggestions.of(actor.id(), last(actor, after), PAGE + 1);
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        var next = "%s?structure=%s&suite=%s";
        return new Home(
                picker,
                code,
                chosen == null ? "" : chosen.name(),
                settings.answerDays(),
                typed,
                problem,
                lines(shown),
                found.size() > PAGE ? next.formatted(SuggestionController.PATH, code, id(shown)) : null);
    }

    /** Of a structure and all below it. @param states those this person may see, the first one shown unless another is asked */
    Team team(
            Actor actor,
            Picker picker,
            @Nullable Structure chosen,
            List<State> states,
            String asked,
            @Nullable UUID after) {
        var state = states.stream()
                .filter(one -> one.address().equals(asked))
                .findFirst()
                .orElse(states.getFirst());
        var code = chosen == null ? "" : chosen.code().value();
        var found = suggestions.list(state, code, last(actor, after), PAGE + 1);
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        var counts = suggestions.counts(code, Instant.EPOCH);
        var next = "%s?structure=%s&etat=%s&suite=%s";
        return new Team(
                picker,
                code,
                chosen == null ? texts.t("verbatim.explore.everywhere") : chosen.name(),
                settings.answerDays(),
                kept(code),
                state.address(),
                states.stream()
                        .map(one -> new Tab(one.address(), one.code(), counts.getOrDefault(one, 0L)))
                        .toList(),
                lines(shown),
                found.size() > PAGE
                        ? next.formatted(AnsweringController.PATH, code, state.address(), id(shown))
                        : null);
    }

    /** Nothing may be read before a structure is chosen. */
    Team nothing(Picker picker) {
        return new Team(picker, "", "", settings.answerDays(), year(0, 0), "", List.of(), List.of(), null);
    }

    One one(Actor actor, Told told, Answer typed, @Nullable Problem problem) {
        var suggestion = told.suggestion();
        var steps = suggestions.steps(suggestion.id(), STEPS);
        return new One(
                lines(List.of(told)).getFirst(),
                suggestion.version(),
                steps.stream().map(SuggestionViews::step).toList(),
                desk.answers(actor, suggestion),
                suggestion.author().equals(actor.id()),
                typed,
                problem);
    }

    private List<Line> lines(List<Told> told) {
        var last =
                suggestions.last(told.stream().map(one -> one.suggestion().id()).toList());
        var names = directory.names(
                told.stream().map(one -> one.suggestion().structure()).toList());
        var today = today();
        return told.stream()
                .map(one -> line(one, names, last.get(one.suggestion().id()), today))
                .toList();
    }

    private static Line line(
            Told told, Map<String, String> names, SuggestionRepository.@Nullable Step last, LocalDate today) {
        var one = told.suggestion();
        return new Line(
                one.id(),
                one.kind().code(),
                told.title(),
                told.body(),
                told.language(),
                names.getOrDefault(one.structure(), one.structure()),
                one.authorName(),
                one.madeAt(),
                one.dueOn(),
                !one.state().isAnswered() && one.dueOn().isBefore(today),
                one.state().code(),
                last == null ? null : step(last));
    }

    private static Step step(SuggestionRepository.Step done) {
        return new Step(done.state().code(), done.words(), done.who(), done.at());
    }

    /** The last one shown, if it is still there and theirs to see. */
    private @Nullable Suggestion last(Actor actor, @Nullable UUID id) {
        return id == null ? null : desk.find(actor, id).suggestion();
    }

    private Statistic kept(String structure) {
        var since = today().minusYears(1).atStartOfDay(SuggestionDesk.ZONE).toInstant();
        var kept = suggestions.kept(structure, since, today());
        return year(kept.inTime(), kept.owed());
    }

    private Statistic year(long inTime, long owed) {
        var period = new Period(today().minusYears(1), today());
        return Statistic.proportion(inTime, owed, period, Statistic.Caveat.EXHAUSTIVE);
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(SuggestionDesk.ZONE));
    }

    private static UUID id(List<Told> shown) {
        return shown.getLast().suggestion().id();
    }

    /** Those of all states. */
    static List<State> all() {
        return Arrays.asList(State.values());
    }

    /** Those that were answered. */
    static List<State> answered() {
        return all().stream().filter(State::isAnswered).toList();
    }
}

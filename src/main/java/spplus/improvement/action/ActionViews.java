package spplus.improvement.action;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
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
import spplus.commitment.Commitments;
import spplus.improvement.action.ActionPages.Choice;
import spplus.improvement.action.ActionPages.Form;
import spplus.improvement.action.ActionPages.Missing;
import spplus.improvement.action.ActionPages.Series;
import spplus.improvement.action.ActionPages.Show;
import spplus.platform.Texts;
import spplus.statistics.effect.MonthPoint;

/** What the pages of one action show. */
@Component
class ActionViews {

    private static final int STEPS = 100;

    private final ActionDesk desk;
    private final ActionRepository actions;
    private final PointRepository points;
    private final MilestoneRepository milestones;
    private final Agents agents;
    private final Commitments commitments;
    private final TreatedPains pains;
    private final ActionWords words;
    private final Texts texts;
    private final Clock clock;

    ActionViews(
            ActionDesk desk,
            ActionRepository actions,
            PointRepository points,
            MilestoneRepository milestones,
            Agents agents,
            Commitments commitments,
            TreatedPains pains,
            ActionWords words,
            Texts texts,
            Clock clock) {
        this.desk = desk;
        this.actions = actions;
        this.points = points;
        this.milestones = milestones;
        this.agents = agents;
        this.commitments = commitments;
        this.pains = pains;
        this.words = words;
        this.texts = texts;
        this.clock = clock;
    }

    Show show(Actor actor, Action action, Map<String, String> typed, Map<String, String> errors) {
        var all = points.of(List.of(action.id())).getOrDefault(action.id(), Map.of());
        var own = all.getOrDefault(PointRepository.OWN, List.of());
        int peers = all.size() - (all.containsKey(PointRepository.OWN) ? 1 : 0);
        var owner = action.owner();
        return new Show(
                action,
                words.where(action.structure()),
                pain(action),
                words.commitment(action.told().commitment()),
                owner == null ? "" : agents.names(List.of(owner)).getOrDefault(owner, ""),
                owner != null && !desk.answers(owner, action.structure()),
                !desk.isOpen(action.structure()),
                action.isLate(LocalDate.now(clock)),
                series(action, own, peers),
                action.state() == State.DRAFT ? missing(action, own) : List.of(),
                milestones.of(action.id()),
                actions.steps(action.id(), STEPS),
                desk.covers(actor, Permission.MANAGE_STRUCTURE, action.structure()),
                desk.covers(actor, Permission.ENTER_RESULTS, action.structure()),
                typed,
                errors);
    }

    Form form(Action action, Map<String, String> typed, Map<String, String> errors) {
        return form(action, typed, Map.of(), errors);
    }

    /** With what a colleague kept meanwhile, where it is other than what was typed. */
    Form crossed(Action now, Map<String, String> typed, Map<String, String> errors) {
        var kept = new HashMap<>(typed(now));
        kept.remove("version");
        kept.entrySet().removeIf(field -> field.getValue().equals(typed.getOrDefault(field.getKey(), "")));
        return form(now, typed, kept, errors);
    }

    private Form form(Action action, Map<String, String> typed, Map<String, String> kept, Map<String, String> errors) {
        return new Form(
                action.id(),
                action.structure(),
                words.where(action.structure()),
                pain(action),
                choices(),
                typed,
                kept,
                errors,
                action.path());
    }

    /** @param structure empty for the whole country */
    Form blank(String structure, Map<String, String> typed, Map<String, String> errors) {
        var back = ActionController.PATH + (structure.isEmpty() ? "" : "?structure=" + structure);
        return new Form(null, structure, words.where(structure), null, choices(), typed, Map.of(), errors, back);
    }

    /** The whole commitments and their parts, as they may be chosen. */
    List<Choice> choices() {
        return commitments.current().commitments().stream()
                .flatMap(one -> Stream.concat(Stream.of(one), one.parts().stream()))
                .map(one -> new Choice(one.code().toString(), ActionWords.named(one)))
                .toList();
    }

    /** Fields of a form as they were kept. */
    Map<String, String> typed(Action action) {
        var owner = action.owner();
        var email = owner == null
                ? ""
                : agents.contact(owner).map(Agents.Contact::email).orElse("");
        return ActionForm.typed(action, email);
    }

    Map<String, String> fresh(Actor actor) {
        var typed = new HashMap<String, String>();
        typed.put("sorte", "SHARE");
        typed.put("sens", "MORE");
        typed.put("pour", "1000");
        agents.contact(actor.id()).ifPresent(me -> typed.put("responsable", me.email()));
        return typed;
    }

    /** @return null unless that agent reads what is written of that structure */
    @Nullable
    UUID owner(String email, String structure) {
        return agents.withEmail(email)
                .filter(agent -> desk.answers(agent, structure))
                .orElse(null);
    }

    private TreatedPains.@Nullable Treated pain(Action action) {
        var pain = action.told().painId();
        return pain == null ? null : pains.find(pain).orElse(null);
    }

    private Series series(Action action, List<MonthPoint> own, int peers) {
        var since = action.since().orElse(null);
        int before = since == null
                ? 0
                : (int) own.stream()
                        .filter(point -> point.month().isBefore(since) && !action.beganWithin(point.month()))
                        .count();
        int after = since == null
                ? 0
                : (int) own.stream()
                        .filter(point -> !point.month().isBefore(since))
                        .count();
        var kept = action.baseline();
        var drawn = desk.policy().baseline(action, own).orElse(null);
        var baseline = kept == null ? drawn : kept;
        var said = baseline == null ? "" : words.figure(action.gauge(), baseline.value());
        var today = drawn == null ? "" : words.figure(action.gauge(), drawn.value());
        return new Series(
                own.size(),
                before,
                after,
                peers,
                said,
                baseline == null ? 0 : baseline.months(),
                today.equals(said) ? "" : today,
                Objects.requireNonNullElse(words.target(action.gauge()), ""));
    }

    private List<Missing> missing(Action action, List<MonthPoint> own) {
        var baseline = desk.policy().baseline(action, own);
        var was = baseline.map(one -> words.figure(action.gauge(), one.value())).orElse("");
        return desk.gaps(action, own).stream()
                .map(gap -> new Missing(gap, words(gap, was), address(gap, action)))
                .toList();
    }

    private String words(Gap gap, String was) {
        int months = desk.policy().settings().monthsToCommit();
        int after = desk.policy().settings().after();
        return texts.t("improvement.gap." + gap.name(), was, months, after);
    }

    private static String address(Gap gap, Action action) {
        return switch (gap) {
            case NO_DATA -> action.path() + "/valeurs";
            case STRUCTURE_CLOSED -> "";
            default -> action.path() + "/modifier#" + gap.field();
        };
    }
}

package spplus.quality.gap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.commitment.Commitments;
import spplus.core.KeysetPage;
import spplus.directory.Directory;
import spplus.directory.Perimeter;
import spplus.directory.Structure;
import spplus.directory.StructureCode;
import spplus.platform.Texts;
import spplus.priority.Formula;
import spplus.priority.Referral;
import spplus.priority.ScorePart;
import spplus.quality.gap.GapPages.Line;
import spplus.quality.gap.GapPages.Listing;
import spplus.quality.gap.GapPages.Other;
import spplus.quality.gap.GapPages.Scored;
import spplus.quality.gap.GapPages.Sendings;
import spplus.quality.gap.GapPages.Sent;
import spplus.quality.gap.GapPages.Sheet;
import spplus.quality.gap.GapPages.Waiting;
import spplus.quality.gap.GapStore.Place;

/** Gathers what the pages of gaps show. */
@Component
class GapViews {

    /** What each tab of the list holds, in the order of the work. */
    static final Map<String, Set<State>> TABS = tabs();

    private static final int SHOWN = 50;
    private static final int OTHERS = 100;
    private static final int TYPES = 100;
    private static final int STEPS = 100;

    private final GapStore gaps;
    private final StepStore steps;
    private final ReferralStore referrals;
    private final FormulaStore formulas;
    private final GapDesk desk;
    private final Perimeter perimeter;
    private final Directory directory;
    private final Commitments commitments;
    private final Texts texts;
    private final Clock clock;

    GapViews(
            GapStore gaps,
            StepStore steps,
            ReferralStore referrals,
            FormulaStore formulas,
            GapDesk desk,
            Perimeter perimeter,
            Directory directory,
            Commitments commitments,
            Texts texts,
            Clock clock) {
        this.gaps = gaps;
        this.steps = steps;
        this.referrals = referrals;
        this.formulas = formulas;
        this.desk = desk;
        this.perimeter = perimeter;
        this.directory = directory;
        this.commitments = commitments;
        this.texts = texts;
        this.clock = clock;
    }

    Listing listing(
            Actor actor,
            @Nullable Structure chosen,
            String words,
            String tab,
            GapFilter filter,
            @Nullable Place before) {
        var picker = perimeter.picker(actor, Permission.ENTER_RESULTS, chosen, words, Gap.ADDRESS);
        if (chosen == null) {
            return new Listing(
                    picker,
                    null,
                    tab,
                    filter,
                    List.of(),
                    List.of(),
                    Map.of(),
                    new KeysetPage<>(List.of(), null),
                    List.of(),
                    false);
        }
        var states = TABS.getOrDefault(tab, EnumSet.of(State.TO_QUALIFY, State.QUALIFIED, State.PRIORITY));
        var rows = gaps.list(chosen.code(), filter, states, before, SHOWN + 1);
        return new Listing(
                picker,
                chosen,
                tab,
                filter,
                commitments.current().commitments(),
                gaps.types(chosen.code(), TYPES),
                counts(chosen, filter),
                KeysetPage.of(lines(rows), SHOWN, Line::cursor),
                waiting(actor),
                actor.may(Permission.PUBLISH_RESULTS));
    }

    /** @param before id of the last step of the page before */
    Sheet sheet(Actor actor, Gap gap, GapForm form, Map<String, String> errors, long before) {
        return new Sheet(
                gap.id(),
                gap.edition(),
                directory.find(gap.structure()).orElseThrow(Perimeter::notThere),
                gap.heldBy().equals(gap.structure().value()) ? "" : name(gap.heldBy()),
                gap.title(),
                gap.description(),
                gap.evidence(),
                gap.found().name(),
                gap.state().name(),
                title(gap),
                form,
                errors,
                commitments.current().commitments(),
                scored(gap),
                titles(gaps.open(gap.structure(), OTHERS), gap.id()),
                titles(gaps.mergedInto(gap.id(), OTHERS), gap.id()),
                other(gap.mergedInto()),
                sendings(actor, gap),
                mayDecide(actor, gap),
                KeysetPage.of(steps.steps(gap.id(), before, STEPS + 1), STEPS, step -> "" + step.id()));
    }

    private Scored scored(Gap gap) {
        var told = gap.told();
        return told == null
                ? new Scored("", List.of(), false, true)
                : new Scored(
                        texts.t("quality.gap.score", gap.score()),
                        components(formulas.current(), told),
                        told.users() == null,
                        told.inHands());
    }

    private Sendings sendings(Actor actor, Gap gap) {
        var sent = referrals.of(gap.id(), STEPS);
        var open = sent.stream().filter(one -> !one.isAnswered()).findFirst();
        return new Sendings(
                above(gap),
                open.map(this::sent).orElse(null),
                sent.stream().filter(one -> one.isAnswered()).map(this::sent).toList(),
                open.isPresent() && desk.mayAnswer(actor, open.get()));
    }

    private @Nullable Other other(@Nullable UUID id) {
        return id == null
                ? null
                : gaps.find(id).map(gap -> new Other(gap.path(), gap.title())).orElse(null);
    }

    private List<Line> lines(List<Gap> rows) {
        var names =
                directory.findAll(rows.stream().map(Gap::structure).distinct().toList());
        var formula = formulas.current();
        return rows.stream()
                .map(gap -> {
                    var told = gap.told();
                    var structure = names.get(gap.structure());
                    return new Line(
                            gap.path(),
                            gap.title(),
                            structure == null ? gap.structure().value() : structure.name(),
                            title(gap),
                            gap.found().name(),
                            gap.evidence().isEmpty() ? gap.description() : gap.evidence(),
                            told == null ? "" : texts.t("quality.gap.score", gap.score()),
                            told == null ? List.of() : components(formula, told),
                            gap.state().name(),
                            gap.rank() + "_" + gap.id());
                })
                .toList();
    }

    private List<Waiting> waiting(Actor actor) {
        if (!actor.may(Permission.PUBLISH_RESULTS)) {
            return List.of();
        }
        var scope = actor.scopeOf(Permission.PUBLISH_RESULTS);
        var sent = referrals.waiting(scope.everywhere(), scope.roots(), SHOWN);
        var found = gaps.findAll(sent.stream().map(Referral::subject).toList()).stream()
                .collect(Collectors.toMap(Gap::id, Function.identity()));
        var codes = found.values().stream().map(Gap::structure).distinct().toList();
        var names = directory.findAll(codes);
        var lineages = directory.lineages(codes);
        var waiting = new ArrayList<Waiting>();
        for (var one : sent) {
            var gap = found.get(one.subject());
            var structure = gap == null ? null : names.get(gap.structure());
            // where it is lived may have moved out of what they look after: its own team takes it back
            if (gap != null
                    && structure != null
                    && (scope.everywhere() || scope.covers(lineages.getOrDefault(gap.structure(), List.of())))) {
                waiting.add(new Waiting(gap.path(), gap.title(), structure.name(), one.dueOn(), late(one)));
            }
        }
        return waiting;
    }

    private static List<ScorePart> components(Formula formula, Qualification told) {
        return formula.components(GapWeights.values(formula, told));
    }

    private Map<String, Long> counts(Structure chosen, GapFilter filter) {
        var found = gaps.counts(chosen.code(), filter);
        var counts = new HashMap<String, Long>();
        TABS.forEach((tab, states) -> counts.put(
                tab,
                states.stream()
                        .mapToLong(state -> found.getOrDefault(state, 0L))
                        .sum()));
        return counts;
    }

    private boolean mayDecide(Actor actor, Gap gap) {
        return actor.may(Permission.PUBLISH_RESULTS)
                && (actor.scopeOf(Permission.PUBLISH_RESULTS).everywhere()
                        || actor.scopeOf(Permission.PUBLISH_RESULTS).covers(directory.lineage(gap.structure())));
    }

    private Map<String, String> above(Gap gap) {
        var above = new LinkedHashMap<String, String>();
        desk.above(gap).stream()
                .filter(code -> !code.equals(gap.heldBy()))
                .forEach(code -> above.put(code, name(code)));
        if (!gap.heldBy().isEmpty()) {
            above.put("programme", texts.t("quality.gap.programme"));
        }
        return above;
    }

    private Sent sent(Referral one) {
        return new Sent(
                one.withdrawn(),
                name(one.sentTo()),
                one.question(),
                one.sentBy(),
                one.dueOn(),
                late(one),
                one.taken(),
                one.answer(),
                one.answeredBy());
    }

    private long late(Referral one) {
        return one.late(LocalDate.now(clock));
    }

    private String name(String code) {
        return code.isEmpty() ? texts.t("quality.gap.programme") : directory.name(new StructureCode(code));
    }

    private String title(Gap gap) {
        return commitments
                .find(gap.commitment())
                .map(one -> gap.commitment() + ". " + one.title())
                .orElse(gap.commitment().toString());
    }

    private static Map<UUID, String> titles(Collection<Gap> some, UUID but) {
        var titles = new LinkedHashMap<UUID, String>();
        some.stream().filter(one -> !one.id().equals(but)).forEach(one -> titles.put(one.id(), one.title()));
        return titles;
    }

    private static Map<String, Set<State>> tabs() {
        var tabs = new LinkedHashMap<String, Set<State>>();
        tabs.put("a-qualifier", EnumSet.of(State.TO_QUALIFY));
        tabs.put("a-decider", EnumSet.of(State.QUALIFIED));
        tabs.put("priorites", EnumSet.of(State.PRIORITY));
        tabs.put("de-cote", EnumSet.of(State.SET_ASIDE, State.GONE, State.MERGED));
        return tabs;
    }
}

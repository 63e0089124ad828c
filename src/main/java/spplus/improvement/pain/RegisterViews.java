package spplus.improvement.pain;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.core.KeysetPage;
import spplus.directory.Perimeter;
import spplus.directory.Structure;
import spplus.improvement.pain.PainListRepository.Place;
import spplus.improvement.pain.PainPages.Line;
import spplus.improvement.pain.PainPages.Register;
import spplus.improvement.pain.PainPages.Waiting;
import spplus.priority.Formula;

/** Gathers what the register shows. */
@Component
class RegisterViews {

    private static final int SHOWN = 30;
    private static final int WAITING = 50;

    private final PainListRepository lists;
    private final PainStore pains;
    private final ReferralStore referrals;
    private final FormulaStore formulas;
    private final Perimeter perimeter;
    private final PainWords words;
    private final Clock clock;

    RegisterViews(
            PainListRepository lists,
            PainStore pains,
            ReferralStore referrals,
            FormulaStore formulas,
            Perimeter perimeter,
            PainWords words,
            Clock clock) {
        this.lists = lists;
        this.pains = pains;
        this.referrals = referrals;
        this.formulas = formulas;
        this.perimeter = perimeter;
        this.words = words;
        this.clock = clock;
    }

    /** @param chosen null for all that the agent looks after */
    Register register(Actor actor, @Nullable Structure chosen, PainFilter filter, String typed, @Nullable Place after) {
        var scope = actor.scopeOf(Permission.READ_VOICES);
        var formula = formulas.current();
        var rows = lists.page(scope, filter, after, SHOWN + 1).stream()
                .map(pain -> line(formula, pain))
                .toList();
        return new Register(
                perimeter.picker(actor, Permission.READ_VOICES, chosen, typed, PainPoint.ADDRESS),
                filter.structure(),
                chosen == null ? "" : chosen.name(),
                filter,
                lists.counts(scope, filter),
                words.wholeCommitments(),
                KeysetPage.of(rows, SHOWN, Line::cursor),
                waiting(actor),
                chosen != null && chosen.active());
    }

    private Line line(Formula formula, PainPoint pain) {
        return new Line(
                pain.path(),
                pain.told().title(),
                words.where(pain.structure()),
                words.weighed(pain),
                pain.score(),
                formula.components(PainWeights.values(formula, pain.told().gravity(), pain.measure())),
                pain.rank() + "_" + pain.id());
    }

    private List<Waiting> waiting(Actor actor) {
        if (!actor.may(Permission.ANALYSE_VOICES)) {
            return List.of();
        }
        var scope = actor.scopeOf(Permission.ANALYSE_VOICES);
        var today = LocalDate.now(clock);
        return referrals.waiting(scope.everywhere(), scope.roots(), WAITING).stream()
                .flatMap(one -> pains.find(one.subject()).stream()
                        .map(pain -> new Waiting(
                                pain.path(),
                                pain.told().title(),
                                words.where(pain.structure()),
                                one.dueOn(),
                                one.late(today))))
                .toList();
    }
}

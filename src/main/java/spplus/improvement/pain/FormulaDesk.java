package spplus.improvement.pain;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import spplus.access.Actor;
import spplus.audit.AuditEntry;
import spplus.audit.AuditTrail;
import spplus.priority.FormulaForm;

/** Changes the formula, with its reason, and ranks all pain points by it at once. */
@Service
@Transactional
class FormulaDesk {

    private static final int AT_ONCE = 1_000;

    private final FormulaStore formulas;
    private final PainStore pains;
    private final PainListRepository lists;
    private final AuditTrail audit;
    private final Clock clock;

    FormulaDesk(FormulaStore formulas, PainStore pains, PainListRepository lists, AuditTrail audit, Clock clock) {
        this.formulas = formulas;
        this.pains = pains;
        this.lists = lists;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws PainRefused when somebody wrote another version meanwhile */
    void write(Actor actor, FormulaForm form) {
        formulas.changes();
        int current = formulas.current().number();
        PainRefused.unless(form.version() == current, "formula-meanwhile");
        var formula = form.formula(current + 1, actor.name(), clock.instant());
        formulas.write(formula);
        UUID after = null;
        List<PainPoint> some;
        do {
            some = lists.allAfter(after, AT_ONCE);
            some.forEach(pain ->
                    pains.rank(pain.id(), PainWeights.rank(formula, pain.told().gravity(), pain.measure())));
            after = some.isEmpty() ? null : some.getLast().id();
        } while (some.size() == AT_ONCE);
        audit.record(AuditEntry.by(actor, "improvement.pain-formula-written").on("pain-formula", formula.number()));
    }
}

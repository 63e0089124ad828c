package spplus.quality.gap;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import spplus.access.Actor;
import spplus.audit.AuditEntry;
import spplus.audit.AuditTrail;
import spplus.priority.Formula;
import spplus.priority.FormulaForm;

/** Changes the formula, with its reason, and ranks all gaps by it at once. */
@Service
@Transactional
class FormulaDesk {

    private static final int AT_ONCE = 1_000;

    private final FormulaStore formulas;
    private final GapStore gaps;
    private final AuditTrail audit;
    private final Clock clock;

    FormulaDesk(FormulaStore formulas, GapStore gaps, AuditTrail audit, Clock clock) {
        this.formulas = formulas;
        this.gaps = gaps;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws GapRefused when somebody wrote another version meanwhile */
    void write(Actor actor, FormulaForm form) {
        formulas.changes();
        int current = formulas.current().number();
        if (form.version() != current) {
            throw new GapRefused("formula-meanwhile");
        }
        var formula = form.formula(current + 1, actor.name(), clock.instant());
        formulas.write(formula);
        UUID after = null;
        List<Gap> some;
        do {
            some = gaps.qualifiedAfter(after, AT_ONCE);
            some.forEach(gap -> gaps.rank(gap.id(), rank(formula, gap.told())));
            after = some.isEmpty() ? null : some.getLast().id();
        } while (some.size() == AT_ONCE);
        audit.record(AuditEntry.by(actor, "quality.gap-formula-written").on("gap-formula", formula.number()));
    }

    private static int rank(Formula formula, @Nullable Qualification told) {
        return formula.rank(GapWeights.values(formula, Objects.requireNonNull(told)));
    }
}

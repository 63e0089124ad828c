package spplus.quality.assessment;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import spplus.directory.Perimeter;
import spplus.quality.assessment.Assessment.State;

/** Keeps what the team agrees on; what a colleague changed meanwhile is never written over unseen. */
@Service
@Transactional
class AgreementDesk {

    private final AssessmentStore assessments;
    private final AgreementStore agreements;
    private final AssessmentDesk desk;

    AgreementDesk(AssessmentStore assessments, AgreementStore agreements, AssessmentDesk desk) {
        this.assessments = assessments;
        this.agreements = agreements;
        this.desk = desk;
    }

    /**
     * Keeps all, or nothing.
     *
     * @param form says from which edition of each item its page was drawn
     * @return items that somebody else changed meanwhile
     */
    Map<String, Agreed> save(Assessment one, Map<String, @Nullable Agreed> agreed, AnswerForm form) {
        desk.requireOpen(one);
        if (assessments.lock(one.id()).orElseThrow(Perimeter::notThere).state() != State.AGREEING) {
            throw new AssessmentRefused("not-agreeing", one.path());
        }
        var before = agreements.of(one.id());
        var crossed = new LinkedHashMap<String, Agreed>();
        agreed.forEach((item, now) -> {
            var then = before.get(item);
            if (then != null && then.edition() != form.edition(item) && (now == null || !now.saysTheSame(then))) {
                crossed.put(item, then);
            }
        });
        if (crossed.isEmpty()) {
            agreed.forEach((item, now) -> {
                var then = before.get(item);
                if (now != null && (then == null || !now.saysTheSame(then))) {
                    agreements.save(one.id(), item, now);
                }
            });
        }
        return crossed;
    }
}

package spplus.quality.assessment;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import spplus.quality.AssessmentLetters;
import spplus.quality.assessment.Assessment.State;

/** Tells whoever writes to leads what an assessment is about. */
@Component
class DueLetters implements AssessmentLetters {

    private final AssessmentStore store;

    DueLetters(AssessmentStore store) {
        this.store = store;
    }

    @Override
    public Optional<Letter> find(UUID assessment) {
        return store.find(assessment)
                .filter(one -> one.state() != State.CLOSED)
                .map(one -> new Letter(one.structure(), one.year(), one.dueOn(), one.path()));
    }
}

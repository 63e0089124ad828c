package spplus.experience.sharing;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import spplus.experience.Entrances;
import spplus.experience.domain.Circumstances;
import spplus.experience.domain.Story;
import spplus.experience.sharing.DraftDesk.DraftGone;
import spplus.experience.sharing.RobotGuard.Attempt;
import spplus.experience.sharing.RobotGuard.Refusal;

/** Makes an experience of a draft, once, however many times it is sent. */
@Service
class SendingDesk {

    private final DraftRepository drafts;
    private final SharingDesk desk;
    private final RobotGuard guard;
    private final ProofOfWork proofs;
    private final Residence residence;
    private final Entrances entrances;
    private final Clock clock;
    private final TransactionTemplate transaction;

    SendingDesk(
            DraftRepository drafts,
            SharingDesk desk,
            RobotGuard guard,
            ProofOfWork proofs,
            Residence residence,
            Entrances entrances,
            Clock clock,
            TransactionTemplate transaction) {
        this.drafts = drafts;
        this.desk = desk;
        this.guard = guard;
        this.proofs = proofs;
        this.residence = residence;
        this.entrances = entrances;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** No transaction around the limits: they are counted apart. */
    Outcome send(String secret, Attempt attempt) {
        var draft = drafts.find(secret).orElseThrow(DraftGone::new);
        var missing = Stage.firstMissing(draft.content());
        if (draft.isSent()) {
            return new Outcome.Sent(draft);
        }
        if (missing != Stage.REVIEW) {
            return new Outcome.Incomplete(draft, missing);
        }
        var proof = proofs.read(attempt.proof()).orElse(null);
        var refusal = guard.refusal(draft, attempt, proof != null);
        if (refusal.isPresent()) {
            return new Outcome.Refused(draft, refusal.get());
        }
        try {
            return sendOnce(secret, proof);
        } catch (DuplicateKeyException e) {
            // The reference drawn is already somebody's, once in millions: the next one is not.
            return sendOnce(secret, proof);
        }
    }

    private Outcome sendOnce(String secret, ProofOfWork.@Nullable Proof proof) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            var draft = drafts.lock(secret).orElseThrow(DraftGone::new);
            if (draft.isSent()) {
                return new Outcome.Sent(draft);
            }
            if (proof != null && !proofs.spend(proof)) {
                return new Outcome.Refused(draft, Refusal.REPLAYED);
            }
            return draft.correction() ? correct(draft) : share(draft);
        }));
    }

    private Outcome share(Draft draft) {
        desk.share(said(draft));
        var door = draft.content().entrance();
        if (door != null) {
            entrances.keep(draft.experience(), door, clock.instant());
        }
        drafts.sent(draft);
        return new Outcome.Sent(draft);
    }

    private Outcome correct(Draft draft) {
        return switch (desk.correct(said(draft))) {
            case DONE -> {
                drafts.sent(draft);
                yield new Outcome.Sent(draft);
            }
            case BEING_READ -> new Outcome.Refused(draft, Refusal.CLAIMED);
            case TOO_LATE -> new Outcome.Refused(draft, Refusal.JUDGED);
        };
    }

    private NewExperience said(Draft draft) {
        var content = draft.content();
        var about = content.about();
        var circumstances = new Circumstances(
                Objects.requireNonNull(content.feeling()),
                Objects.requireNonNull(about.postedAs()),
                residence.department(about.residence()),
                Residence.country(about.residence()),
                procedures(content));
        return new NewExperience(
                draft.experience(),
                new Story(content.told().title(), content.told().story()),
                circumstances,
                content.services().stream().map(DraftContent.Service::target).toList(),
                about.email().isEmpty() ? null : about.email());
    }

    private static List<String> procedures(DraftContent content) {
        var procedure = content.procedure();
        return procedure == null ? List.of() : List.of(procedure);
    }

    /** What became of a submission. */
    sealed interface Outcome {

        Draft draft();

        /** It was taken, now or before. */
        record Sent(Draft draft) implements Outcome {}

        /** An earlier page needs an answer first. */
        record Incomplete(Draft draft, Stage stage) implements Outcome {}

        record Refused(Draft draft, Refusal why) implements Outcome {}
    }
}

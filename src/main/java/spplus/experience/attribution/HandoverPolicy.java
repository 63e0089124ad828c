package spplus.experience.attribution;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import spplus.directory.Directory;
import spplus.directory.Structure;
import spplus.directory.StructureCode;
import spplus.experience.attribution.HandoverRefused.Why;
import spplus.experience.domain.Experience;
import spplus.experience.domain.Replies;
import spplus.privacy.Screening;

/** What stands between an experience and another structure. */
@Component
class HandoverPolicy {

    private final HandoverRepository handovers;
    private final ArbitrationRepository arbitrations;
    private final Replies replies;
    private final Directory directory;
    private final Screening screening;

    HandoverPolicy(
            HandoverRepository handovers,
            ArbitrationRepository arbitrations,
            Replies replies,
            Directory directory,
            Screening screening) {
        this.handovers = handovers;
        this.arbitrations = arbitrations;
        this.replies = replies;
        this.directory = directory;
        this.screening = screening;
    }

    /** The place may go to that structure as far as the structure is concerned. */
    Structure receiver(Experience experience, StructureCode to) {
        var found = directory.find(to).orElseThrow(() -> new HandoverRefused(Why.CHOOSE));
        if (!found.active()) {
            throw new HandoverRefused(Why.CLOSED);
        }
        if (experience.structures().contains(to)) {
            throw new HandoverRefused(Why.ALREADY_CONCERNED);
        }
        return found;
    }

    /** Nobody else is deciding about the place, and its structure has not replied. */
    void isFree(Experience experience, int position) {
        isUnanswered(experience, position);
        if (handovers.awaiting(experience.id(), position).isPresent()) {
            throw new HandoverRefused(Why.ALREADY_ASKED);
        }
        if (arbitrations.open(experience.id(), position).isPresent()) {
            throw new HandoverRefused(Why.IN_ARBITRATION);
        }
    }

    void isUnanswered(Experience experience, int position) {
        var present = experience.targets().get(position - 1).structure();
        if (present != null && replies.isAnswered(experience.id(), present)) {
            throw new HandoverRefused(Why.ANSWERED);
        }
    }

    /** What the programme team decided holds: the structure may only hand it to one of its own. */
    void isNotArbitrated(Experience experience, int position, StructureCode to) {
        var present = experience.targets().get(position - 1).structure();
        var below = present != null && directory.lineage(to).contains(present.value());
        if (!below && arbitrations.isDecided(experience.id(), position)) {
            throw new HandoverRefused(Why.ARBITRATED);
        }
    }

    /** The hand-over still fits the experience: it is where it was when it was asked for. */
    void isStillWhereItWas(Experience experience, Handover handover) {
        var targets = experience.targets();
        if (handover.position() > targets.size()
                || !Objects.equals(targets.get(handover.position() - 1).structure(), handover.from())) {
            throw new HandoverRefused(Why.GONE);
        }
    }

    /** Others read these words: some are needed, not too many, and nothing personal. */
    void word(@Nullable String word) {
        if (word == null || word.isBlank()) {
            throw new HandoverRefused(Why.WORD);
        }
        if (word.length() > Handover.LONGEST_WORD) {
            throw new HandoverRefused(Why.WORD_LONG);
        }
        if (screening.screen(word).hasPersonal()) {
            throw new HandoverRefused(Why.WORD_PERSONAL);
        }
    }
}

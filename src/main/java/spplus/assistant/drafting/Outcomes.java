package spplus.assistant.drafting;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import spplus.experience.ExperienceWithdrawn;
import spplus.experience.Experiences;
import spplus.experience.ReplyPublished;

/** Compares what was published with the draft it came from, then forgets the draft's words. */
@Component
class Outcomes {

    private final ProposalRepository proposals;
    private final Experiences experiences;

    Outcomes(ProposalRepository proposals, Experiences experiences) {
        this.proposals = proposals;
        this.experiences = experiences;
    }

    @ApplicationModuleListener
    void on(ReplyPublished published) {
        experiences.publishedReply(published.reply()).ifPresent(reply -> proposals
                .lastTaken(published.id(), reply.structure())
                .ifPresent(proposal -> {
                    var draft = proposal.body();
                    if (draft != null) {
                        proposals.compared(proposal.id(), EditShare.between(draft, reply.body()), reply.publishedAt());
                    }
                }));
    }

    @ApplicationModuleListener
    void on(ExperienceWithdrawn withdrawn) {
        proposals.forgetWordsOf(withdrawn.id());
    }
}

package spplus.experience.moderation;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import spplus.access.Actor;
import spplus.experience.State;
import spplus.experience.domain.Experience;
import spplus.experience.domain.ExperienceStore;
import spplus.experience.domain.ModerationCases;
import spplus.experience.domain.Replies;
import spplus.experience.domain.Reply;
import spplus.experience.domain.Story;

/** Words that were public before a moderator of the house read them. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PublishedWords {

    private final ExperienceStore store;
    private final ModerationCases cases;
    private final Replies replies;
    private final Clock clock;

    PublishedWords(ExperienceStore store, ModerationCases cases, Replies replies, Clock clock) {
        this.store = store;
        this.cases = cases;
        this.replies = replies;
        this.clock = clock;
    }

    /** Empty unless the experience is public. */
    @Transactional(propagation = Propagation.SUPPORTS)
    Optional<Story> of(Experience experience) {
        return experience.state() == State.PUBLISHED ? Optional.ofNullable(experience.story()) : Optional.empty();
    }

    /** What services replied, greetings and signatures apart; empty unless the experience is public. */
    @Transactional(propagation = Propagation.SUPPORTS)
    List<String> replies(Experience experience) {
        return experience.state() == State.PUBLISHED
                ? replies.published(experience.id()).stream()
                        .flatMap(reply -> reply.wording().parts().stream())
                        .toList()
                : List.of();
    }

    /** They stay as they are. */
    void keep(Experience experience) {
        cases.settle(experience.id());
    }

    /** What is taken out of the story is taken out of the replies too: they often repeat a name. */
    void mask(Experience experience, Redaction redaction, Actor moderator) {
        for (var reply : replies.published(experience.id())) {
            var words = reply.wording();
            replies.rewrite(
                    reply.id(),
                    new Reply.Wording(
                            redaction.in(words.greeting()),
                            redaction.in(words.body()),
                            redaction.in(words.closing()),
                            redaction.in(words.signature())));
        }
        store.save(experience.mask(redaction.story(), redaction.done(), moderator, clock.instant()));
        cases.settle(experience.id());
    }
}

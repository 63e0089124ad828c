package spplus.experience.followup;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import spplus.experience.ExperienceId;
import spplus.experience.FollowUpLinkReplaced;
import spplus.experience.domain.AuthorContacts;
import spplus.experience.domain.CorrectionWindow;
import spplus.experience.domain.ExperienceStore;
import spplus.experience.domain.FollowUpLinks;
import spplus.experience.domain.ProposedEdits;
import spplus.experience.domain.Quarantine;
import spplus.experience.domain.Replies;
import spplus.experience.domain.Reply;
import spplus.experience.sharing.DraftDesk;

/** What an author may still do; each use case finds the experience by the secret and lets it decide. */
@Service
@Transactional
public class FollowUpDesk {

    private final AuthorContacts contacts;
    private final ExperienceStore store;
    private final ProposedEdits edits;
    private final Quarantine quarantine;
    private final Replies replies;
    private final RatingRepository ratings;
    private final CorrectionWindow window;
    private final DraftDesk drafts;
    private final WordCheck words;
    private final FollowUpLinks links;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FollowUpDesk(
            AuthorContacts contacts,
            ExperienceStore store,
            ProposedEdits edits,
            Quarantine quarantine,
            Replies replies,
            RatingRepository ratings,
            CorrectionWindow window,
            DraftDesk drafts,
            WordCheck words,
            FollowUpLinks links,
            ApplicationEventPublisher events,
            Clock clock) {
        this.contacts = contacts;
        this.store = store;
        this.edits = edits;
        this.quarantine = quarantine;
        this.replies = replies;
        this.ratings = ratings;
        this.window = window;
        this.drafts = drafts;
        this.words = words;
        this.links = links;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Says what one thinks of a reply, or changes it within half an hour; too late changes nothing.
     *
     * @param word a word for the agents, never public; whoever asks, personal data is taken out of it
     */
    public void rate(ExperienceId id, UUID replyId, Reply.Rating rating, @Nullable String word) {
        var now = clock.instant();
        var reply = published(id, replyId).orElseThrow(ExperienceStore.NoSuchExperience::new);
        var ratedAt = ratings.ratedAt(replyId).orElse(null);
        if (!RatingPolicy.mayRate(ratedAt, now)) {
            return;
        }
        ratings.rate(replyId, rating, words.kept(word), now);
        if (ratedAt == null) {
            store.save(store.get(id).afterReply().rated(replyId, reply.structure(), now));
        }
    }

    /** Publishes the wording that the moderator proposes. */
    void acceptEdits(ExperienceId id) {
        var proposal = edits.find(id).orElseThrow(ExperienceStore.NoSuchExperience::new);
        store.save(store.get(id).acceptEdits(proposal.story(), clock.instant()));
    }

    /** Nothing is published. */
    void refuseEdits(ExperienceId id) {
        store.save(store.get(id).refuseEdits(clock.instant()));
    }

    /**
     * Needs the words: once they were deleted, nothing can be read again.
     *
     * @param word a word for the moderators; personal data is taken out of it
     */
    public void appeal(ExperienceId id, @Nullable String word) {
        if (quarantine.find(id).isEmpty()) {
            throw new ExperienceStore.NoSuchExperience();
        }
        store.save(store.get(id).appeal(words.kept(word), clock.instant()));
    }

    /** Path of the wizard; empty when somebody reads or has read the experience. */
    Optional<String> reopen(ExperienceId id) {
        return window.isOpen(store.get(id), clock.instant()) ? Optional.of(drafts.reopen(id)) : Optional.empty();
    }

    void stopMails(ExperienceId id) {
        contacts.stop(id);
    }

    /** Nothing changes when no address was left. */
    void resumeMails(ExperienceId id) {
        contacts.resume(id);
    }

    /** The author is told by mail too: if somebody else did it, they get their page back. @return the new path */
    String replaceLink(ExperienceId id) {
        var path = links.replace(id);
        events.publishEvent(new FollowUpLinkReplaced(id));
        return path;
    }

    void withdraw(ExperienceId id) {
        drafts.forget(id);
        store.save(store.get(id).withdraw(clock.instant()));
    }

    void delete(ExperienceId id) {
        drafts.forget(id);
        store.delete(id);
    }

    private Optional<Reply> published(ExperienceId id, UUID replyId) {
        return replies.published(id).stream()
                .filter(reply -> reply.id().equals(replyId))
                .findFirst();
    }
}

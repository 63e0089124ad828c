package spplus.experience;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import spplus.core.Reference;
import spplus.directory.StructureCode;
import spplus.experience.domain.AuthorContacts;
import spplus.experience.domain.Experience;
import spplus.experience.domain.ExperienceStore;
import spplus.experience.domain.FollowUpLinks;
import spplus.experience.domain.Followers;
import spplus.experience.domain.Replies;
import spplus.experience.domain.Step;
import spplus.experience.domain.Steps;

/** What the rest of the house may ask about experiences. */
@Service
public class Experiences {

    private static final Set<Step.Kind> DECISIONS =
            Set.of(Step.Kind.REJECTED, Step.Kind.EDITS_PROPOSED, Step.Kind.EDITS_REMINDED);

    private final ExperienceStore store;
    private final AuthorContacts contacts;
    private final Steps steps;
    private final Followers followers;
    private final FollowUpLinks links;
    private final Replies replies;

    Experiences(
            ExperienceStore store,
            AuthorContacts contacts,
            Steps steps,
            Followers followers,
            FollowUpLinks links,
            Replies replies) {
        this.store = store;
        this.contacts = contacts;
        this.steps = steps;
        this.followers = followers;
        this.links = links;
        this.replies = replies;
    }

    /** Empty when it never was or was deleted. */
    public Optional<Outline> find(ExperienceId id) {
        return store.find(id).map(Experiences::outline);
    }

    /** How to write to the author, with a link that works; empty without an address or when they asked for silence. */
    public Optional<AuthorContact> contact(ExperienceId id) {
        return contacts.address(id).flatMap(address -> links.mailed(id)
                .map(path -> new AuthorContact(address.email(), address.language(), path)));
    }

    /** What the last decision of a moderator told the author. */
    public Optional<Decision> lastDecision(ExperienceId id) {
        var said = steps.of(id).stream()
                .filter(step -> DECISIONS.contains(step.kind()))
                .toList();
        return said.isEmpty()
                ? Optional.empty()
                : Optional.of(new Decision(
                        said.size(), said.getLast().reason(), said.getLast().word()));
    }

    /** What a moderator took out of the words before they were published; empty when nothing was. */
    public Optional<Masking> masking(ExperienceId id) {
        return steps.of(id).stream()
                .filter(step ->
                        step.kind() == Step.Kind.REDACTED && !step.redactions().isEmpty())
                .reduce((_, last) -> last)
                .map(step -> new Masking(
                        step.redactions().passages(), step.redactions().articles()));
    }

    /**
     * Those who lived the same and left an address, a page at a time.
     *
     * @param after the last one of the page before, null to begin
     */
    public List<Follower> followers(ExperienceId id, @Nullable Follower after, int limit) {
        return followers.page(id, after == null ? null : after.visitor(), limit).stream()
                .flatMap(visitor -> followers.address(id, visitor).stream()
                        .map(address -> new Follower(
                                visitor, address.email(), address.language(), followers.stopPath(id, visitor))))
                .toList();
    }

    /** Empty unless it is public. */
    public Optional<PublishedReply> publishedReply(UUID reply) {
        return replies.find(reply)
                .filter(found -> found.publishedAt() != null)
                .map(found -> new PublishedReply(
                        found.structure(), found.wording().body(), Objects.requireNonNull(found.publishedAt())));
    }

    private static Outline outline(Experience experience) {
        var story = experience.story();
        return new Outline(
                experience.id(),
                experience.reference(),
                experience.state(),
                experience.replyState(),
                story == null ? null : story.title(),
                experience.slug(),
                experience.structures());
    }

    /**
     * An experience in a few words.
     *
     * @param title its public title, null unless published
     * @param slug the readable tail of its address, empty unless published
     */
    public record Outline(
            ExperienceId id,
            Reference reference,
            State state,
            ReplyState replyState,
            @Nullable String title,
            String slug,
            List<StructureCode> structures) {

        /** Its permanent public path. */
        public String path() {
            return "/experiences/" + reference + "-" + slug;
        }
    }

    /** The words of a public reply. */
    public record PublishedReply(StructureCode structure, String body, Instant publishedAt) {}

    /**
     * How to write to an author.
     *
     * @param email an address that is never stored in clear, logged or shown
     * @param language code of the language they read the site in
     * @param followUpPath path of the private page
     */
    public record AuthorContact(String email, String language, String followUpPath) {}

    /**
     * Somebody who wants to be told what follows.
     *
     * @param visitor who it is, for the next page only
     * @param email an address that is never stored in clear, logged or shown
     * @param language code of the language they read the site in
     * @param stopPath path of the page where one asks for silence
     */
    public record Follower(byte[] visitor, String email, String language, String stopPath) {}

    /**
     * What was taken out of the words before they were published.
     *
     * @param articles numbers of the charter's articles it was done for, in order; empty when a moderator chose alone
     */
    public record Masking(int passages, List<Integer> articles) {}

    /**
     * What an author was told.
     *
     * @param count how many times the author was told something, this one included
     * @param reason a key of the closed list, null when there was none
     * @param word a word of the moderator
     */
    public record Decision(
            int count, @Nullable String reason, @Nullable String word) {}
}

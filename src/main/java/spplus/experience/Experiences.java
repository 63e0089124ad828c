package spplus.experience;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import spplus.core.Reference;
import spplus.directory.StructureCode;
import spplus.experience.domain.AuthorContacts;
import spplus.experience.domain.Experience;
import spplus.experience.domain.ExperienceStore;
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

    Experiences(ExperienceStore store, AuthorContacts contacts, Steps steps) {
        this.store = store;
        this.contacts = contacts;
        this.steps = steps;
    }

    /** Empty when it never was or was deleted. */
    public Optional<Outline> find(ExperienceId id) {
        return store.find(id).map(Experiences::outline);
    }

    /** How to write to the author; empty when no address was left or the author asked for silence. */
    public Optional<AuthorContact> contact(ExperienceId id) {
        return contacts.email(id)
                .flatMap(email -> contacts.followUpPath(id).map(path -> new AuthorContact(email, path)));
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

    /**
     * How to write to an author.
     *
     * @param email an address that is never stored in clear, logged or shown
     * @param followUpPath path of the private page
     */
    public record AuthorContact(String email, String followUpPath) {}

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

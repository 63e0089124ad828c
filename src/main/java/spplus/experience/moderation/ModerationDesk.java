package spplus.experience.moderation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import spplus.access.Actor;
import spplus.experience.ExperienceId;
import spplus.experience.State;
import spplus.experience.domain.AuthorContacts;
import spplus.experience.domain.Experience;
import spplus.experience.domain.ExperienceStore;
import spplus.experience.domain.ProposedEdits;
import spplus.experience.domain.Quarantine;
import spplus.experience.domain.Redactions;
import spplus.experience.domain.RejectionReason;
import spplus.experience.domain.Steps;
import spplus.experience.domain.Story;
import spplus.experience.moderation.Refused.Problem;
import spplus.platform.Texts;
import spplus.privacy.Screening;

/**
 * Where moderators decide. Each decision holds the case for its moderator, judges the very words that were read, and is
 * written down without them; an impossible one throws {@link Refused} and changes nothing.
 */
@Service
@Transactional
public class ModerationDesk {

    private static final int SHORTEST_TITLE = 3;
    private static final int SHORTEST_TEXT = 10;

    private final CaseAccess cases;
    private final ExperienceStore store;
    private final Quarantine quarantine;
    private final ProposedEdits edits;
    private final PublishedWords published;
    private final AuthorContacts contacts;
    private final Steps steps;
    private final Screening screening;
    private final WordPolicy words;
    private final DecisionTrail trail;
    private final Texts texts;
    private final Clock clock;

    ModerationDesk(
            CaseAccess cases,
            ExperienceStore store,
            Quarantine quarantine,
            ProposedEdits edits,
            PublishedWords published,
            AuthorContacts contacts,
            Steps steps,
            Screening screening,
            WordPolicy words,
            DecisionTrail trail,
            Texts texts,
            Clock clock) {
        this.cases = cases;
        this.store = store;
        this.quarantine = quarantine;
        this.edits = edits;
        this.published = published;
        this.contacts = contacts;
        this.steps = steps;
        this.screening = screening;
        this.words = words;
        this.trail = trail;
        this.texts = texts;
        this.clock = clock;
    }

    /** Publishes the words as they are. */
    public void publish(Reading reading, Actor moderator) {
        publish(toDecide(reading, moderator), moderator);
    }

    /** As {@link #publish(Reading, Actor)}, for those who decided without reading: only when nothing was found. */
    public void publishIfClean(Reading reading, Actor moderator) {
        var experience = toDecide(reading, moderator);
        if (!screened(experience).isClean()) {
            throw new Refused("", "signals");
        }
        publish(experience, moderator);
    }

    /** Publishes without some passages; what is taken out is deleted for good. */
    public void publishRedacted(Reading reading, Masks masks, Actor moderator) {
        var experience = toDecide(reading, moderator);
        var redaction = redact(experience, masks);
        var now = clock.instant();
        if (experience.state() == State.PUBLISHED) {
            published.mask(experience, redaction, moderator);
            trail.decided(experience, "experience.masked", moderator, redaction.done(), null);
        } else {
            store.save(experience.publish(redaction.story(), redaction.done(), moderator, now));
            trail.decided(experience, "experience.redacted", moderator, redaction.done(), null);
        }
    }

    /** The words as they would be published with these masks; changes nothing. */
    @Transactional(readOnly = true)
    public Story preview(Reading reading, Masks masks, Actor moderator) {
        var experience = cases.visible(reading.id(), moderator).orElseThrow(ExperienceStore.NoSuchExperience::new);
        requireSameWords(experience, reading);
        return redact(experience, masks).story();
    }

    /** Asks the author whether these words may be published instead. */
    public void proposeEdits(Reading reading, Story proposed, String word, Actor moderator) {
        var experience = toDecide(reading, moderator);
        if (!contacts.hasPrivatePage(experience.id())) {
            throw new Refused("", "no-author");
        }
        var screened = screened(experience);
        var problems = new ArrayList<>(problems(proposed, screened.story()));
        words.check("mot-proposition", word, screened).ifPresent(problems::add);
        refuseIfAny(problems);
        var now = clock.instant();
        edits.put(experience.id(), proposed, word.strip(), moderator.id(), now);
        store.save(experience.proposeEdits(word.strip(), moderator, now));
        cases.release(experience.id(), moderator);
        trail.decided(experience, "experience.edits-proposed", moderator, Redactions.NONE, null);
    }

    /** @param reason null when none was chosen, which is refused */
    public void reject(Reading reading, @Nullable RejectionReason reason, String word, Actor moderator) {
        var experience = toDecide(reading, moderator);
        var problems = new ArrayList<Problem>();
        if (reason == null) {
            problems.add(new Problem("motif", "reason-missing", List.of()));
        }
        if (contacts.hasPrivatePage(experience.id())) {
            words.check("mot-rejet", word, screened(experience)).ifPresent(problems::add);
        }
        refuseIfAny(problems);
        store.save(experience.reject(
                reason == null ? RejectionReason.INCOMPREHENSIBLE : reason, word.strip(), moderator, clock.instant()));
        trail.decided(experience, "experience.rejected", moderator, Redactions.NONE, reason);
    }

    /** Takes a case to read and decide it; empty when another moderator has it, or may not be judged by this one. */
    boolean take(ExperienceId id, Actor moderator) {
        return cases.visible(id, moderator)
                .filter(experience -> awaitsModerator(experience.state()))
                .filter(experience -> AppealPolicy.mayDecide(experience.state(), steps.of(id), moderator))
                .map(_ -> cases.take(id, moderator))
                .orElse(false);
    }

    /** Takes the first free case of these, so that two who ask at once never get the same; empty when none is left. */
    Optional<ExperienceId> next(QueueFilter filter, Actor moderator) {
        return cases.next(filter, moderator);
    }

    void release(ExperienceId id, Actor moderator) {
        cases.release(id, moderator);
    }

    private void publish(Experience experience, Actor moderator) {
        if (experience.state() == State.PUBLISHED) {
            published.keep(experience);
            trail.decided(experience, "experience.kept", moderator, Redactions.NONE, null);
        } else {
            store.save(experience.publish(words(experience), Redactions.NONE, moderator, clock.instant()));
            trail.decided(experience, "experience.published", moderator, Redactions.NONE, null);
        }
    }

    private Experience toDecide(Reading reading, Actor moderator) {
        var experience = cases.held(reading.id(), moderator);
        requireSameWords(experience, reading);
        if (!AppealPolicy.mayDecide(experience.state(), steps.of(reading.id()), moderator)) {
            throw new Refused("", "same-moderator");
        }
        return experience;
    }

    private static boolean awaitsModerator(State state) {
        return state == State.AWAITING_MODERATION || state == State.APPEALED || state == State.PUBLISHED;
    }

    private static void requireSameWords(Experience experience, Reading reading) {
        var read = reading.version();
        if (read != null && read != experience.snapshot().version()) {
            throw new Refused("", "meanwhile");
        }
    }

    private Redaction redact(Experience experience, Masks masks) {
        return Redaction.of(screened(experience), masks, texts.t("experience.moderation.mask"));
    }

    private ScreenedStory screened(Experience experience) {
        return ScreenedStory.of(words(experience), published.replies(experience), screening);
    }

    private Story words(Experience experience) {
        return published
                .of(experience)
                .or(() -> quarantine.find(experience.id()))
                .orElseThrow(() -> new Refused("", "meanwhile"));
    }

    private static List<Problem> problems(Story proposed, Story written) {
        var problems = new ArrayList<Problem>();
        checkLength("titre", proposed.title(), SHORTEST_TITLE, Story.LONGEST_TITLE, problems);
        checkLength("recit", proposed.text(), SHORTEST_TEXT, Story.LONGEST_TEXT, problems);
        if (proposed.equals(written)) {
            problems.add(new Problem("recit", "nothing-changed", List.of()));
        }
        return problems;
    }

    private static void checkLength(String field, String text, int shortest, int longest, List<Problem> problems) {
        int length = text.strip().length();
        if (length < shortest || length > longest) {
            problems.add(new Problem(field, field + "-length", List.of(shortest, longest, length)));
        }
    }

    private static void refuseIfAny(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
    }
}

package spplus.experience.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import spplus.access.Actor;
import spplus.core.Reference;
import spplus.core.Slug;
import spplus.directory.StructureCode;
import spplus.experience.EditsProposed;
import spplus.experience.ExperienceId;
import spplus.experience.ExperiencePublished;
import spplus.experience.ExperienceRejected;
import spplus.experience.ExperienceShared;
import spplus.experience.ExperienceWithdrawn;
import spplus.experience.ReplyPublished;
import spplus.experience.ReplyState;
import spplus.experience.State;

/**
 * One experience shared by somebody, and every transition it may go through. Each transition adds a {@link Step} and
 * the event that tells the rest of the house; an impossible one throws {@link IllegalTransition} and changes nothing.
 */
public final class Experience {

    private final ExperienceId id;
    private final Snapshot past;
    private State state;
    private Standings standings;
    private Circumstances circumstances;
    private List<Target> targets;
    private Qualification qualification;
    private @Nullable Story story;
    private @Nullable Instant publishedAt;
    private @Nullable Instant repliedAt;
    private boolean appealUsed;
    private final List<Fact> facts;
    private final List<Step> newSteps = new ArrayList<>();
    private final List<Object> newEvents = new ArrayList<>();

    private Experience(Snapshot past, List<Fact> pastFacts) {
        this.past = past;
        id = past.id();
        state = past.state();
        standings = past.standings();
        facts = new ArrayList<>(pastFacts);
        circumstances = past.circumstances();
        targets = past.targets();
        qualification = past.qualification();
        story = past.story();
        publishedAt = past.publishedAt();
        repliedAt = past.repliedAt();
        appealUsed = past.appealUsed();
    }

    public static Experience share(
            ExperienceId id, Reference reference, Circumstances circumstances, List<Target> targets, Instant now) {
        var experience = new Experience(Snapshot.shared(id, reference, circumstances, targets, now), List.of());
        return experience.with(Step.of(Step.Kind.SHARED, now), new ExperienceShared(id));
    }

    static Experience from(Snapshot past, List<Fact> facts) {
        return new Experience(past, facts);
    }

    /** The author corrects what nobody has judged yet. */
    public Experience correct(Circumstances corrected, List<Target> correctedTargets, Instant now) {
        require(state == State.AWAITING_MODERATION, "be corrected");
        circumstances = corrected;
        targets = List.copyOf(correctedTargets);
        return with(Step.of(Step.Kind.CORRECTED, now));
    }

    /** A moderator publishes the text, as written when nothing was taken out. */
    public Experience publish(Story published, Redactions redactions, Actor moderator, Instant now) {
        require(awaitsModerator(), "be published");
        var kind = redactions.isEmpty() ? Step.Kind.PUBLISHED : Step.Kind.REDACTED;
        return becomePublic(published, now).with(Step.by(moderator, kind, now).without(redactions));
    }

    /** Published elsewhere and never read here: hidden until a moderator has read it. */
    public Experience withhold(Instant now) {
        require(state == State.PUBLISHED, "be withheld");
        state = State.AWAITING_MODERATION;
        story = null;
        return with(Step.of(Step.Kind.WITHHELD, now));
    }

    public Experience mask(Story left, Redactions redactions, Actor moderator, Instant now) {
        require(state == State.PUBLISHED, "be masked");
        story = left;
        return with(Step.by(moderator, Step.Kind.MASKED, now).without(redactions));
    }

    public Experience proposeEdits(String word, Actor moderator, Instant now) {
        require(awaitsModerator(), "receive edits");
        state = State.EDITS_PROPOSED;
        return with(Step.by(moderator, Step.Kind.EDITS_PROPOSED, now).because(null, word), new EditsProposed(id));
    }

    public Experience acceptEdits(Story agreed, Instant now) {
        require(state == State.EDITS_PROPOSED, "accept edits");
        return becomePublic(agreed, now).with(Step.of(Step.Kind.EDITS_ACCEPTED, now));
    }

    /** The author refuses the wording: nothing is published. */
    public Experience refuseEdits(Instant now) {
        require(state == State.EDITS_PROPOSED, "refuse edits");
        state = State.WITHDRAWN;
        return with(Step.of(Step.Kind.EDITS_REFUSED, now), new ExperienceWithdrawn(id));
    }

    /** Tells the author once more, with the same word. */
    public Experience remindEdits(String word, Instant now) {
        require(state == State.EDITS_PROPOSED, "remind of edits");
        return with(Step.of(Step.Kind.EDITS_REMINDED, now).because(null, word), new EditsProposed(id));
    }

    /** The author stayed silent: a moderator decides without them. */
    public Experience giveUpEdits(Instant now) {
        require(state == State.EDITS_PROPOSED, "give up edits");
        state = State.AWAITING_MODERATION;
        return with(Step.of(Step.Kind.EDITS_UNANSWERED, now));
    }

    public Experience reject(RejectionReason reason, String word, Actor moderator, Instant now) {
        require(awaitsModerator() || state == State.PUBLISHED, "be rejected");
        state = State.REJECTED;
        story = null;
        return with(
                Step.by(moderator, Step.Kind.REJECTED, now).because(reason.name(), word), new ExperienceRejected(id));
    }

    public boolean mayAppeal() {
        return state == State.REJECTED && !appealUsed;
    }

    /** @param word what the author says of it, screened; null for nothing */
    public Experience appeal(@Nullable String word, Instant now) {
        require(mayAppeal(), "be appealed");
        state = State.APPEALED;
        appealUsed = true;
        return with(Step.of(Step.Kind.APPEALED, now).because(null, word));
    }

    public Experience withdraw(Instant now) {
        require(state != State.WITHDRAWN, "be withdrawn");
        state = State.WITHDRAWN;
        story = null;
        return with(Step.of(Step.Kind.WITHDRAWN, now), new ExperienceWithdrawn(id));
    }

    public boolean isOpenedBy(StructureCode structure) {
        return facts.stream().anyMatch(fact -> fact.isBy(Step.Kind.OPENED, structure));
    }

    /** An agent of a structure concerned reads it: its first time is kept, the others change nothing. */
    public Experience open(StructureCode structure, Actor reader, Instant now) {
        require(state == State.PUBLISHED, "be opened");
        if (isOpenedBy(structure)) {
            return this;
        }
        return with(Step.by(reader, Step.Kind.OPENED, now).forStructure(structure));
    }

    public Experience replied(UUID reply, StructureCode structure, Actor writer, Instant now) {
        afterReply().repliedForNow(reply, structure, writer, now);
        newEvents.add(new ReplyPublished(id, reply));
        return this;
    }

    /** The place at this position (1 to 3) goes to another structure. */
    public Experience reattribute(int position, StructureCode to, @Nullable Actor by, Instant now) {
        require(state == State.PUBLISHED, "be re-attributed");
        var changed = new ArrayList<>(targets);
        var left = targets.get(position - 1).structure();
        changed.set(position - 1, targets.get(position - 1).at(to));
        targets = List.copyOf(changed);
        return with(Step.by(by, Step.Kind.REATTRIBUTED, now).forStructure(to).leaving(left));
    }

    /** What may follow a reply: promises, changes, the author's last word. */
    public AfterReply afterReply() {
        return new AfterReply(this);
    }

    /** Something was said of it that changes nothing else. */
    public Experience note(Step step) {
        require(state == State.PUBLISHED, "be spoken of");
        return with(step);
    }

    /** Agents correct the channels of a target, the axes and the tags. */
    public Experience qualify(Qualification corrected, List<Target> correctedTargets, Actor by, Instant now) {
        require(state == State.PUBLISHED, "be qualified");
        qualification = corrected;
        targets = List.copyOf(correctedTargets);
        return with(Step.by(by, Step.Kind.QUALIFIED, now));
    }

    private boolean awaitsModerator() {
        return state == State.AWAITING_MODERATION || state == State.APPEALED;
    }

    private Experience becomePublic(Story published, Instant now) {
        if (publishedAt == null) {
            publishedAt = now;
            newEvents.add(new ExperiencePublished(id, structures()));
        }
        state = State.PUBLISHED;
        story = published;
        return this;
    }

    void require(boolean possible, String asked) {
        if (!possible) {
            throw new IllegalTransition(asked, state);
        }
    }

    Experience with(Step step, Object... events) {
        newSteps.add(step);
        facts.add(Fact.of(step));
        standings = Standings.of(standings, Snapshot.structures(targets), facts);
        newEvents.addAll(List.of(events));
        return this;
    }

    public ExperienceId id() {
        return id;
    }

    public Reference reference() {
        return past.reference();
    }

    public State state() {
        return state;
    }

    public ReplyState replyState() {
        return standings.whole().state();
    }

    public List<Target> targets() {
        return targets;
    }

    /** The structures concerned that are known, in order. */
    public List<StructureCode> structures() {
        return Snapshot.structures(targets).stream().distinct().toList();
    }

    /** The public text, null unless published. */
    public @Nullable Story story() {
        return story;
    }

    public String slug() {
        return story == null ? "" : Slug.of(story.title());
    }

    /** Everything at once, as it is now. */
    public Snapshot snapshot() {
        return past.become(
                state,
                standings,
                circumstances,
                targets,
                qualification,
                story,
                publishedAt,
                Fact.first(facts, Step.Kind.OPENED),
                repliedAt,
                Fact.first(facts, Step.Kind.REOPENED),
                appealUsed);
    }

    Snapshot before() {
        return past;
    }

    void firstReplied(@Nullable Instant at) {
        repliedAt = at;
    }

    List<Fact> facts() {
        return List.copyOf(facts);
    }

    List<Step> newSteps() {
        return List.copyOf(newSteps);
    }

    List<Object> newEvents() {
        return List.copyOf(newEvents);
    }
}

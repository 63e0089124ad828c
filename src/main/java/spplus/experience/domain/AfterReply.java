package spplus.experience.domain;

import java.time.Instant;
import java.util.UUID;
import spplus.access.Actor;
import spplus.directory.StructureCode;
import spplus.experience.ChangeClaimed;
import spplus.experience.ChangeContradicted;
import spplus.experience.ExperienceReopened;
import spplus.experience.PromiseExtended;
import spplus.experience.PromiseMade;
import spplus.experience.PromiseTold;
import spplus.experience.PromiseWitnessed;
import spplus.experience.ReplyRated;
import spplus.experience.State;
import spplus.experience.VerdictGiven;
import spplus.experience.domain.Step.Kind;

/** What may happen to an experience once it was replied to; the words themselves are kept beside it. */
public final class AfterReply {

    private final Experience experience;

    AfterReply(Experience experience) {
        this.experience = experience;
    }

    /** Public, and nobody is told yet: it may still be undone. */
    public Experience repliedForNow(UUID reply, StructureCode structure, Actor writer, Instant now) {
        experience.require(experience.state() == State.PUBLISHED, "be replied to");
        if (!hasReply()) {
            experience.firstReplied(now);
        }
        return experience.with(Step.by(writer, Kind.REPLIED, now).about(reply).forStructure(structure));
    }

    /** It stands again as if this reply had never been public. */
    public Experience replyUndone(UUID reply, StructureCode structure, Actor by, Instant now) {
        var standing = Fact.withoutUndone(experience.facts());
        experience.require(standing.stream().anyMatch(fact -> fact.is(Kind.REPLIED, reply)), "have this reply undone");
        experience.with(Step.by(by, Kind.REPLY_UNDONE, now).about(reply).forStructure(structure));
        var was = standing.stream()
                .filter(fact -> fact.is(Kind.REPLIED, reply))
                .map(Fact::at)
                .toList();
        if (was.contains(experience.snapshot().repliedAt())) {
            experience.firstReplied(Fact.first(Fact.withoutUndone(experience.facts()), Kind.REPLIED));
        }
        return experience;
    }

    public Experience rated(UUID reply, StructureCode structure, Instant now) {
        experience.require(experience.state() == State.PUBLISHED && hasReply(), "be rated");
        return experience.with(
                Step.of(Kind.RATED, now).forStructure(structure), new ReplyRated(experience.id(), reply));
    }

    public Experience promised(UUID promise, StructureCode structure, Actor by, Instant now) {
        replied("carry a promise");
        return happened(Step.by(by, Kind.PROMISED, now), promise, structure, new PromiseMade(experience.id(), promise));
    }

    /** Once, and not when it was told already. */
    public Experience extended(UUID promise, StructureCode structure, Actor by, Instant now) {
        experience.require(
                has(Kind.PROMISED, promise) && !has(Kind.PROMISE_EXTENDED, promise) && !has(Kind.PROMISE_TOLD, promise),
                "have a promise extended");
        return happened(
                Step.by(by, Kind.PROMISE_EXTENDED, now),
                promise,
                structure,
                new PromiseExtended(experience.id(), promise));
    }

    /** The structure says once whether it kept its promise. */
    public Experience told(UUID promise, boolean kept, StructureCode structure, Actor by, Instant now) {
        experience.require(
                has(Kind.PROMISED, promise) && !has(Kind.PROMISE_TOLD, promise), "have a promise told as kept or not");
        var word = kept ? PromiseWord.KEPT : PromiseWord.NOT_KEPT;
        var step = Step.by(by, Kind.PROMISE_TOLD, now).because(word.name(), null);
        return happened(step, promise, structure, new PromiseTold(experience.id(), promise));
    }

    /** The author says whether a promise was kept; the last word counts. */
    public Experience witnessed(UUID promise, PromiseWord word, StructureCode structure, Instant now) {
        experience.require(has(Kind.PROMISED, promise), "have a promise judged");
        var step = Step.of(Kind.PROMISE_WITNESSED, now).because(word.name(), null);
        return happened(step, promise, structure, new PromiseWitnessed(experience.id(), promise));
    }

    /** A second person read that something changed and its evidence. */
    public Experience changeClaimed(UUID claim, StructureCode structure, Actor reader, Instant now) {
        replied("have a change claimed");
        return happened(
                Step.by(reader, Kind.CHANGE_CLAIMED, now), claim, structure, new ChangeClaimed(experience.id(), claim));
    }

    /** The same, public, and nobody is told yet: it may still be undone. */
    public Experience changeClaimedForNow(UUID claim, StructureCode structure, Actor reader, Instant now) {
        replied("have a change claimed");
        return experience.with(
                Step.by(reader, Kind.CHANGE_CLAIMED, now).about(claim).forStructure(structure));
    }

    /** It stands again as if this change had never been announced. */
    public Experience changeUndone(UUID claim, StructureCode structure, Actor by, Instant now) {
        var standing = Fact.withoutUndone(experience.facts());
        experience.require(
                standing.stream().anyMatch(fact -> fact.is(Kind.CHANGE_CLAIMED, claim))
                        && !has(Kind.CHANGE_CONTRADICTED, claim),
                "have this change undone");
        return experience.with(Step.by(by, Kind.CHANGE_UNDONE, now).about(claim).forStructure(structure));
    }

    /** The author said that nothing changed, and a moderator made it public. */
    public Experience changeContradicted(UUID claim, StructureCode structure, Actor moderator, Instant now) {
        experience.require(
                has(Kind.CHANGE_CLAIMED, claim) && !has(Kind.CHANGE_CONTRADICTED, claim),
                "have a claimed change contradicted");
        return happened(
                Step.by(moderator, Kind.CHANGE_CONTRADICTED, now),
                claim,
                structure,
                new ChangeContradicted(experience.id(), claim));
    }

    /** The author says once what the whole came to; the first time that nothing is solved, it awaits a reply again. */
    public Experience judged(Verdict verdict, Instant now) {
        replied("be judged");
        experience.require(!has(Kind.VERDICT_GIVEN), "be judged twice");
        experience.with(
                Step.of(Kind.VERDICT_GIVEN, now).because(verdict.name(), null), new VerdictGiven(experience.id()));
        if (verdict != Verdict.NOT_SOLVED) {
            return experience;
        }
        return experience.with(
                Step.of(Kind.REOPENED, now), new ExperienceReopened(experience.id(), experience.structures()));
    }

    private void replied(String asked) {
        experience.require(hasReply(), asked);
    }

    private boolean hasReply() {
        return experience.snapshot().repliedAt() != null;
    }

    private boolean has(Kind kind, UUID subject) {
        return experience.facts().stream().anyMatch(fact -> fact.is(kind, subject));
    }

    private boolean has(Kind kind) {
        return experience.facts().stream().anyMatch(fact -> fact.kind() == kind);
    }

    private Experience happened(Step step, UUID subject, StructureCode structure, Object event) {
        return experience.with(step.about(subject).forStructure(structure), event);
    }
}

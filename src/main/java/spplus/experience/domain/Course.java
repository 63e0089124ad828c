package spplus.experience.domain;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import spplus.experience.ReplyState;

/** What was recorded of one experience, on the whole or with one structure, taken in one fact after the other. */
final class Course {

    private ReplyState reached;
    private boolean notOurs;
    private boolean reopened;
    private boolean changeContradicted;
    private final Map<UUID, Fate> promises = new LinkedHashMap<>();

    Course(ReplyState origin) {
        reached = origin;
        notOurs = origin == ReplyState.NOT_OURS;
        reopened = origin == ReplyState.REOPENED;
    }

    void take(Fact fact) {
        switch (fact.kind()) {
            case OPENED -> reach(ReplyState.OPENED);
            case REPLIED -> replied();
            case RATED -> reach(ReplyState.RATED);
            case ACTION_PLANNED -> reach(ReplyState.ACTION_PLANNED);
            case ACTION_DONE, CHANGE_CLAIMED -> reach(ReplyState.ACTION_DONE);
            case PROMISED, PROMISE_EXTENDED -> promises.putIfAbsent(subject(fact), Fate.RUNNING);
            case PROMISE_TOLD, PROMISE_WITNESSED -> promises.merge(subject(fact), Fate.of(fact), Fate::then);
            case CHANGE_CONTRADICTED -> changeContradicted = true;
            case REOPENED -> reopened = true;
            case NOT_OURS -> notOurs = true;
            case REATTRIBUTED, ARBITRATED -> notOurs = false;
            case SHARED, CORRECTED, EDITS_PROPOSED, EDITS_REMINDED, EDITS_UNANSWERED, EDITS_ACCEPTED -> {}
            case EDITS_REFUSED, PUBLISHED, REDACTED, MASKED, WITHHELD, REJECTED, APPEALED, WITHDRAWN -> {}
            case QUALIFIED, REPLY_CORRECTED, REPLY_UNDONE, CHANGE_UNDONE, VERDICT_GIVEN -> {}
            case HANDOVER_ASKED, HANDOVER_REFUSED, HANDOVER_UNANSWERED, HANDOVER_TAKEN_BACK, HANDOVER_DROPPED -> {}
            case HANDOVER_UNDONE, AUTHOR_NAMED, ARBITRATION_ASKED -> {}
        }
    }

    private void replied() {
        reach(ReplyState.REPLIED);
        reopened = false;
        notOurs = false;
    }

    /** Whether nobody replied, and it was said not to be its business. */
    boolean isNotOurs() {
        return notOurs && reached.hasNoReply();
    }

    boolean hasReply() {
        return !reached.hasNoReply();
    }

    /** Overrules what the facts say: on the whole, it is nobody's only when all those concerned say so. */
    void disown(boolean byAll) {
        notOurs = byAll;
    }

    /** What matters most to who reads it: a contradiction is never hidden by what went well. */
    ReplyState state() {
        if (reopened) {
            return ReplyState.REOPENED;
        }
        if (isNotOurs()) {
            return ReplyState.NOT_OURS;
        }
        if (changeContradicted) {
            return ReplyState.CONTRADICTED;
        }
        return promises.isEmpty() ? reached : together(promises.values());
    }

    private static ReplyState together(Collection<Fate> fates) {
        if (fates.stream().anyMatch(Fate::isContradicted)) {
            return ReplyState.CONTRADICTED;
        }
        if (fates.stream().anyMatch(Fate::isBroken)) {
            return ReplyState.NOT_KEPT;
        }
        return fates.stream().allMatch(Fate::isKept) ? ReplyState.KEPT : ReplyState.PROMISED;
    }

    /** Never goes back: what is imported as done does not become opened. */
    private void reach(ReplyState state) {
        if (reached == ReplyState.NOT_OURS || state.compareTo(reached) > 0) {
            reached = state;
        }
    }

    private static UUID subject(Fact fact) {
        return Objects.requireNonNull(fact.subject(), "what this fact is about");
    }

    /** What the structure, then the author, said of a promise; empty for nothing yet. */
    private record Fate(String told, String witnessed) {

        static final Fate RUNNING = new Fate("", "");

        static Fate of(Fact fact) {
            var said = Objects.requireNonNull(fact.reason(), "what was said of a promise");
            return fact.kind() == Step.Kind.PROMISE_TOLD ? new Fate(said, "") : new Fate("", said);
        }

        Fate then(Fate last) {
            return new Fate(
                    last.told.isEmpty() ? told : last.told, last.witnessed.isEmpty() ? witnessed : last.witnessed);
        }

        boolean isKept() {
            return witnessed.equals(PromiseWord.KEPT.name());
        }

        boolean isContradicted() {
            return told.equals(PromiseWord.KEPT.name()) && witnessed.equals(PromiseWord.NOT_KEPT.name());
        }

        boolean isBroken() {
            return !isKept() && (!witnessed.isEmpty() || told.equals(PromiseWord.NOT_KEPT.name()));
        }
    }
}

package spplus.commitment.editing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;
import spplus.access.Actor;
import spplus.audit.AuditEntry;
import spplus.audit.AuditTrail;
import spplus.commitment.Commitment;
import spplus.commitment.CommitmentCode;
import spplus.commitment.Commitments;
import spplus.commitment.Edition;
import spplus.commitment.domain.Correspondence;
import spplus.commitment.domain.EditionStore;
import spplus.platform.Ids;
import spplus.platform.Texts;

/** Prepares the next edition: nobody outside sees it before it is announced for a day, and what held is never rewritten. */
@Service
@Transactional
class DraftDesk {

    static final int MOST = 99;

    private final EditionStore editions;
    private final DraftRepository drafts;
    private final Commitments commitments;
    private final AuditTrail audit;
    private final Texts texts;

    DraftDesk(EditionStore editions, DraftRepository drafts, Commitments commitments, AuditTrail audit, Texts texts) {
        this.editions = editions;
        this.drafts = drafts;
        this.commitments = commitments;
        this.audit = audit;
        this.texts = texts;
    }

    Optional<Edition> draft() {
        return editions.draft();
    }

    /** @throws ResponseStatusException 404 when none is being prepared */
    Edition needed() {
        return draft().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    int version(Edition draft) {
        return drafts.version(draft.id());
    }

    /** @throws ResponseStatusException 404 when the draft has no such commitment */
    int version(Edition draft, CommitmentCode code) {
        return drafts.itemVersion(draft.id(), code)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** A copy of today's edition, unless one is being prepared already. */
    void begin(Actor actor) {
        if (draft().isEmpty()) {
            var id = Ids.next().toString();
            drafts.copy(commitments.current().id(), id, texts.t("commitment.edit.new-title"), actor.name());
            tell(actor, "commitment.draft-begun", id);
        }
    }

    void discard(Actor actor) {
        var draft = needed();
        drafts.discard(draft.id());
        tell(actor, "commitment.draft-discarded", draft.id());
    }

    boolean say(Actor actor, EditionForm form) {
        return drafts.say(needed().id(), form, actor.name());
    }

    /** @return false when a colleague changed it meanwhile */
    boolean write(CommitmentCode code, ItemForm form) {
        var draft = needed();
        if (!drafts.write(draft.id(), code, form)) {
            return false;
        }
        drafts.place(commitments.current().id(), form.from(), draft.id(), code);
        return true;
    }

    /** What, in today's edition, finds its place at that commitment of the draft. */
    List<CommitmentCode> placed(Edition draft, CommitmentCode code) {
        var current = commitments.current().id();
        return editions.correspondencesTo(draft.id()).stream()
                .filter(link ->
                        link.fromReference().equals(current) && link.to().equals(code))
                .map(Correspondence::from)
                .toList();
    }

    /**
     * A new commitment at the end or, in a commitment, a new part.
     *
     * @return its code; empty when there are too many
     */
    Optional<CommitmentCode> add(@Nullable CommitmentCode in) {
        var draft = needed();
        var last = siblings(draft, in).map(Commitment::code).max(CommitmentCode::compareTo);
        int next = last.map(code -> in == null ? code.number() : code.part()).orElse(0) + 1;
        if (next > MOST) {
            return Optional.empty();
        }
        var code = in == null ? new CommitmentCode(next, 0) : in.part(next);
        drafts.add(draft.id(), new Commitment(code, texts.t("commitment.edit.untitled"), "", false, List.of()));
        return Optional.of(code);
    }

    /** Brings back what was just removed, with where it came from. */
    void bringBack(Removed removed) {
        var draft = needed();
        drafts.add(draft.id(), removed.item());
        drafts.link(draft.id(), removed.item().code(), removed.links());
    }

    /** @param links what found its place there, « reference code » each */
    record Removed(Commitment item, List<String> links) {}

    /**
     * Removes a commitment without parts, or a part.
     *
     * @return what was removed, empty when it still has parts
     */
    Optional<Removed> remove(CommitmentCode code) {
        var draft = needed();
        var item = draft.find(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!item.parts().isEmpty()) {
            return Optional.empty();
        }
        var removed = new Removed(item, drafts.links(draft.id(), code));
        drafts.remove(draft.id(), code);
        return Optional.of(removed);
    }

    /**
     * From that day the draft is what is promised; its numbers are made to follow one another.
     *
     * @return the key of what stands against it, empty once done
     */
    Optional<String> publish(Actor actor, @Nullable LocalDate day) {
        var draft = needed();
        if (day == null || !day.isAfter(commitments.today())) {
            return Optional.of("commitment.error.day");
        }
        if (editions.published().stream().anyMatch(edition -> !day.isAfter(latest(edition)))) {
            return Optional.of("commitment.error.day-taken");
        }
        if (draft.commitments().isEmpty()) {
            return Optional.of("commitment.error.empty");
        }
        follow(draft);
        drafts.startOn(draft.id(), day, actor.name());
        audit.record(AuditEntry.by(actor, "commitment.published")
                .on("commitment-edition", draft.id())
                .fact("day", day));
        return Optional.empty();
    }

    /**
     * Takes back an edition whose day has not come.
     *
     * @return false when it has, or when another is being prepared
     */
    boolean takeBack(Actor actor, String id) {
        var edition = editions.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (edition.isDraft() || !latest(edition).isAfter(commitments.today()) || draft().isPresent()) {
            return false;
        }
        drafts.startOn(id, null, actor.name());
        tell(actor, "commitment.taken-back", id);
        return true;
    }

    private void follow(Edition draft) {
        int number = 0;
        for (var whole : draft.commitments()) {
            number++;
            move(draft, whole.code(), new CommitmentCode(number, 0));
            int part = 0;
            for (var one : whole.parts()) {
                part++;
                move(draft, one.code(), new CommitmentCode(number, part));
            }
        }
    }

    private void move(Edition draft, CommitmentCode from, CommitmentCode to) {
        if (!from.equals(to)) {
            drafts.renumber(draft.id(), from, to);
        }
    }

    private static LocalDate latest(Edition edition) {
        return edition.from() == null ? LocalDate.MIN : edition.from();
    }

    private static Stream<Commitment> siblings(Edition draft, @Nullable CommitmentCode in) {
        return in == null
                ? draft.commitments().stream()
                : draft
                        .find(in)
                        .filter(whole -> whole.code().isWhole())
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
                        .parts()
                        .stream();
    }

    private void tell(Actor actor, String action, String id) {
        audit.record(AuditEntry.by(actor, action).on("commitment-edition", id));
    }
}

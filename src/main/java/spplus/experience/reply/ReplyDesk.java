package spplus.experience.reply;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.audit.AuditEntry;
import spplus.audit.AuditTrail;
import spplus.directory.Directory;
import spplus.directory.StructureCode;
import spplus.experience.ExperienceId;
import spplus.experience.domain.Experience;
import spplus.experience.domain.ExperienceStore;
import spplus.experience.domain.Reply;
import spplus.experience.domain.Step;
import spplus.platform.Ids;

/** What is done with a reply, from its first draft to what the author of the experience says of it. */
@Service
@Transactional
public class ReplyDesk {

    static final int LONGEST_WORD = 1_000;

    private final Perimeter perimeter;
    private final ExperienceStore store;
    private final ReplyDraftRepository drafts;
    private final SettingsDesk settings;
    private final Directory directory;
    private final ReplyCheck check;
    private final ReplyRules rules;
    private final Carrying carrying;
    private final TrustedReplies trusted;
    private final AuditTrail audit;

    ReplyDesk(
            Perimeter perimeter,
            ExperienceStore store,
            ReplyDraftRepository drafts,
            SettingsDesk settings,
            Directory directory,
            ReplyCheck check,
            ReplyRules rules,
            Carrying carrying,
            TrustedReplies trusted,
            AuditTrail audit) {
        this.perimeter = perimeter;
        this.store = store;
        this.drafts = drafts;
        this.settings = settings;
        this.directory = directory;
        this.check = check;
        this.rules = rules;
        this.carrying = carrying;
        this.trusted = trusted;
        this.audit = audit;
    }

    /** An agent of a structure concerned opens the experience: the first time of each is told to its author. */
    public void open(Actor reader, ExperienceId id, Instant now) {
        var experience = perimeter.readable(reader, id);
        perimeter
                .opens(reader, experience)
                .filter(structure -> !experience.isOpenedBy(structure))
                .forEach(structure -> store.save(experience.open(structure, reader, now)));
    }

    /**
     * Keeps a draft.
     *
     * @param version the version that was read, 0 when there was none
     * @return id of the reply
     * @throws ReplyRefused when it is too long, awaits a reader, is public, or a colleague changed it meanwhile
     */
    public UUID save(
            Actor writer, ExperienceId id, StructureCode structure, Reply.Wording words, int version, Instant now) {
        return save(writer, id, structure, words, Carried.NOTHING, version, now);
    }

    /** The same, with what the reply carries beside its words. */
    public UUID save(
            Actor writer,
            ExperienceId id,
            StructureCode structure,
            Reply.Wording words,
            Carried carried,
            int version,
            Instant now) {
        mayReply(writer, id, structure);
        check.length(words);
        var reply = keep(writer, id, structure, words, carried, version, now);
        carrying.write(existing(reply), carried, writer, now);
        return reply;
    }

    private UUID keep(
            Actor writer,
            ExperienceId id,
            StructureCode structure,
            Reply.Wording words,
            Carried carried,
            int version,
            Instant now) {
        var existing = drafts.find(id, structure);
        if (existing.isEmpty()) {
            return begin(writer, id, structure, words, now);
        }
        var draft = existing.get();
        requireState(draft, Reply.State.DRAFT);
        if (draft.version() == version
                && draft.wording().equals(words)
                && carrying.of(draft.id()).equals(carried)) {
            return draft.id();
        }
        return written(draft, drafts.write(draft, version, words, writer, now));
    }

    /** Asks a second person to read it. */
    public void submit(Actor writer, UUID reply, int version, Instant now) {
        var draft = existing(reply);
        mayReply(writer, draft.experience(), draft.structure());
        requireState(draft, Reply.State.DRAFT);
        requireVersion(draft, version);
        check.complete(draft.wording());
        written(draft, drafts.submit(draft, now));
        trace(writer, "experience.reply-submitted", draft);
    }

    /** Its writers take it back before anybody read it. */
    public void takeBack(Actor writer, UUID reply) {
        var draft = existing(reply);
        mayReply(writer, draft.experience(), draft.structure());
        requireState(draft, Reply.State.SUBMITTED);
        written(draft, drafts.backToDraft(draft, null, null));
    }

    /** The second reader sends it back with a word. */
    public void sendBack(Actor reader, UUID reply, String word) {
        var draft = awaitingReader(reader, reply);
        if (word.isBlank()) {
            throw new ReplyRefused(ReplyRefused.Why.EMPTY);
        }
        written(draft, drafts.backToDraft(draft, reader.name(), cut(word)));
        trace(reader, "experience.reply-sent-back", draft);
    }

    /**
     * The second reader publishes what a colleague wrote.
     *
     * @param personalAccepted whether the reader saw and accepts what looks like personal data
     */
    public void validate(Actor reader, UUID reply, int version, boolean personalAccepted, Instant now) {
        var draft = awaitingReader(reader, reply);
        requireVersion(draft, version);
        makePublic(draft, reader, reader, personalAccepted, now);
    }

    /** Publishes a draft, where the structure asks for no second reader or trusts the writer. */
    public void publish(Actor writer, UUID reply, int version, boolean personalAccepted, Instant now) {
        var draft = existing(reply);
        mayReply(writer, draft.experience(), draft.structure());
        requireState(draft, Reply.State.DRAFT);
        if (settings.inForce(draft.structure()).secondReader()) {
            requireVersion(draft, version);
            trusted.publish(draft, writer, personalAccepted, now);
            return;
        }
        if (carrying.needsSecondReader(draft)) {
            throw new ReplyRefused(ReplyRefused.Why.CHANGE_NEEDS_READER);
        }
        requireVersion(draft, version);
        makePublic(draft, writer, null, personalAccepted, now);
    }

    /** Takes back a reply that its writer published without validation, while nobody was told of it. */
    public void undo(Actor actor, UUID reply, Instant now) {
        var draft = existing(reply);
        mayReply(actor, draft.experience(), draft.structure());
        trusted.undo(actor, draft, now);
    }

    /** Corrects a public reply while its window is open. */
    public void correct(
            Actor writer, UUID reply, Reply.Wording words, int version, boolean personalAccepted, Instant now) {
        var draft = existing(reply);
        var experience = mayReply(writer, draft.experience(), draft.structure());
        if (!mayCorrect(writer, draft, now)) {
            throw new ReplyRefused(ReplyRefused.Why.TOO_LATE);
        }
        check.complete(words);
        check.personal(words, Carried.NOTHING, personalAccepted);
        written(draft, drafts.write(draft, version, words, writer, now));
        store.save(
                experience.note(Step.by(writer, Step.Kind.REPLY_CORRECTED, now).forStructure(draft.structure())));
        trace(writer, "experience.reply-corrected", draft);
    }

    /** Whether a public reply may still be corrected by this person. */
    boolean mayCorrect(Actor actor, Draft draft, Instant now) {
        var publishedAt = draft.publishedAt();
        var needed =
                settings.inForce(draft.structure()).secondReader() ? Permission.VALIDATE_REPLIES : Permission.REPLY;
        return draft.state() == Reply.State.PUBLISHED
                && publishedAt != null
                && !now.isAfter(publishedAt.plus(rules.replyEditWindow()))
                && perimeter.holds(actor, needed, draft.structure());
    }

    private UUID begin(Actor writer, ExperienceId id, StructureCode structure, Reply.Wording words, Instant now) {
        var reply = Ids.next();
        if (!drafts.insert(reply, id, directory.lineage(structure), words, writer, now)) {
            throw ReplyRefused.conflict(drafts.find(id, structure).orElse(null));
        }
        return reply;
    }

    private void makePublic(
            Draft draft, Actor by, @Nullable Actor secondReader, boolean personalAccepted, Instant now) {
        check.complete(draft.wording());
        check.personal(draft.wording(), carrying.of(draft.id()), personalAccepted);
        written(draft, drafts.publish(draft, secondReader, now));
        var experience = store.get(draft.experience());
        experience.replied(draft.id(), draft.structure(), by, now);
        carrying.publish(draft, experience, by, now);
        store.save(experience);
        trace(by, "experience.reply-published", draft);
    }

    private Draft awaitingReader(Actor reader, UUID reply) {
        var draft = existing(reply);
        perimeter.readable(reader, draft.experience());
        if (!perimeter.holds(reader, Permission.VALIDATE_REPLIES, draft.structure())) {
            throw new NotThere();
        }
        if (draft.state() != Reply.State.SUBMITTED) {
            throw new ReplyRefused(ReplyRefused.Why.NOT_SUBMITTED);
        }
        if (draft.writers().contains(reader.id())) {
            throw new ReplyRefused(ReplyRefused.Why.SAME_PERSON);
        }
        return draft;
    }

    private Experience mayReply(Actor actor, ExperienceId id, StructureCode structure) {
        var experience = perimeter.readable(actor, id);
        if (!perimeter.answerable(actor, experience).contains(structure)) {
            throw new NotThere();
        }
        return experience;
    }

    private Draft existing(UUID reply) {
        return drafts.find(reply).orElseThrow(NotThere::new);
    }

    private UUID written(Draft draft, boolean done) {
        if (!done) {
            throw ReplyRefused.conflict(drafts.find(draft.id()).orElse(null));
        }
        return draft.id();
    }

    private static void requireState(Draft draft, Reply.State expected) {
        if (draft.state() == expected) {
            return;
        }
        throw new ReplyRefused(
                switch (draft.state()) {
                    case PUBLISHED -> ReplyRefused.Why.ALREADY_PUBLISHED;
                    case SUBMITTED -> ReplyRefused.Why.AWAITS_READER;
                    case DRAFT -> ReplyRefused.Why.NOT_SUBMITTED;
                });
    }

    private static void requireVersion(Draft draft, int version) {
        if (draft.version() != version) {
            throw ReplyRefused.conflict(draft);
        }
    }

    private static String cut(String word) {
        return word.strip().substring(0, Math.min(word.strip().length(), LONGEST_WORD));
    }

    private void trace(Actor actor, String action, Draft draft) {
        audit.record(AuditEntry.by(actor, action)
                .on("experience", draft.experience())
                .about(List.of(draft.structure().value())));
    }
}

package spplus.experience.reply;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.directory.Directory;
import spplus.directory.StructureCode;
import spplus.experience.domain.Experience;
import spplus.experience.domain.Reply;
import spplus.experience.reply.ReplyPages.Choice;
import spplus.experience.reply.ReplyPages.Words;
import spplus.experience.trust.Trust;

/** Prepares the form in which a structure's reply is written. */
@Component
class Editors {

    private final Perimeter perimeter;
    private final ReplyDraftRepository drafts;
    private final SettingsDesk settings;
    private final ReplyDesk desk;
    private final Trust trust;
    private final TrustedReplies trusted;
    private final ReplyRules rules;
    private final Directory directory;
    private final Clock clock;

    Editors(
            Perimeter perimeter,
            ReplyDraftRepository drafts,
            SettingsDesk settings,
            ReplyDesk desk,
            Trust trust,
            TrustedReplies trusted,
            ReplyRules rules,
            Directory directory,
            Clock clock) {
        this.perimeter = perimeter;
        this.drafts = drafts;
        this.settings = settings;
        this.desk = desk;
        this.trust = trust;
        this.trusted = trusted;
        this.rules = rules;
        this.directory = directory;
        this.clock = clock;
    }

    /** The structure asked for, else the first that still owes a reply; empty for who only reads. */
    Optional<StructureCode> chosen(Actor actor, Experience experience, @Nullable String asked) {
        var answerable = perimeter.answerable(actor, experience);
        if (asked != null) {
            return answerable.stream()
                    .filter(code -> code.value().equals(asked))
                    .findFirst();
        }
        return answerable.stream()
                .filter(code -> drafts.find(experience.id(), code)
                        .filter(draft -> draft.state() == Reply.State.PUBLISHED)
                        .isEmpty())
                .findFirst()
                .or(() -> answerable.stream().findFirst());
    }

    /** As kept, or prefilled from the settings when nothing was written. */
    ReplyPages.Editor fresh(Actor actor, Experience experience, StructureCode structure) {
        var draft = drafts.find(experience.id(), structure);
        var words = draft.map(Draft::wording).orElseGet(() -> prefilled(actor, structure));
        return with(
                actor, experience, structure, words, draft.map(Draft::version).orElse(0), Said.NOTHING);
    }

    /** As typed. */
    ReplyPages.Editor with(
            Actor actor, Experience experience, StructureCode structure, Reply.Wording words, int version, Said said) {
        var draft = drafts.find(experience.id(), structure).orElse(null);
        var inForce = settings.inForce(structure);
        return new ReplyPages.Editor(
                structure.value(),
                directory.name(structure),
                others(actor, experience, structure),
                draft == null ? "NONE" : draft.state().name(),
                words(words),
                version,
                templates(structure),
                inForce.secondReader(),
                draft != null && mayValidate(actor, draft),
                draft == null ? null : draft.updatedAt(),
                draft == null ? null : draft.writtenBy(),
                draft == null ? null : draft.sentBackBy(),
                draft == null ? null : draft.sentBackWord(),
                draft == null ? null : correctUntil(actor, draft),
                inForce.secondReader() && trust.allows(actor, experience.id(), structure),
                draft == null
                        ? null
                        : trusted.undoUntil(actor, draft, clock.instant()).orElse(null),
                said.preview(),
                said.personal(),
                said.theirs() == null ? null : theirs(said.theirs()),
                said.error());
    }

    private boolean mayValidate(Actor actor, Draft draft) {
        return draft.state() == Reply.State.SUBMITTED
                && perimeter.holds(actor, Permission.VALIDATE_REPLIES, draft.structure())
                && !draft.writers().contains(actor.id());
    }

    private @Nullable Instant correctUntil(Actor actor, Draft draft) {
        var publishedAt = draft.publishedAt();
        return publishedAt != null && desk.mayCorrect(actor, draft, clock.instant())
                ? publishedAt.plus(rules.replyEditWindow())
                : null;
    }

    private Reply.Wording prefilled(Actor actor, StructureCode structure) {
        var inForce = settings.inForce(structure);
        var signature =
                inForce.signature().isEmpty() ? actor.name() + "\n" + directory.name(structure) : inForce.signature();
        return new Reply.Wording(inForce.greeting(), "", inForce.closing(), signature);
    }

    private List<Choice> others(Actor actor, Experience experience, StructureCode structure) {
        return perimeter.answerable(actor, experience).stream()
                .map(code -> new Choice(
                        code.value(),
                        directory.name(code),
                        0,
                        code.equals(structure),
                        "/espace/experiences/" + experience.id() + "?pour=" + code.value() + "#repondre"))
                .toList();
    }

    private List<Choice> templates(StructureCode structure) {
        return settings.templates(structure).stream()
                .map(template -> new Choice(template.id().toString(), template.title(), 0, false, ""))
                .toList();
    }

    private static ReplyPages.Theirs theirs(Draft draft) {
        return new ReplyPages.Theirs(
                Objects.requireNonNullElse(draft.writtenBy(), ""), draft.updatedAt(), words(draft.wording()));
    }

    private static Words words(Reply.Wording words) {
        return new Words(words.greeting(), words.body(), words.closing(), words.signature());
    }

    /**
     * What the form says beside the words.
     *
     * @param theirs what a colleague wrote meanwhile
     * @param error key of what is wrong
     */
    record Said(
            boolean preview,
            List<String> personal,
            @Nullable Draft theirs,
            @Nullable String error) {

        static final Said NOTHING = new Said(false, List.of(), null, null);
        static final Said PREVIEW = new Said(true, List.of(), null, null);

        static Said of(ReplyRefused refusal) {
            var error = "experience.reply.error." + refusal.why().name();
            return new Said(false, refusal.passages(), refusal.other(), error);
        }
    }
}

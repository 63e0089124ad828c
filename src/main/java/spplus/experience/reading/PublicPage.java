package spplus.experience.reading;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import spplus.core.Reference;
import spplus.directory.Department;
import spplus.directory.Directory;
import spplus.directory.Structure;
import spplus.directory.StructureCode;
import spplus.experience.State;
import spplus.experience.change.PublicChanges;
import spplus.experience.domain.CollectedAccounts;
import spplus.experience.domain.Experience;
import spplus.experience.domain.ExperienceStore;
import spplus.experience.domain.Qualification;
import spplus.experience.domain.Replies;
import spplus.experience.domain.Reply;
import spplus.experience.domain.Step;
import spplus.experience.domain.Steps;
import spplus.experience.language.Languages;
import spplus.experience.promise.PublicPromises;
import spplus.experience.reading.ReadingPages.PublicReply;
import spplus.experience.reading.ReadingPages.Quality;
import spplus.platform.PlatformSettings;

/** Gathers what the public page of an experience shows. */
@Component
class PublicPage {

    private static final int SIMILAR = 4;
    private static final List<Step.Kind> PUBLIC_STEPS = List.of(
            Step.Kind.SHARED,
            Step.Kind.PUBLISHED,
            Step.Kind.REDACTED,
            Step.Kind.MASKED,
            Step.Kind.WITHHELD,
            Step.Kind.EDITS_ACCEPTED,
            Step.Kind.OPENED,
            Step.Kind.REATTRIBUTED,
            Step.Kind.NOT_OURS,
            Step.Kind.AUTHOR_NAMED,
            Step.Kind.ARBITRATION_ASKED,
            Step.Kind.ARBITRATED,
            Step.Kind.REPLIED,
            Step.Kind.RATED,
            Step.Kind.ACTION_PLANNED,
            Step.Kind.ACTION_DONE,
            Step.Kind.PROMISED,
            Step.Kind.PROMISE_EXTENDED,
            Step.Kind.PROMISE_TOLD,
            Step.Kind.PROMISE_WITNESSED,
            Step.Kind.CHANGE_CLAIMED,
            Step.Kind.CHANGE_CONTRADICTED,
            Step.Kind.VERDICT_GIVEN,
            Step.Kind.REOPENED);

    private final ExperienceStore store;
    private final Replies replies;
    private final PublicPromises promises;
    private final PublicChanges changes;
    private final Steps steps;
    private final CardRepository cards;
    private final PublicList list;
    private final Directory directory;
    private final VisitorMarks marks;
    private final CollectedAccounts collected;
    private final PlatformSettings platform;

    PublicPage(
            ExperienceStore store,
            Replies replies,
            PublicPromises promises,
            PublicChanges changes,
            Steps steps,
            CardRepository cards,
            PublicList list,
            Directory directory,
            VisitorMarks marks,
            CollectedAccounts collected,
            PlatformSettings platform) {
        this.store = store;
        this.replies = replies;
        this.promises = promises;
        this.changes = changes;
        this.steps = steps;
        this.cards = cards;
        this.list = list;
        this.directory = directory;
        this.marks = marks;
        this.collected = collected;
        this.platform = platform;
    }

    /** Empty unless it exists and is public. */
    Optional<Experience> find(Reference reference) {
        return store.find(reference).filter(found -> found.state() == State.PUBLISHED);
    }

    ReadingPages.Page page(Experience experience, byte[] visitor) {
        var id = experience.id().toString();
        var snapshot = experience.snapshot();
        var said = snapshot.circumstances();
        var story = experience.story();
        var card = cards.cards(List.of(id)).getFirst();
        return new ReadingPages.Page(
                card,
                experience.reference().value(),
                story == null ? "" : story.text(),
                said.postedAs().name(),
                collected.find(experience.id()).map(row -> row.way().name()).orElse(null),
                department(said.department()),
                said.procedures(),
                qualities(snapshot.qualification()),
                replies.published(experience.id()).stream()
                        .map(reply -> reply(reply, visitor))
                        .toList(),
                promises.of(experience.id()),
                changes.of(experience.id()),
                told(experience),
                list.similar(id, SIMILAR),
                marks.saidSame(experience.id(), visitor),
                platform.absolute(card.address()));
    }

    /** What happened, for the public. */
    private List<Steps.Past> told(Experience experience) {
        var all = steps.of(experience.id());
        return all.stream()
                .filter(step -> PUBLIC_STEPS.contains(step.kind()) && !step.isUndoneIn(all))
                .toList();
    }

    private static List<Quality> qualities(Qualification qualification) {
        return qualification.axes().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(axis -> new Quality(axis.getKey().name(), axis.getValue()))
                .toList();
    }

    private @Nullable String department(@Nullable String code) {
        return Optional.ofNullable(code)
                .flatMap(directory::department)
                .map(Department::name)
                .orElse(null);
    }

    private PublicReply reply(Reply reply, byte[] visitor) {
        var structure = directory.find(reply.structure());
        var wording = reply.wording();
        var publishedAt = reply.publishedAt();
        var rating = reply.rating();
        return new PublicReply(
                reply.id().toString(),
                structure.map(Structure::name).orElse(""),
                structure.map(found -> address(found.code(), found.slug())).orElse(null),
                wording.greeting(),
                wording.body(),
                wording.closing(),
                wording.signature(),
                Languages.spoken(reply.language()),
                publishedAt == null ? reply.updatedAt() : publishedAt,
                rating == null ? null : rating.name(),
                reply.useful(),
                reply.useless(),
                VisitorMarks.word(marks.voteOf(reply.id(), visitor)));
    }

    private static String address(StructureCode code, String slug) {
        return "/structures/" + code.value() + "-" + slug;
    }
}

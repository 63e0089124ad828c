package spplus.experience.followup;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import spplus.directory.Directory;
import spplus.directory.Structure;
import spplus.directory.StructureCode;
import spplus.experience.ExperienceId;
import spplus.experience.State;
import spplus.experience.attribution.Desks;
import spplus.experience.change.PublicChanges;
import spplus.experience.domain.AuthorContacts;
import spplus.experience.domain.CorrectionWindow;
import spplus.experience.domain.Experience;
import spplus.experience.domain.ExperienceStore;
import spplus.experience.domain.FollowUpLinks;
import spplus.experience.domain.ProposedEdits;
import spplus.experience.domain.Quarantine;
import spplus.experience.domain.RejectionReason;
import spplus.experience.domain.Replies;
import spplus.experience.domain.Reply;
import spplus.experience.domain.Step;
import spplus.experience.domain.Steps;
import spplus.experience.domain.Story;
import spplus.experience.followup.FollowUpPages.Link;
import spplus.experience.followup.FollowUpPages.Mails;
import spplus.experience.followup.FollowUpPages.Moment;
import spplus.experience.followup.FollowUpPages.Next;
import spplus.experience.followup.FollowUpPages.Overview;
import spplus.experience.followup.FollowUpPages.Problem;
import spplus.experience.followup.FollowUpPages.PromiseView;
import spplus.experience.followup.FollowUpPages.ProposalView;
import spplus.experience.followup.FollowUpPages.Rejection;
import spplus.experience.followup.FollowUpPages.ReplyView;
import spplus.experience.language.Languages;
import spplus.experience.promise.PublicPromises;
import spplus.experience.verdict.Verdicts;
import spplus.platform.PlatformSettings;
import spplus.platform.Texts;

/** Gathers what an author sees of their experience. */
@Component
@Transactional(readOnly = true)
class Overviews {

    private final ExperienceStore store;
    private final Quarantine quarantine;
    private final ProposedEdits edits;
    private final Replies replies;
    private final RatingRepository ratings;
    private final PublicPromises promises;
    private final PublicChanges changes;
    private final Verdicts verdicts;
    private final Steps steps;
    private final AuthorContacts contacts;
    private final CorrectionWindow window;
    private final Directory directory;
    private final Desks desks;
    private final FollowUpLinks links;
    private final Languages languages;
    private final PlatformSettings platform;
    private final Texts texts;
    private final Clock clock;

    Overviews(
            ExperienceStore store,
            Quarantine quarantine,
            ProposedEdits edits,
            Replies replies,
            RatingRepository ratings,
            PublicPromises promises,
            PublicChanges changes,
            Verdicts verdicts,
            Steps steps,
            AuthorContacts contacts,
            CorrectionWindow window,
            Directory directory,
            Desks desks,
            FollowUpLinks links,
            Languages languages,
            PlatformSettings platform,
            Texts texts,
            Clock clock) {
        this.store = store;
        this.quarantine = quarantine;
        this.edits = edits;
        this.replies = replies;
        this.ratings = ratings;
        this.promises = promises;
        this.changes = changes;
        this.verdicts = verdicts;
        this.steps = steps;
        this.contacts = contacts;
        this.window = window;
        this.directory = directory;
        this.desks = desks;
        this.links = links;
        this.languages = languages;
        this.platform = platform;
        this.texts = texts;
        this.clock = clock;
    }

    Overview of(String base, ExperienceId id, @Nullable Problem problem) {
        var experience = store.get(id);
        var past = steps.of(id);
        var story = words(experience).orElse(null);
        return new Overview(
                base,
                experience.reference().value(),
                experience.state(),
                window.isBeingRead(experience, clock.instant()),
                story == null ? null : story.title(),
                story == null ? null : story.text(),
                Languages.spoken(languages.of(id)),
                experience.snapshot().circumstances().feeling(),
                publicPath(experience),
                moments(past),
                replies(experience),
                promises(experience),
                experience.state() == State.PUBLISHED ? changes.of(id) : List.of(),
                experience.state() == State.PUBLISHED ? verdicts.of(id).orElse(null) : null,
                rejection(experience, past),
                proposal(experience, story),
                window.isOpen(experience, clock.instant()),
                mails(id),
                link(base, id),
                next(experience),
                problem);
    }

    private Mails mails(ExperienceId id) {
        if (contacts.email(id).isPresent()) {
            return Mails.SENT;
        }
        return contacts.kept(id).isPresent() ? Mails.STOPPED : Mails.NONE;
    }

    private Link link(String base, ExperienceId id) {
        var end = links.endsAt(id);
        var lastDay = end.atZone(clock.getZone()).toLocalDate().minusDays(1);
        return new Link(platform.absolute(base), lastDay, links.endsSoon(end));
    }

    private Next next(Experience experience) {
        if (experience.state() != State.PUBLISHED) {
            return new Next(List.of(), List.of(), false, null);
        }
        var all = desks.of(experience);
        boolean moved = all.size() > experience.targets().size();
        return new Next(
                moved ? all.stream().filter(desk -> desk.until() == null).toList() : List.of(),
                desks.pending(experience),
                desks.isInArbitration(experience.id()),
                desks.offer(experience).orElse(null));
    }

    /** Public words, or those that wait sealed; empty once they were removed. */
    Optional<Story> words(Experience experience) {
        return Optional.ofNullable(experience.story()).or(() -> quarantine.find(experience.id()));
    }

    List<Moment> moments(List<Steps.Past> past) {
        var names = directory.findAll(past.stream()
                .map(Steps.Past::structure)
                .filter(Objects::nonNull)
                .map(StructureCode::new)
                .toList());
        return past.stream()
                .filter(step ->
                        texts.has("experience.follow.step." + step.kind().name()))
                .map(step -> new Moment(step.at(), said(step, names)))
                .toList();
    }

    private String said(Steps.Past step, Map<StructureCode, Structure> names) {
        var structure = step.structure() == null ? null : names.get(new StructureCode(step.structure()));
        return texts.t(
                "experience.follow.step." + step.kind().name(),
                structure == null ? texts.t("experience.follow.some-service") : structure.name(),
                Objects.requireNonNullElse(step.reason(), ""));
    }

    private List<ReplyView> replies(Experience experience) {
        var published = replies.published(experience.id());
        var names = directory.findAll(published.stream().map(Reply::structure).toList());
        return published.stream()
                .map(reply -> view(reply, names.get(reply.structure())))
                .toList();
    }

    private List<PromiseView> promises(Experience experience) {
        if (experience.state() != State.PUBLISHED) {
            return List.of();
        }
        return promises.of(experience.id()).stream()
                .map(promise ->
                        new PromiseView(promise, promises.authorPath(promise).orElse(null)))
                .toList();
    }

    private ReplyView view(Reply reply, @Nullable Structure structure) {
        var wording = reply.wording();
        var parts = List.of(wording.greeting(), wording.body(), wording.closing(), wording.signature());
        var rating = reply.rating();
        return new ReplyView(
                reply.id().toString(),
                structure == null ? texts.t("experience.follow.some-service") : structure.name(),
                Objects.requireNonNullElse(reply.publishedAt(), reply.updatedAt()),
                String.join(
                        "\n\n", parts.stream().filter(part -> !part.isBlank()).toList()),
                Languages.spoken(reply.language()),
                rating == null ? "" : rating.name(),
                Objects.requireNonNullElse(reply.ratingWord(), ""),
                RatingPolicy.mayRate(ratings.ratedAt(reply.id()).orElse(null), clock.instant()));
    }

    private @Nullable Rejection rejection(Experience experience, List<Steps.Past> past) {
        if (experience.state() != State.REJECTED) {
            return null;
        }
        return past.reversed().stream()
                .filter(step -> step.kind() == Step.Kind.REJECTED)
                .findFirst()
                .map(step -> new Rejection(
                        step.reason() == null
                                ? 0
                                : RejectionReason.valueOf(step.reason()).article(),
                        Objects.requireNonNullElse(step.word(), ""),
                        experience.mayAppeal()
                                && quarantine.find(experience.id()).isPresent()))
                .orElse(null);
    }

    private @Nullable ProposalView proposal(Experience experience, @Nullable Story story) {
        if (experience.state() != State.EDITS_PROPOSED || story == null) {
            return null;
        }
        return edits.find(experience.id())
                .map(proposal -> {
                    var title = WordDiff.of(story.title(), proposal.story().title());
                    var text = WordDiff.of(story.text(), proposal.story().text());
                    return new ProposalView(
                            proposal.word(), title.before(), title.after(), text.before(), text.after());
                })
                .orElse(null);
    }

    private static @Nullable String publicPath(Experience experience) {
        return experience.state() == State.PUBLISHED
                ? "/experiences/" + experience.reference() + "-" + experience.slug()
                : null;
    }
}

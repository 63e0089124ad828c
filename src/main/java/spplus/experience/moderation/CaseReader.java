package spplus.experience.moderation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import spplus.access.Actor;
import spplus.experience.ExperienceId;
import spplus.experience.State;
import spplus.experience.domain.AuthorContacts;
import spplus.experience.domain.Experience;
import spplus.experience.domain.ProposedEdits;
import spplus.experience.domain.Quarantine;
import spplus.experience.domain.Steps;
import spplus.experience.domain.Story;
import spplus.experience.language.Languages;
import spplus.experience.moderation.CasePages.Case;
import spplus.experience.moderation.CasePages.Found;
import spplus.experience.moderation.CasePages.Link;
import spplus.experience.moderation.CasePages.Proposal;
import spplus.experience.moderation.CasePages.Typed;
import spplus.experience.moderation.ScreenedStory.Part;
import spplus.experience.moderation.ScreenedStory.Spot;
import spplus.privacy.Screening;

/** Reads one case for who may decide it: its words with what was found in them, and what is known beside. */
@Component
class CaseReader {

    private final Quarantine quarantine;
    private final PublishedWords published;
    private final AuthorContacts contacts;
    private final ProposedEdits edits;
    private final Steps steps;
    private final Screening screening;
    private final ClaimRepository claims;
    private final CaseFacts facts;
    private final Languages languages;
    private final CaseSight sight;
    private final Wording wording;
    private final Clock clock;

    CaseReader(
            Quarantine quarantine,
            PublishedWords published,
            AuthorContacts contacts,
            ProposedEdits edits,
            Steps steps,
            Screening screening,
            ClaimRepository claims,
            CaseFacts facts,
            Languages languages,
            CaseSight sight,
            Wording wording,
            Clock clock) {
        this.quarantine = quarantine;
        this.published = published;
        this.contacts = contacts;
        this.edits = edits;
        this.steps = steps;
        this.screening = screening;
        this.claims = claims;
        this.facts = facts;
        this.languages = languages;
        this.sight = sight;
        this.wording = wording;
        this.clock = clock;
    }

    /** @param typed what was typed, null on first sight */
    Case read(
            Experience experience, Actor moderator, QueueFilter filter, @Nullable Typed typed, @Nullable String done) {
        var id = experience.id();
        var screened = screened(experience);
        var past = steps.of(id);
        var claim = claims.find(id, clock.instant());
        var obstacle = obstacle(experience, past, claim.orElse(null), moderator);
        return new Case(
                id.toString(),
                experience.reference().value(),
                experience.snapshot().version(),
                wording.t(isPublic(experience) ? "state.flagged" : "state." + experience.state()),
                isPublic(experience),
                contacts.hasPrivatePage(id),
                since(past, experience),
                languages.of(id),
                sight.segments(screened.title()),
                sight.segments(screened.text()),
                screened.replies().stream().map(sight::segments).toList(),
                found(screened),
                facts.of(experience),
                facts.past(past),
                same(id, filter),
                claim.map(held -> wording.claimed(held, moderator)).orElse(null),
                obstacle == null,
                obstacle,
                proposal(experience),
                typed == null ? untouched(screened) : completed(typed, untouched(screened)),
                wording.reasons(),
                query(filter),
                done);
    }

    CasePages.Decided decided(Experience experience, QueueFilter filter) {
        return new CasePages.Decided(
                experience.reference().value(),
                wording.t("state." + experience.state()),
                facts.of(experience),
                facts.past(steps.of(experience.id())),
                query(filter));
    }

    static String query(QueueFilter filter) {
        return String.valueOf(filter.under("").encode().build().getQuery());
    }

    private ScreenedStory screened(Experience experience) {
        var story = published
                .of(experience)
                .or(() -> quarantine.find(experience.id()))
                .orElse(new Story("", ""));
        return ScreenedStory.of(story, published.replies(experience), screening);
    }

    private @Nullable String obstacle(
            Experience experience, List<Steps.Past> past, ClaimRepository.@Nullable Claim claim, Actor moderator) {
        if (experience.state() == State.EDITS_PROPOSED) {
            return wording.t("obstacle.author");
        }
        if (!AppealPolicy.mayDecide(experience.state(), past, moderator)) {
            return wording.t("problem.same-moderator");
        }
        return claim != null && !claim.agent().equals(moderator.id()) ? wording.claimed(claim, moderator) : null;
    }

    private static boolean isPublic(Experience experience) {
        return experience.state() == State.PUBLISHED;
    }

    private static Instant since(List<Steps.Past> past, Experience experience) {
        return past.isEmpty()
                ? experience.snapshot().sharedAt()
                : past.getLast().at();
    }

    private List<Found> found(ScreenedStory screened) {
        return screened.spots().stream()
                .map(spot -> new Found(
                        spot.key(),
                        wording.kind(spot.finding().kind().name()),
                        spot.words(),
                        wording.t(part(spot.part())),
                        spot.finding().isPersonal()))
                .toList();
    }

    private static String part(Part part) {
        return switch (part) {
            case TITLE -> "part.title";
            case TEXT -> "part.text";
            case REPLY -> "part.reply";
        };
    }

    private List<Link> same(ExperienceId id, QueueFilter filter) {
        return quarantine.sameAs(id).stream()
                .map(other -> new Link(
                        filter.address(QueueReader.PATH + "/" + other),
                        wording.t("same.link", other.toString().substring(24))))
                .toList();
    }

    private @Nullable Proposal proposal(Experience experience) {
        return edits.find(experience.id())
                .map(proposed ->
                        new Proposal(proposed.story().title(), proposed.story().text(), proposed.word()))
                .orElse(null);
    }

    /** What was typed in the decision that is open, and the others as on first sight. */
    private static Typed completed(Typed typed, Typed untouched) {
        boolean masking = typed.isOpen("masquer");
        boolean proposing = typed.isOpen("proposer");
        return new Typed(
                typed.section(),
                masking ? typed.masks() : untouched.masks(),
                typed.passages(),
                proposing ? typed.title() : untouched.title(),
                proposing ? typed.story() : untouched.story(),
                typed.proposalWord(),
                typed.reason(),
                typed.rejectionWord(),
                typed.preview(),
                typed.problems());
    }

    /**
     * Personal data is ticked in advance, and taken out of the wording proposed; the section to use is open. In
     * replies nothing is ticked: agents sign with their own names.
     */
    private static Typed untouched(ScreenedStory screened) {
        var personal = screened.spots().stream()
                .filter(spot -> spot.finding().isPersonal())
                .toList();
        Set<String> ticked = personal.stream()
                .filter(spot -> spot.part() != Part.REPLY)
                .map(Spot::key)
                .collect(Collectors.toSet());
        return new Typed(
                personal.isEmpty() ? "" : "masquer",
                ticked,
                "",
                screened.title().redacted(),
                screened.text().redacted(),
                "",
                "",
                "",
                null,
                Map.of());
    }
}

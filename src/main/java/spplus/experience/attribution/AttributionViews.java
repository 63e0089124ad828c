package spplus.experience.attribution;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import spplus.access.Actor;
import spplus.experience.State;
import spplus.experience.attribution.AttributionPages.Case;
import spplus.experience.attribution.AttributionPages.Past;
import spplus.experience.attribution.AttributionPages.Typed;
import spplus.experience.domain.Experience;
import spplus.experience.language.Languages;

/** Gathers what the pages about one hand-over show. */
@Component
class AttributionViews {

    private final HandoverRepository handovers;
    private final HandoverDesk desk;
    private final Desks desks;
    private final Reach reach;
    private final Names names;
    private final Languages languages;
    private final AttributionSettings settings;
    private final Clock clock;

    AttributionViews(
            HandoverRepository handovers,
            HandoverDesk desk,
            Desks desks,
            Reach reach,
            Names names,
            Languages languages,
            AttributionSettings settings,
            Clock clock) {
        this.handovers = handovers;
        this.desk = desk;
        this.desks = desks;
        this.reach = reach;
        this.names = names;
        this.languages = languages;
        this.settings = settings;
        this.clock = clock;
    }

    Case of(Actor actor, Handover handover, Experience experience, Typed typed, @Nullable String error) {
        boolean published = experience.state() == State.PUBLISHED;
        boolean receives = reach.holds(actor, handover.to());
        boolean sends = handover.from() != null && reach.holds(actor, handover.from());
        var here = experience.targets().get(handover.position() - 1).structure();
        return new Case(
                story(experience),
                past(handover),
                handover.isAwaiting() && receives && published,
                handover.isAwaiting() && sends,
                sends && handover.to().equals(here) && desk.mayUndo(handover, clock.instant()),
                published && here != null && reach.holds(actor, here),
                settings.silence().name(),
                desks.of(experience).stream()
                        .filter(one -> one.position() == handover.position())
                        .toList(),
                history(experience, handover.position()).stream()
                        .filter(one -> !one.id().equals(handover.id().toString()))
                        .toList(),
                typed,
                error);
    }

    List<Past> history(Experience experience, int position) {
        return handovers.of(experience.id()).stream()
                .filter(one -> one.position() == position)
                .map(this::past)
                .toList();
    }

    AttributionPages.Story story(Experience experience) {
        return story(experience, languages.of(experience.id()));
    }

    /** The title, or the reference of what is not public any more. */
    static String title(Experience experience) {
        var story = experience.story();
        return story == null ? experience.reference().value() : story.title();
    }

    static AttributionPages.Story story(Experience experience, String language) {
        var story = experience.story();
        var snapshot = experience.snapshot();
        var publishedAt = snapshot.publishedAt();
        return new AttributionPages.Story(
                experience.id().toString(),
                Languages.spoken(language),
                title(experience),
                story == null ? "" : story.text(),
                snapshot.circumstances().feeling(),
                story == null ? "" : "/experiences/" + experience.reference() + "-" + experience.slug(),
                publishedAt == null ? snapshot.sharedAt() : publishedAt);
    }

    private Past past(Handover one) {
        return new Past(
                one.id().toString(),
                one.position(),
                names.of(one.from()),
                names.of(one.to()),
                one.origin().name(),
                one.reason() == null ? "" : one.reason().name(),
                one.word(),
                one.askedByName(),
                one.askedAt(),
                one.dueOn(),
                one.state().name(),
                one.answeredByName(),
                one.answeredAt(),
                one.refusal() == null ? "" : one.refusal().name(),
                Objects.requireNonNullElse(one.refusalWord(), ""),
                one.movedAt() != null);
    }
}

package spplus.verbatim.intake;

import java.util.List;
import java.util.Optional;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import spplus.experience.ExperienceChanged;
import spplus.experience.ExperienceId;
import spplus.experience.ExperiencesImported;
import spplus.experience.PostedAs;
import spplus.experience.PublicStories;
import spplus.experience.PublicStories.Told;
import spplus.verbatim.domain.AuthorKind;
import spplus.verbatim.domain.Incoming;
import spplus.verbatim.domain.Source;
import spplus.verbatim.domain.SourceKind;
import spplus.verbatim.domain.VerbatimStore;

/** Published experiences: whatever happened to one, what the public reads of it now is what is kept. */
@Component
class ExperienceIntake implements PassedSource {

    private final PublicStories stories;
    private final VerbatimStore verbatims;
    private final IntakeLock lock;
    private final PassRepository passes;

    ExperienceIntake(PublicStories stories, VerbatimStore verbatims, IntakeLock lock, PassRepository passes) {
        this.stories = stories;
        this.verbatims = verbatims;
        this.lock = lock;
        this.passes = passes;
    }

    @ApplicationModuleListener
    void on(ExperienceChanged event) {
        lock.shared(SourceKind.EXPERIENCE);
        verbatims.lock(source(event.id()));
        var told = stories.find(List.of(event.id()));
        if (told.isEmpty()) {
            verbatims.withdraw(SourceKind.EXPERIENCE, List.of(event.id().toString()));
        } else {
            verbatims.take(told.stream().map(ExperienceIntake::incoming).toList());
        }
    }

    @ApplicationModuleListener
    void on(ExperiencesImported event) {
        passes.ask(name());
    }

    @Override
    public String name() {
        return SourceKind.EXPERIENCE.code();
    }

    @Override
    public SourceKind kind() {
        return SourceKind.EXPERIENCE;
    }

    @Override
    public List<Incoming> page(String after, int limit) {
        var from = Optional.of(after).filter(id -> !id.isEmpty()).map(ExperienceId::of);
        return stories.page(from.orElse(null), limit).stream()
                .map(ExperienceIntake::incoming)
                .toList();
    }

    private static Incoming incoming(Told told) {
        return new Incoming(
                source(told.id()),
                "",
                told.structures(),
                told.procedures(),
                told.sharedOn(),
                told.channels(),
                author(told.postedAs()),
                told.language(),
                told.title(),
                told.story(),
                true,
                told.feeling(),
                told.country(),
                told.institutionTypes());
    }

    private static Source source(ExperienceId id) {
        return new Source(SourceKind.EXPERIENCE, id.toString());
    }

    private static AuthorKind author(PostedAs postedAs) {
        return switch (postedAs) {
            case PERSON -> AuthorKind.USAGER;
            case RELATIVE -> AuthorKind.RELATIVE;
            case MEDIATOR -> AuthorKind.MEDIATOR;
        };
    }
}

package spplus.experience.agreement;

import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import spplus.directory.Directory;
import spplus.experience.domain.Experience;
import spplus.experience.domain.Quarantine;
import spplus.experience.domain.Story;
import spplus.experience.moderation.CaseDecided;
import spplus.platform.SecretBox;

/**
 * Draws the decided cases that are read twice. What was masked is deleted at once, so a decision that masks cannot be
 * read twice; an appeal is itself a second reading.
 */
@Component
class Draws {

    private static final String PURPOSE = "experience.double-reading";

    private final DoubleReadingRepository readings;
    private final Quarantine quarantine;
    private final Directory directory;
    private final SecretBox box;
    private final AgreementSettings settings;
    private final Clock clock;

    Draws(
            DoubleReadingRepository readings,
            Quarantine quarantine,
            Directory directory,
            SecretBox box,
            AgreementSettings settings,
            Clock clock) {
        this.readings = readings;
        this.quarantine = quarantine;
        this.directory = directory;
        this.box = box;
        this.settings = settings;
        this.clock = clock;
    }

    /** In the transaction of the decision itself. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(CaseDecided decided) {
        var id = decided.experience().id().toString();
        if (DrawPolicy.isDrawn(box.fingerprint(PURPOSE, id), settings.share())) {
            draw(decided);
        }
    }

    void draw(CaseDecided decided) {
        var choice = choice(decided.action());
        var experience = decided.experience();
        if (choice == null || experience.snapshot().appealUsed()) {
            return;
        }
        var reason = decided.reason();
        var first = new DoubleReading.Opinion(decided.moderator().id(), choice, reason == null ? null : reason.name());
        words(experience)
                .ifPresent(story ->
                        readings.draw(experience.id(), scope(experience), print(story), first, clock.instant()));
    }

    /** The words of the first reading; empty when they are gone or were changed since. */
    Optional<Story> words(DoubleReading reading, Experience experience) {
        return words(experience).filter(story -> Arrays.equals(print(story), reading.print()));
    }

    /** The words as they are now, public or sealed. */
    Optional<Story> words(Experience experience) {
        return Optional.ofNullable(experience.story()).or(() -> quarantine.find(experience.id()));
    }

    private TreeSet<String> scope(Experience experience) {
        var scope = new TreeSet<String>();
        experience.structures().forEach(code -> scope.addAll(directory.lineage(code)));
        return scope;
    }

    private byte[] print(Story story) {
        return box.fingerprint(PURPOSE, story.title() + "\n" + story.text());
    }

    /** Those that leave every word in its place; null for the others. */
    private static @Nullable Choice choice(String action) {
        return switch (action) {
            case "experience.published" -> Choice.PUBLISH;
            case "experience.edits-proposed" -> Choice.PROPOSE;
            case "experience.rejected" -> Choice.REJECT;
            default -> null;
        };
    }
}

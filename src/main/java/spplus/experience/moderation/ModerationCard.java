package spplus.experience.moderation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import spplus.access.Actor;
import spplus.access.DayCard;
import spplus.access.Permission;

/** How many experiences wait for a moderator, since when, and whether somebody may need help. */
@Component
class ModerationCard implements DayCard {

    private final QueueRepository queue;
    private final Wording wording;
    private final Clock clock;

    ModerationCard(QueueRepository queue, Wording wording, Clock clock) {
        this.queue = queue;
        this.wording = wording;
        this.clock = clock;
    }

    @Override
    public Permission permission() {
        return Permission.MODERATE;
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public Optional<View> card(Actor actor) {
        var now = clock.instant();
        var waiting = queue.waiting(actor.scopeOf(Permission.MODERATE), now);
        var oldest = waiting.oldest();
        return oldest == null
                ? Optional.empty()
                : Optional.of(new View(
                        wording.t("card.title"), waiting.total(), text(waiting, oldest, now), QueueReader.PATH));
    }

    private String text(QueueRepository.Waiting waiting, Instant oldest, Instant now) {
        return wording.t(
                "card.text",
                waiting.total(),
                waiting.alerts(),
                Duration.between(oldest, now).toDays(),
                waiting.flagged());
    }
}

package spplus.experience.subscription;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import spplus.experience.SubscriptionAsked;
import spplus.platform.Ids;
import spplus.platform.Texts;

/** Begins, changes and ends subscriptions. */
@Service
@Transactional
class SubscriptionDesk {

    private final SubscriptionRepository subscriptions;
    private final SubscriptionSettings settings;
    private final ApplicationEventPublisher events;
    private final Texts texts;
    private final Clock clock;

    SubscriptionDesk(
            SubscriptionRepository subscriptions,
            SubscriptionSettings settings,
            ApplicationEventPublisher events,
            Texts texts,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.settings = settings;
        this.events = events;
        this.texts = texts;
        this.clock = clock;
    }

    /** Writes to that address, in the language of the page; whatever it follows already, nothing on the page tells it. */
    void ask(String email, String search, Rhythm rhythm) {
        var today = LocalDate.now(clock);
        var wish = new Subscription(
                Ids.next(), email, search, rhythm, texts.language(), false, today, today.plusDays(settings.life()));
        if (subscriptions.countOf(email) < settings.perPerson()) {
            events.publishEvent(new SubscriptionAsked(Ids.next(), subscriptions.add(wish, clock.instant())));
        }
    }

    Optional<Subscription> find(String secret) {
        return subscriptions.bySecret(secret);
    }

    /** Its owner wants it, from today on; a second time only begins its life again. */
    void confirm(Subscription kept) {
        var today = LocalDate.now(clock);
        live(kept, kept.confirmed() ? kept.toldUntil() : today);
    }

    void change(Subscription kept, Rhythm rhythm) {
        if (kept.confirmed()) {
            live(
                    new Subscription(
                            kept.id(),
                            kept.email(),
                            kept.search(),
                            rhythm,
                            kept.language(),
                            true,
                            kept.toldUntil(),
                            kept.endsOn()),
                    kept.toldUntil());
        }
    }

    void stop(UUID id) {
        subscriptions.delete(id);
    }

    private void live(Subscription kept, LocalDate toldUntil) {
        var today = LocalDate.now(clock);
        subscriptions.live(
                kept, toldUntil, kept.rhythm().after(today), today.plusDays(settings.life()), clock.instant());
    }
}

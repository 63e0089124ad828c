package spplus.experience.subscription;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import spplus.experience.Subscriptions.Digest;
import spplus.experience.Subscriptions.Item;
import spplus.experience.Subscriptions.Outline;
import spplus.experience.reading.ReadingPages.Card;
import spplus.experience.reading.ReadingPages.Service;
import spplus.experience.reading.SavedSearches;

/** Finds what a mail about a subscription says, and to whom. */
@Component
public class SubscriptionLetters {

    private final SubscriptionRepository subscriptions;
    private final SavedSearches searches;
    private final Moves moves;
    private final SubscriptionSettings settings;

    SubscriptionLetters(
            SubscriptionRepository subscriptions, SavedSearches searches, Moves moves, SubscriptionSettings settings) {
        this.subscriptions = subscriptions;
        this.searches = searches;
        this.moves = moves;
        this.settings = settings;
    }

    public Optional<Outline> outline(UUID id) {
        return subscriptions.find(id).map(this::outline);
    }

    /** Empty when it ended, or when nothing of what was new is public any more. */
    public Optional<Digest> digest(UUID id, LocalDate from, LocalDate until) {
        return subscriptions
                .find(id)
                .map(kept -> {
                    var news = searches.between(kept.search(), from, until, settings.each());
                    var items =
                            news.cards().stream().map(SubscriptionLetters::item).toList();
                    var moved = searches.movedBetween(kept.search(), from, until, settings.each());
                    return new Digest(
                            outline(kept),
                            news.total(),
                            items,
                            moved.total(),
                            moves.of(moved.cards(), from, until),
                            searches.path(kept.search()));
                })
                .filter(digest -> !digest.items().isEmpty() || !digest.moves().isEmpty());
    }

    private Outline outline(Subscription kept) {
        return new Outline(
                kept.email(),
                kept.language(),
                searches.sentence(kept.search(), kept.language()),
                kept.rhythm() == Rhythm.DAILY,
                kept.confirmed(),
                subscriptions.path(kept.id()),
                kept.endsOn());
    }

    private static Item item(Card card) {
        var services = card.named().stream()
                .map(Service::name)
                .filter(name -> !name.isBlank())
                .collect(Collectors.joining(", "));
        return new Item(card.title(), card.feeling(), services, card.address());
    }
}

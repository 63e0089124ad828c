package spplus.experience;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import spplus.experience.subscription.SubscriptionLetters;

/** What mails say to those who follow a structure, a search or a theme. */
@Service
public class Subscriptions {

    private final SubscriptionLetters letters;

    Subscriptions(SubscriptionLetters letters) {
        this.letters = letters;
    }

    /** Empty when it ended. */
    public Optional<Outline> find(UUID subscription) {
        return letters.outline(subscription);
    }

    /** What was published or done from the first day on and before the last; empty when there is nothing to tell any more. */
    public Optional<Digest> digest(UUID subscription, LocalDate from, LocalDate until) {
        return letters.digest(subscription, from, until);
    }

    /**
     * A subscription.
     *
     * @param email an address that is never stored in clear, logged or shown
     * @param language code of the language they chose on the site
     * @param what it follows, in words
     * @param path of the private page where it is confirmed, changed and stopped
     */
    public record Outline(
            String email,
            String language,
            String what,
            boolean daily,
            boolean confirmed,
            String path,
            LocalDate endsOn) {}

    /**
     * What is new.
     *
     * @param total how many experiences were published, those not named included
     * @param moved how many were replied to or said to have changed something, those not named included
     * @param all path of the list
     */
    public record Digest(
            Outline subscription, long total, List<Item> items, long moved, List<Move> moves, String all) {}

    /**
     * A new experience.
     *
     * @param services the names of the services concerned, empty when none is known
     */
    public record Item(String title, Feeling feeling, String services, String path) {}

    /**
     * What a service did about an experience.
     *
     * @param service its name
     * @param change what it says has changed, null for a reply
     * @param title of the experience
     */
    public record Move(String service, @Nullable String change, String title, String path) {}
}

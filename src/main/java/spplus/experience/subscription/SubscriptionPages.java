package spplus.experience.subscription;

import java.time.LocalDate;
import java.util.Map;

/** What the pages of those who follow something show. */
public final class SubscriptionPages {

    private SubscriptionPages() {}

    /**
     * Asking to be told.
     *
     * @param search what is looked for, as the form sends it back
     * @param what the same in words
     * @param list and {@code feed}: the list itself and its Atom feed
     * @param problems what to mend, by field
     */
    public record Wish(
            String search,
            String what,
            String list,
            String feed,
            String email,
            Rhythm rhythm,
            Map<String, String> problems) {}

    /**
     * A subscription, for its owner.
     *
     * @param base path of the page
     * @param list path of what is followed
     */
    public record Kept(String base, String what, String list, Rhythm rhythm, boolean confirmed, LocalDate endsOn) {}
}

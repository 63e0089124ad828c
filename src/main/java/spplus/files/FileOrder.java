package spplus.files;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * A file to make.
 *
 * @param kind whose {@link FileMaker} makes it
 * @param owner id of the only person who may see it
 * @param subject what it is about, such as the code of a structure
 * @param details what else its maker has to know
 * @param items what it holds, in order; at least one, {@link #MOST_ITEMS} at most
 * @param kept how long it can be fetched once made
 */
public record FileOrder(String kind, UUID owner, String subject, String details, List<String> items, Duration kept) {

    public static final int MOST_ITEMS = 50_000;

    public FileOrder {
        items = List.copyOf(items);
        if (items.isEmpty() || items.size() > MOST_ITEMS) {
            throw new IllegalArgumentException("a file holds 1 to " + MOST_ITEMS + " items, not " + items.size());
        }
    }
}

package spplus.core;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One bounded page of a longer list.
 *
 * @param items at most as many as were asked for
 * @param next opaque cursor of the page that follows, null on the last one
 */
public record KeysetPage<T>(List<T> items, @Nullable String next) {

    public KeysetPage {
        items = List.copyOf(items);
    }

    /** Cuts a list read with one row more than {@code limit}: the extra row only tells that a page follows. */
    public static <T> KeysetPage<T> of(List<T> rows, int limit, Function<T, String> cursor) {
        if (rows.size() <= limit) {
            return new KeysetPage<>(rows, null);
        }
        var items = rows.subList(0, limit);
        return new KeysetPage<>(items, cursor.apply(items.getLast()));
    }

    public <R> KeysetPage<R> map(Function<T, R> mapping) {
        return new KeysetPage<>(items.stream().map(mapping).toList(), next);
    }
}

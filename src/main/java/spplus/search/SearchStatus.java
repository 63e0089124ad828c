package spplus.search;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the index is behind.
 *
 * @param pending changes committed and not searchable yet
 * @param oldest when the oldest of them was committed, null when there is none
 * @param writesHere whether this process writes the index
 */
public record SearchStatus(long pending, @Nullable Instant oldest, boolean writesHere) {}

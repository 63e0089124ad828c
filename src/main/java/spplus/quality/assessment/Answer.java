package spplus.quality.assessment;

import org.jspecify.annotations.Nullable;

/**
 * How one person rates an item.
 *
 * @param value from 0, null when it does not apply
 * @param reason why it does not apply, empty otherwise
 * @param note free words
 */
public record Answer(@Nullable Integer value, String reason, String note) {}

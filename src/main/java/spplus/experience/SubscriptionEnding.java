package spplus.experience;

import java.util.UUID;

/** A subscription ends soon, unless its owner says that they still want it. */
public record SubscriptionEnding(UUID subscription) {}

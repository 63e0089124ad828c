package spplus.experience;

import java.util.UUID;

/** Somebody asks to be told by e-mail of what a search finds; they must confirm it. */
public record SubscriptionAsked(UUID ask, UUID subscription) {}

package spplus.experience;

import java.util.UUID;

/** A structure moved the day of its promise, once, and said why. */
public record PromiseExtended(ExperienceId id, UUID promise) {}

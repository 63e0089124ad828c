package spplus.experience;

import java.util.UUID;

/** The author said whether a promise was kept. */
public record PromiseWitnessed(ExperienceId id, UUID promise) {}

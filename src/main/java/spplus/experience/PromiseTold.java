package spplus.experience;

import java.util.UUID;

/** A structure said whether it kept its promise. */
public record PromiseTold(ExperienceId id, UUID promise) {}

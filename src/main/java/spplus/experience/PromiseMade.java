package spplus.experience;

import java.util.UUID;

/** A reply made a public promise. */
public record PromiseMade(ExperienceId id, UUID promise) {}

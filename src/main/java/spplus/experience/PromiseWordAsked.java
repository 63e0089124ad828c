package spplus.experience;

import java.util.UUID;

/** Somebody who lived it may say whether a promise was kept. */
public record PromiseWordAsked(ExperienceId id, UUID promise, UUID witness) {}

package spplus.experience;

import java.util.UUID;

/**
 * The day of a promise comes near, has come, or is over without a word of its structure.
 *
 * @param days working days left: 0 on the day itself, negative once it is over
 */
public record PromiseDue(ExperienceId id, UUID promise, int days) {}

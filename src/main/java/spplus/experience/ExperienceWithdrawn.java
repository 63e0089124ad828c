package spplus.experience;

/** Its author took the experience back; it is not public any more. */
public record ExperienceWithdrawn(ExperienceId id) {}

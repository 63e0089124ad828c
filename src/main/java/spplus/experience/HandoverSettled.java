package spplus.experience;

import java.util.UUID;

/** A hand-over came to its end: the experience changed hands or stays where it is. */
public record HandoverSettled(ExperienceId id, UUID handover) {}

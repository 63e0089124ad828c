package spplus.experience;

import java.util.UUID;

/** A structure is asked to take an experience. */
public record HandoverAsked(ExperienceId id, UUID handover) {}

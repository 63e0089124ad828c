package spplus.experience;

import java.util.UUID;

/** A structure has little time left to say whether it takes an experience. */
public record HandoverReminded(ExperienceId id, UUID handover) {}

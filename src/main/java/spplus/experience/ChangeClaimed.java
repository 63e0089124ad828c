package spplus.experience;

import java.util.UUID;

/** A structure said that something changed; a second person had read it. */
public record ChangeClaimed(ExperienceId id, UUID claim) {}

package spplus.experience.criticality;

import spplus.experience.ExperienceId;

/** An experience was found so critical that somebody may need help. */
public record CriticalityRaised(ExperienceId id, int level) {}

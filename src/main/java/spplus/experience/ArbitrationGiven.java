package spplus.experience;

import java.util.UUID;

/** The programme team decided whose the experience is. */
public record ArbitrationGiven(ExperienceId id, UUID arbitration) {}

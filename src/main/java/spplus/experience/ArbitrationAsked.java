package spplus.experience;

import java.util.UUID;

/** Structures do not agree: the programme team decides whose the experience is. */
public record ArbitrationAsked(ExperienceId id, UUID arbitration) {}

package spplus.experience;

/** The author said what the whole came to. */
public record VerdictGiven(ExperienceId id) {}

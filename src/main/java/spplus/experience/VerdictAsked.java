package spplus.experience;

/** The author may say what the whole came to; they are asked once. */
public record VerdictAsked(ExperienceId id) {}

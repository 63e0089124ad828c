package spplus.experience;

/** Somebody shared an experience; it awaits moderation. */
public record ExperienceShared(ExperienceId id) {}

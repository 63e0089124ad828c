package spplus.experience;

/** A moderator refused to publish; the author may appeal once. */
public record ExperienceRejected(ExperienceId id) {}

package spplus.experience;

/** A moderator proposed another wording to the author. */
public record EditsProposed(ExperienceId id) {}

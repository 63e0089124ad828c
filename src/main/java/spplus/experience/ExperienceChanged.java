package spplus.experience;

/** What the public reads of an experience, or whose it is, changed: it appeared, was reworded, moved or taken away. */
public record ExperienceChanged(ExperienceId id) {}

package spplus.experience;

/** Experiences were taken from an official export, so many that each is not told apart. */
public record ExperiencesImported(long count) {}

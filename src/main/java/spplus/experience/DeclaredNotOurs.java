package spplus.experience;

/** The structure at this position (1 to 3) said that it is not concerned; the author may name another. */
public record DeclaredNotOurs(ExperienceId id, int position) {}

package spplus.experience;

import java.util.UUID;

/** The author publicly contradicted a claimed change. */
public record ChangeContradicted(ExperienceId id, UUID claim) {}

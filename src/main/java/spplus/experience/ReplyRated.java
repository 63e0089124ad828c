package spplus.experience;

import java.util.UUID;

/** The author said whether a reply was useful. */
public record ReplyRated(ExperienceId id, UUID reply) {}

package spplus.experience;

import java.util.UUID;

/** A structure's reply became public. */
public record ReplyPublished(ExperienceId id, UUID reply) {}

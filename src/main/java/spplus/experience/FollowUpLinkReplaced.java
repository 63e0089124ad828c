package spplus.experience;

/** An author made another link to their private page; the one before does not work any more. */
public record FollowUpLinkReplaced(ExperienceId id) {}

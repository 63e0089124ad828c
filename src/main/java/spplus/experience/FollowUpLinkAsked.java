package spplus.experience;

import java.util.UUID;

/** Somebody says that they lost the link of their private page. */
public record FollowUpLinkAsked(UUID request) {}

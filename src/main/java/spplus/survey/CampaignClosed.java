package spplus.survey;

import java.util.UUID;

/** A campaign takes no answer any more; those of an anonymous one are counted. */
public record CampaignClosed(UUID campaign) {}

package spplus.account;

import java.util.UUID;

/** An agent was invited, or invited again: a link to choose a password must be sent to them. */
public record AgentInvited(UUID agent) {}

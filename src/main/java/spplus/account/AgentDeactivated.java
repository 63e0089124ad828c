package spplus.account;

import java.util.UUID;

/** An agent may not sign in any more: a colleague decided so, or nobody had used the account for long. */
public record AgentDeactivated(UUID agent) {}

package spplus.account;

import java.util.UUID;

/** Somebody who knows the agent's address asked for a new password: a link must be sent to that address. */
public record PasswordResetAsked(UUID agent) {}

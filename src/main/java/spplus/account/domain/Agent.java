package spplus.account.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person with an account.
 *
 * @param password Argon2id hash, null until the invitation is accepted
 * @param demo whether the account belongs to the demonstration
 * @param lastUsedAt null until the first sign-in
 */
public record Agent(
        UUID id,
        String name,
        String email,
        @Nullable String password,
        boolean demo,
        Instant invitedAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant deactivatedAt) {

    public boolean isDeactivated() {
        return deactivatedAt != null;
    }

    public boolean maySignIn() {
        return password != null && deactivatedAt == null;
    }

    public AgentState state() {
        if (deactivatedAt != null) {
            return AgentState.DEACTIVATED;
        }
        return password == null ? AgentState.INVITED : AgentState.ACTIVE;
    }
}

package spplus.account.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import spplus.access.Scope;
import spplus.account.Role;

/**
 * A role given to an agent over a scope.
 *
 * @param endsOn last day on which it holds, null for no end
 * @param endedAt when a colleague ended it, null otherwise
 */
public record Assignment(
        UUID id,
        UUID agent,
        Role role,
        Scope scope,
        @Nullable LocalDate endsOn,
        @Nullable Instant endedAt) {

    public boolean holdsOn(LocalDate day) {
        return endedAt == null && (endsOn == null || !day.isAfter(endsOn));
    }
}

package spplus.account.profile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import spplus.account.Role;

/** What the page of one's own account shows. */
public final class ProfilePages {

    private ProfilePages() {}

    public record Profile(String name, String email, List<HeldRole> roles, List<OpenSession> sessions) {}

    /** @param endsOn last day, null for no end */
    public record HeldRole(
            Role role,
            boolean everywhere,
            List<String> structures,
            @Nullable LocalDate endsOn) {}

    /**
     * @param mark recognises the session without telling its identifier, which is a secret
     * @param device empty when it did not say
     */
    public record OpenSession(String mark, String device, Instant openedAt, Instant lastUsedAt, boolean current) {}
}

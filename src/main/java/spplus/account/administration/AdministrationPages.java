package spplus.account.administration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import spplus.account.Role;

/** What the pages of administration show. */
public final class AdministrationPages {

    private AdministrationPages() {}

    /**
     * One agent of a list.
     *
     * @param state INVITED, ACTIVE or DEACTIVATED
     * @param roles held today
     * @param lastUsedAt null when never
     */
    public record AgentRow(
            UUID id,
            String name,
            String email,
            String state,
            List<Role> roles,
            @Nullable Instant lastUsedAt) {}

    /** @param manageable whether the reader may close, open or invite again this account */
    public record AgentPage(
            UUID id,
            String name,
            String email,
            String state,
            @Nullable Instant lastUsedAt,
            List<RoleLine> roles,
            boolean manageable,
            boolean self) {}

    /**
     * One role given, or once given.
     *
     * @param endsOn last day, null for no end
     * @param held whether it holds today
     * @param endable whether the reader may end it
     */
    public record RoleLine(
            UUID id,
            Role role,
            boolean everywhere,
            List<String> structures,
            @Nullable LocalDate endsOn,
            boolean held,
            boolean endable) {}

    /** A structure that may be ticked. */
    public record Choice(String code, String name, boolean ticked) {}

    /** What may be chosen for a role's scope: structures ticked, then those found; the country when it may be given. */
    public record ScopeChoices(List<Role> roles, boolean country, List<Choice> structures, boolean searched) {}
}

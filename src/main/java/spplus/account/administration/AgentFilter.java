package spplus.account.administration;

import org.jspecify.annotations.Nullable;

/**
 * Which agents to list.
 *
 * @param q words of the name or of the address
 * @param role name of a role held today
 * @param etat state of the account
 * @param apres cursor of the page
 */
public record AgentFilter(
        @Nullable String q,
        @Nullable String role,
        @Nullable String etat,
        @Nullable String apres) {

    public String words() {
        return q == null ? "" : q.strip();
    }

    @Override
    public String role() {
        return role == null ? "" : role;
    }

    public String state() {
        return etat == null ? "" : etat;
    }

    @Nullable
    String after() {
        return apres;
    }
}

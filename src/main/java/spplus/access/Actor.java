package spplus.access;

import java.util.Map;
import java.util.UUID;

/**
 * The person who acts, as far as anyone below the account module needs to know.
 *
 * @param id the agent's identifier
 * @param name how the agent is shown to colleagues
 * @param grants the scope of each permission held
 */
public record Actor(UUID id, String name, Map<Permission, Scope> grants) {

    public Actor {
        grants = Map.copyOf(grants);
    }

    public boolean may(Permission permission) {
        return permission == Permission.EVERYONE
                || permission == Permission.SIGNED_IN
                || grants.containsKey(permission);
    }

    /** The structures over which the permission holds; nowhere when it is not held. */
    public Scope scopeOf(Permission permission) {
        return grants.getOrDefault(permission, Scope.NOWHERE);
    }
}

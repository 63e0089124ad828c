package spplus.account.administration;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import spplus.access.Scope;
import spplus.account.Role;
import spplus.account.domain.Assignment;

/**
 * Nobody gives what they do not hold: a role is given, or ended, by somebody whose own role appoints it, over structures
 * that their own scope covers. Nobody changes their own roles.
 *
 * @param agent who gives
 * @param held what they hold today
 * @param lineage codes from a structure up to its root
 */
record AppointmentPolicy(UUID agent, List<Assignment> held, Function<String, List<String>> lineage) {

    boolean mayAppoint(UUID other, Role role, Scope scope) {
        if (agent.equals(other)) {
            return false;
        }
        if (scope.everywhere()) {
            return held.stream()
                    .anyMatch(own ->
                            own.role().appoints().contains(role) && own.scope().everywhere());
        }
        return !scope.roots().isEmpty()
                && scope.roots().stream().allMatch(root -> mayAppointOver(role, lineage.apply(root)));
    }

    /** To close or open an account, one must be able to give each role that it holds. */
    boolean mayManage(UUID other, List<Assignment> theirs) {
        return !agent.equals(other)
                && theirs.stream().allMatch(given -> mayAppoint(other, given.role(), given.scope()));
    }

    /** The roles that may be given over some structure at least. */
    List<Role> roles() {
        return Arrays.stream(Role.values())
                .filter(role ->
                        held.stream().anyMatch(own -> own.role().appoints().contains(role)))
                .toList();
    }

    private boolean mayAppointOver(Role role, List<String> lineage) {
        return held.stream()
                .anyMatch(own ->
                        own.role().appoints().contains(role) && own.scope().covers(lineage));
    }
}

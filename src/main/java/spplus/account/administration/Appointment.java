package spplus.account.administration;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import spplus.access.Scope;
import spplus.account.Role;
import spplus.account.domain.Assignment;

/**
 * A role to give.
 *
 * @param endsOn last day on which it will hold, null for no end
 */
record Appointment(Role role, Scope scope, @Nullable LocalDate endsOn) {

    boolean isThe(Assignment held) {
        return held.role() == role && held.scope().equals(scope) && Objects.equals(held.endsOn(), endsOn);
    }
}

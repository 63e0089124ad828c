package spplus.account.administration;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import spplus.access.Scope;
import spplus.account.Role;

/**
 * A role to give.
 *
 * @param endsOn last day on which it will hold, null for no end
 */
record Appointment(Role role, Scope scope, @Nullable LocalDate endsOn) {}

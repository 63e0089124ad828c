package spplus.account.administration;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import spplus.access.Scope;
import spplus.account.Role;
import spplus.directory.Directory;
import spplus.directory.StructureCode;

/** Turns what was typed into a role to give, or says field by field what is wrong. */
@Component
class AppointmentReader {

    private final Directory directory;
    private final Clock clock;

    AppointmentReader(Directory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /** Adds to {@code errors} what is wrong; empty then. */
    Optional<Appointment> read(
            AppointmentFields fields, AppointmentPolicy policy, UUID agent, Map<String, String> errors) {
        var role = Arrays.stream(Role.values())
                .filter(one -> fields.isRole(one.name()))
                .findFirst()
                .orElse(null);
        var scope = scope(fields, errors);
        var endsOn = end(fields.endTyped(), errors);
        if (role == null) {
            errors.put("role", "account.invite.role.missing");
        } else if (scope != null && !policy.mayAppoint(agent, role, scope)) {
            errors.put("role", "account.invite.refused");
        }
        return role == null || scope == null || !errors.isEmpty()
                ? Optional.empty()
                : Optional.of(new Appointment(role, scope, endsOn));
    }

    private @Nullable Scope scope(AppointmentFields fields, Map<String, String> errors) {
        if (fields.isEverywhere()) {
            return Scope.EVERYWHERE;
        }
        var codes = fields.codes();
        if (codes.isEmpty()) {
            errors.put("words", "account.invite.scope.missing");
            return null;
        }
        var known = directory.findAll(codes.stream().map(StructureCode::new).toList());
        if (known.size() < codes.size()) {
            errors.put("words", "account.invite.scope.unknown");
            return null;
        }
        return Scope.under(codes);
    }

    private @Nullable LocalDate end(String typed, Map<String, String> errors) {
        if (typed.isEmpty()) {
            return null;
        }
        try {
            var day = LocalDate.parse(typed);
            if (!day.isBefore(LocalDate.now(clock))) {
                return day;
            }
        } catch (DateTimeException _) {
            // said below, as for a day gone by
        }
        errors.put("endsOn", "account.invite.end.invalid");
        return null;
    }
}

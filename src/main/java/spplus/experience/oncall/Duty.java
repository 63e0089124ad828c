package spplus.experience.oncall;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import spplus.access.Actor;
import spplus.audit.AuditEntry;
import spplus.audit.AuditTrail;

/** Where a moderator says that they are on duty: told first, and at once, when somebody may need help. */
@Service
@Transactional
public class Duty {

    private final DutyRepository duty;
    private final AuditTrail audit;
    private final OnCallSettings settings;
    private final Clock clock;

    Duty(DutyRepository duty, AuditTrail audit, OnCallSettings settings, Clock clock) {
        this.duty = duty;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
    }

    /** Until when they are on duty; empty when they are not. */
    @Transactional(readOnly = true)
    public Optional<Instant> until(Actor moderator) {
        return duty.until(moderator, clock.instant());
    }

    void begin(Actor moderator) {
        duty.begin(moderator, clock.instant().plus(settings.duty()));
        audit.record(AuditEntry.by(moderator, "experience.duty-begun").on("agent", moderator.id()));
    }

    void end(Actor moderator) {
        duty.end(moderator);
        audit.record(AuditEntry.by(moderator, "experience.duty-ended").on("agent", moderator.id()));
    }
}

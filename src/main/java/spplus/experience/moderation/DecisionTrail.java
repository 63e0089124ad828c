package spplus.experience.moderation;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import spplus.access.Actor;
import spplus.audit.AuditEntry;
import spplus.audit.AuditTrail;
import spplus.directory.StructureCode;
import spplus.experience.domain.Experience;
import spplus.experience.domain.Redactions;
import spplus.experience.domain.RejectionReason;

/** Writes down each decision: who, what, on which experience, how many passages of which kind; never a word of it. */
@Component
class DecisionTrail {

    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    DecisionTrail(AuditTrail audit, ApplicationEventPublisher events) {
        this.audit = audit;
        this.events = events;
    }

    void decided(
            Experience experience,
            String action,
            Actor moderator,
            Redactions redactions,
            @Nullable RejectionReason reason) {
        var entry = AuditEntry.by(moderator, action)
                .on("experience", experience.id())
                .about(experience.structures().stream()
                        .map(StructureCode::value)
                        .toList())
                .fact("reference", experience.reference());
        if (!redactions.isEmpty()) {
            entry = entry.fact("redactions", String.join(" ", redactions.words()));
        }
        if (reason != null) {
            entry = entry.fact("reason", reason.name());
        }
        audit.record(entry);
        events.publishEvent(new CaseDecided(experience, action, moderator, reason));
    }
}

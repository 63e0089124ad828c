package spplus.entry.behalf;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import spplus.access.Actor;
import spplus.audit.AuditEntry;
import spplus.audit.AuditTrail;
import spplus.experience.Account;
import spplus.experience.ExperienceId;
import spplus.experience.OnBehalf;

/** Takes down what somebody told, and writes down who did. */
@Service
@Transactional
class BehalfDesk {

    private final OnBehalf onBehalf;
    private final AuditTrail audit;

    BehalfDesk(OnBehalf onBehalf, AuditTrail audit) {
        this.onBehalf = onBehalf;
        this.audit = audit;
    }

    /** The same form sent twice changes nothing more. */
    void take(Actor actor, ExperienceId id, Account account) {
        if (onBehalf.take(id, account, actor.id())) {
            audit.record(entry(actor, "entry.account-taken", id, account));
        }
    }

    boolean correct(Actor actor, ExperienceId id, Account account) {
        var done = onBehalf.correct(id, account, actor.id());
        if (done) {
            audit.record(entry(actor, "entry.account-corrected", id, account));
        }
        return done;
    }

    private static AuditEntry entry(Actor actor, String action, ExperienceId id, Account account) {
        return AuditEntry.by(actor, action)
                .on("experience", id)
                .about(List.of(account.structure().value()))
                .fact("way", account.way());
    }
}

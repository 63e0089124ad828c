package spplus.experience.screening;

import java.time.Clock;
import java.util.Set;
import org.springframework.stereotype.Component;
import spplus.audit.AuditEntry;
import spplus.audit.AuditTrail;
import spplus.audit.Author;
import spplus.experience.domain.ExperienceStore;
import spplus.experience.domain.ModerationCases;
import spplus.experience.domain.Quarantine;
import spplus.experience.domain.UnscreenedTexts;
import spplus.privacy.FindingKind;

/** Puts before the moderators a public text that may tell who somebody is; hidden meanwhile where so configured. */
@Component
class Doubts {

    private final ExperienceStore store;
    private final ModerationCases cases;
    private final Quarantine quarantine;
    private final AuditTrail audit;
    private final ScreeningSettings settings;
    private final Clock clock;

    Doubts(
            ExperienceStore store,
            ModerationCases cases,
            Quarantine quarantine,
            AuditTrail audit,
            ScreeningSettings settings,
            Clock clock) {
        this.store = store;
        this.cases = cases;
        this.quarantine = quarantine;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param found kinds of personal data; when there is none, an earlier doubt about other words is settled */
    void raise(UnscreenedTexts.Text text, Set<FindingKind> found) {
        if (found.isEmpty()) {
            cases.settle(text.id());
        } else if (settings.hidden()) {
            withhold(text);
        } else {
            cases.flag(store.get(text.id()).snapshot(), found, clock.instant());
        }
    }

    private void withhold(UnscreenedTexts.Text text) {
        store.save(store.get(text.id()).withhold(clock.instant()));
        quarantine.put(text.id(), text.story());
        audit.record(AuditEntry.by(Author.SYSTEM, "experience.withheld").on("experience", text.id()));
    }
}

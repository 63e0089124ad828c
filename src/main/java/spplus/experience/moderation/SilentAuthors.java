package spplus.experience.moderation;

import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import spplus.audit.AuditEntry;
import spplus.audit.AuditTrail;
import spplus.audit.Author;
import spplus.directory.StructureCode;
import spplus.experience.ExperienceId;
import spplus.experience.domain.ExperienceStore;
import spplus.experience.domain.ProposedEdits;

/**
 * Authors who do not answer the wording proposed to them: told once more, then the experience comes back to the
 * moderators. It is neither published with words its author did not agree to, nor lost because a mail was not read: a
 * moderator publishes what needs nobody's consent, with or without masks, or rejects.
 */
@Component
class SilentAuthors {

    private static final Logger log = LoggerFactory.getLogger(SilentAuthors.class);

    private final ProposedEdits edits;
    private final ExperienceStore store;
    private final AuditTrail audit;
    private final TransactionTemplate transactions;
    private final ModerationSettings settings;
    private final Clock clock;

    SilentAuthors(
            ProposedEdits edits,
            ExperienceStore store,
            AuditTrail audit,
            TransactionTemplate transactions,
            ModerationSettings settings,
            Clock clock) {
        this.edits = edits;
        this.store = store;
        this.audit = audit;
        this.transactions = transactions;
        this.settings = settings;
        this.clock = clock;
    }

    /** Idempotent: running it twice tells nobody twice. */
    void review() {
        var now = clock.instant();
        each(edits.unansweredSince(now.minus(settings.silence())), this::giveUp);
        each(edits.toRemindSince(now.minus(settings.reminder())), this::remind);
    }

    private void remind(ExperienceId id) {
        var word = edits.find(id).map(ProposedEdits.Proposal::word);
        if (word.isPresent() && edits.markReminded(id, clock.instant())) {
            store.save(store.get(id).remindEdits(word.get(), clock.instant()));
        }
    }

    private void giveUp(ExperienceId id) {
        var experience = store.get(id).giveUpEdits(clock.instant());
        store.save(experience);
        audit.record(AuditEntry.by(Author.SYSTEM, "experience.edits-unanswered")
                .on("experience", id)
                .about(experience.structures().stream()
                        .map(StructureCode::value)
                        .toList()));
    }

    /** One transaction each: what fails, such as an author who answers this very second, does not hold the others. */
    private void each(List<ExperienceId> ids, Consumer<ExperienceId> work) {
        for (var id : ids) {
            try {
                transactions.executeWithoutResult(_ -> work.accept(id));
            } catch (RuntimeException e) {
                log.warn("experience {} awaits its author still: {}", id, e.toString());
            }
        }
    }
}

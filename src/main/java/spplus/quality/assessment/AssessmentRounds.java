package spplus.quality.assessment;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import spplus.commitment.Commitments;
import spplus.directory.Directory;
import spplus.directory.Structure;
import spplus.quality.AssessmentDue;

/**
 * Calls assessments to the mind of leads, before their day and after. Running twice tells nobody twice; after days
 * without running, only the last reminder is told.
 */
@Component
class AssessmentRounds {

    private static final Logger log = LoggerFactory.getLogger(AssessmentRounds.class);
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final int BATCH = 200;

    private final AssessmentStore store;
    private final Directory directory;
    private final AssessmentSettings settings;
    private final Commitments commitments;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transactions;

    AssessmentRounds(
            AssessmentStore store,
            Directory directory,
            AssessmentSettings settings,
            Commitments commitments,
            ApplicationEventPublisher events,
            TransactionTemplate transactions) {
        this.store = store;
        this.directory = directory;
        this.settings = settings;
        this.commitments = commitments;
        this.events = events;
        this.transactions = transactions;
    }

    void go() {
        var today = commitments.today();
        int before = settings.remindBefore().isEmpty() ? 0 : Collections.max(settings.remindBefore());
        int after = settings.remindAfter().isEmpty() ? 0 : Collections.max(settings.remindAfter());
        @Nullable UUID last = null;
        while (true) {
            // As many days again after the last reminder, for a house that stood still meanwhile.
            var found = store.dueBetween(today.minusDays(2L * after), today.plusDays(before), last, BATCH);
            if (found.isEmpty()) {
                return;
            }
            found.forEach(one -> visit(one, today));
            last = found.getLast().id();
        }
    }

    /** One transaction each: what fails does not hold the others. */
    private void visit(Assessment one, LocalDate today) {
        try {
            transactions.executeWithoutResult(_ -> latest(one, today)
                    .filter(_ -> directory
                            .find(one.structure())
                            .filter(Structure::active)
                            .isPresent())
                    .filter(days -> store.remind(one, days))
                    .ifPresent(_ -> events.publishEvent(
                            new AssessmentDue(one.id(), (int) ChronoUnit.DAYS.between(today, one.dueOn())))));
        } catch (RuntimeException e) {
            log.warn("assessment {} is left for the next round: {}", one.id(), e.toString());
        }
    }

    /** The reminder that should have been told last, in days from its day; none that fell before it was opened. */
    private Optional<Integer> latest(Assessment one, LocalDate today) {
        var opened = one.openedAt().atZone(PARIS).toLocalDate();
        return Stream.concat(settings.remindBefore().stream().map(days -> -days), settings.remindAfter().stream())
                .filter(days -> !one.dueOn().plusDays(days).isAfter(today))
                .filter(days -> one.dueOn().plusDays(days).isAfter(opened))
                .max(Integer::compare);
    }
}

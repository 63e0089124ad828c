package spplus.experience.oncall;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.account.Agents;
import spplus.directory.Directory;
import spplus.experience.AlertRaised;
import spplus.experience.ExperienceId;
import spplus.experience.criticality.CriticalityRaised;

/** Tells moderators, those on duty first, that somebody may need help: once, then again until one of them comes. */
@Service
public class Alerts {

    private static final Logger log = LoggerFactory.getLogger(Alerts.class);

    private final AlertRepository alerts;
    private final DutyRepository duty;
    private final Agents agents;
    private final Directory directory;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transactions;
    private final OnCallSettings settings;
    private final Clock clock;

    Alerts(
            AlertRepository alerts,
            DutyRepository duty,
            Agents agents,
            Directory directory,
            ApplicationEventPublisher events,
            TransactionTemplate transactions,
            OnCallSettings settings,
            Clock clock) {
        this.alerts = alerts;
        this.duty = duty;
        this.agents = agents;
        this.directory = directory;
        this.events = events;
        this.transactions = transactions;
        this.settings = settings;
        this.clock = clock;
    }

    /** In the transaction that found it, so that an alert is never lost. */
    @EventListener
    @Transactional
    public void on(CriticalityRaised found) {
        var now = clock.instant();
        if (alerts.raise(found.id(), found.level(), now)) {
            var all = moderators(found.id());
            var present = duty.among(all, now);
            tell(found.id(), 1, present.isEmpty() ? all : present);
        }
    }

    /** A moderator has the case: nobody else needs to be told. */
    @Transactional
    public void acknowledge(ExperienceId id, Actor moderator) {
        alerts.acknowledge(id, moderator, clock.instant());
    }

    /** Tells all moderators of what nobody took in time; running it twice tells nobody twice. */
    void remind() {
        var before = clock.instant().minus(settings.reminder());
        for (var id : alerts.unclaimed(before, settings.rounds())) {
            transactions.executeWithoutResult(_ -> {
                int round = alerts.nextRound(id, before, clock.instant());
                if (round > 0) {
                    tell(id, round, moderators(id));
                }
            });
        }
    }

    private void tell(ExperienceId id, int round, Collection<UUID> moderators) {
        if (moderators.isEmpty()) {
            log.warn("experience {} may need help at once and no moderator may be told", id);
        }
        events.publishEvent(new AlertRaised(id, round, List.copyOf(moderators)));
    }

    /** Those who may judge it: nationwide, or over one of its structures. */
    private List<UUID> moderators(ExperienceId id) {
        var above = alerts.structures(id).stream()
                .flatMap(structure -> directory.lineage(structure).stream())
                .distinct()
                .toList();
        return agents.holding(Permission.MODERATE, above);
    }
}

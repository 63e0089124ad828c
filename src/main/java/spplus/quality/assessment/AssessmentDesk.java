package spplus.quality.assessment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.audit.AuditEntry;
import spplus.audit.AuditTrail;
import spplus.commitment.Commitments;
import spplus.directory.Directory;
import spplus.directory.Perimeter;
import spplus.directory.Structure;
import spplus.platform.Ids;
import spplus.quality.AssessmentClosed;
import spplus.quality.assessment.Assessment.State;

/** Opens assessments, invites users, and moves a team from rating alone to agreeing, to closing and back. */
@Service
@Transactional
class AssessmentDesk {

    private static final int SHEETS = 500;

    private final AssessmentStore store;
    private final SheetStore sheets;
    private final AgreementStore agreements;
    private final Grids grids;
    private final Perimeter perimeter;
    private final Directory directory;
    private final Commitments commitments;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final AssessmentSettings settings;
    private final Clock clock;

    AssessmentDesk(
            AssessmentStore store,
            SheetStore sheets,
            AgreementStore agreements,
            Grids grids,
            Perimeter perimeter,
            Directory directory,
            Commitments commitments,
            AuditTrail audit,
            ApplicationEventPublisher events,
            AssessmentSettings settings,
            Clock clock) {
        this.store = store;
        this.sheets = sheets;
        this.agreements = agreements;
        this.grids = grids;
        this.perimeter = perimeter;
        this.directory = directory;
        this.commitments = commitments;
        this.audit = audit;
        this.events = events;
        this.settings = settings;
        this.clock = clock;
    }

    /** @throws org.springframework.web.server.ResponseStatusException 404 unless it is of a structure of the agent's */
    Assessment find(Actor actor, Permission permission, UUID id) {
        var one = store.find(id).orElseThrow(Perimeter::notThere);
        perimeter.within(actor, permission, one.structure().value());
        return one;
    }

    /** @throws AssessmentRefused when the structure is closed, or has one this year */
    Assessment open(Actor actor, Structure structure, LocalDate due, boolean whole) {
        requireOpen(structure);
        var today = commitments.today();
        var one = new Assessment(
                Ids.next(),
                structure.code(),
                today.getYear(),
                grids.current().number(),
                whole,
                due,
                State.RATING,
                actor.name(),
                clock.instant(),
                actor.name(),
                clock.instant());
        if (!store.add(one)) {
            var there = store.of(structure.code(), today.getYear()).orElseThrow();
            throw new AssessmentRefused(
                    "exists", there.path(), structure.name(), String.valueOf(today.getYear()), there.openedBy());
        }
        tell(actor, one, "quality.assessment-opened", "");
        return one;
    }

    void due(Actor actor, Assessment one, LocalDate day) {
        if (lock(one).state() == State.CLOSED) {
            throw new AssessmentRefused("closed", one.path());
        }
        store.due(one.id(), day);
        tell(actor, one, "quality.assessment-due-changed", "");
    }

    void invite(Actor actor, Assessment one) {
        if (lock(one).state() != State.RATING) {
            throw new AssessmentRefused("rated", one.path());
        }
        long guests = sheets.all(one.id(), SHEETS).stream()
                .filter(told -> told.sheet().agent() == null && !told.sheet().revoked())
                .count();
        if (guests >= settings.guests()) {
            throw new AssessmentRefused("guests", one.path(), settings.guests());
        }
        sheets.invite(one.id(), clock.instant());
        audit(actor, one, "quality.assessment-guest-invited");
    }

    void revoke(Actor actor, Assessment one, UUID sheet) {
        if (lock(one).state() == State.RATING && sheets.revoke(one.id(), sheet, clock.instant())) {
            audit(actor, one, "quality.assessment-guest-revoked");
        }
    }

    /** Ends the rating of each alone. @throws AssessmentRefused when the agent has not finished their own */
    void agree(Actor actor, Assessment one) {
        requireOpen(one);
        if (lock(one).state() != State.RATING) {
            throw new AssessmentRefused("rated", one.path());
        }
        sheets.of(one.id(), actor.id()).filter(sheet -> !sheet.finished()).ifPresent(_ -> {
            throw new AssessmentRefused("finish-yours", one.path() + "/ma-fiche");
        });
        store.move(one.id(), State.AGREEING, actor.name(), clock.instant());
        tell(actor, one, "quality.assessment-agreeing", "");
    }

    /** @throws AssessmentRefused when something was not agreed on, or somebody closed it meanwhile */
    void close(Actor actor, Assessment one) {
        requireOpen(one);
        var now = lock(one);
        if (now.state() == State.CLOSED) {
            throw new AssessmentRefused("closed-by", one.path(), now.changedBy());
        }
        if (now.state() == State.RATING) {
            throw new AssessmentRefused("not-agreeing", one.path());
        }
        int missing = missing(now).size();
        if (missing > 0) {
            throw new AssessmentRefused("missing", one.path(), missing);
        }
        store.move(one.id(), State.CLOSED, actor.name(), clock.instant());
        tell(actor, one, "quality.assessment-closed", "");
        events.publishEvent(new AssessmentClosed(one.id(), one.structure()));
    }

    void reopen(Actor actor, Assessment one, String why) {
        requireOpen(one);
        if (lock(one).state() != State.CLOSED) {
            throw new AssessmentRefused("not-closed", one.path());
        }
        store.move(one.id(), State.AGREEING, actor.name(), clock.instant());
        tell(actor, one, "quality.assessment-reopened", why);
    }

    /** Items on which nothing was agreed. */
    List<Grid.Item> missing(Assessment one) {
        var agreed = agreements.of(one.id());
        return grids.find(one.grid()).items().stream()
                .filter(item -> !agreed.containsKey(item.code().toString()))
                .toList();
    }

    void requireOpen(Assessment one) {
        requireOpen(directory.find(one.structure()).orElseThrow(Perimeter::notThere));
    }

    private void requireOpen(Structure structure) {
        if (!structure.active()) {
            throw new AssessmentRefused("structure-closed", null, structure.name());
        }
    }

    private Assessment lock(Assessment one) {
        return store.lock(one.id()).orElseThrow(Perimeter::notThere);
    }

    private void tell(Actor actor, Assessment one, String action, String why) {
        store.note(one.id(), action.substring(action.indexOf('-') + 1), actor.name(), why, clock.instant());
        audit(actor, one, action);
    }

    private void audit(Actor actor, Assessment one, String action) {
        audit.record(AuditEntry.by(actor, action)
                .on("assessment", one.id())
                .about(List.of(one.structure().value())));
    }
}

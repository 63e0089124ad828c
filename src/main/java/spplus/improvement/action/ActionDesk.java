package spplus.improvement.action;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.account.Agents;
import spplus.audit.AuditEntry;
import spplus.audit.AuditTrail;
import spplus.directory.Directory;
import spplus.directory.Perimeter;
import spplus.directory.Structure;
import spplus.directory.StructureCode;
import spplus.improvement.ImprovementSettings;
import spplus.statistics.effect.MonthPoint;

/** Writes actions, commits to them, says that they are done or given up, and takes their indicators in. */
@Service
@Transactional
class ActionDesk {

    private final ActionRepository actions;
    private final PointRepository points;
    private final MilestoneRepository milestones;
    private final Directory directory;
    private final Agents agents;
    private final AuditTrail audit;
    private final ImprovementSettings settings;
    private final Clock clock;

    ActionDesk(
            ActionRepository actions,
            PointRepository points,
            MilestoneRepository milestones,
            Directory directory,
            Agents agents,
            AuditTrail audit,
            ImprovementSettings settings,
            Clock clock) {
        this.actions = actions;
        this.points = points;
        this.milestones = milestones;
        this.directory = directory;
        this.agents = agents;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
    }

    /** @throws org.springframework.web.server.ResponseStatusException 404 unless it is of a structure of theirs */
    Action find(Actor actor, Permission permission, UUID id) {
        return actions.find(id)
                .filter(action -> covers(actor, permission, action.structure()))
                .orElseThrow(Perimeter::notThere);
    }

    /** What one looks after, and what those above committed to for all below. */
    Action read(Actor actor, UUID id) {
        return actions.find(id)
                .filter(action -> covers(actor, Permission.READ_VOICES, action.structure()) || isAbove(actor, action))
                .orElseThrow(Perimeter::notThere);
    }

    private boolean isAbove(Actor actor, Action action) {
        var roots = actor.scopeOf(Permission.READ_VOICES).roots();
        return action.state().isHeld()
                && (action.structure().isEmpty()
                        || roots.stream().anyMatch(root -> directory
                                .lineage(new StructureCode(root))
                                .contains(action.structure())));
    }

    /** @param structure empty for the whole country, which one must look after */
    boolean covers(Actor actor, Permission permission, String structure) {
        var scope = actor.scopeOf(permission);
        return scope.everywhere()
                || !structure.isEmpty() && scope.covers(directory.lineage(new StructureCode(structure)));
    }

    void add(Actor actor, Action action) {
        actions.add(action, scopes(action.structure()));
        tell(actor, action, "improvement.action-added", "");
    }

    /** @throws ActionRefused when somebody changed it since the version that was read, or it is no draft any more */
    void write(Actor actor, Action action) {
        var now = lock(actor, action.id());
        if (now.state() != State.DRAFT) {
            throw ActionRefused.late();
        }
        at(action.version(), now);
        if (now.gauge().kind() != action.gauge().kind()
                && !points.of(List.of(action.id())).isEmpty()) {
            throw ActionRefused.kind();
        }
        actions.write(action);
        tell(actor, action, "improvement.action-written", "");
    }

    /** @throws ActionRefused with all that is missing, or when it changed since that version */
    void commit(Actor actor, UUID id, int version) {
        var action = in(actor, id, version, State.DRAFT);
        var own = points.own(id);
        var gaps = gaps(action, own);
        if (!gaps.isEmpty()) {
            throw ActionRefused.missing(gaps);
        }
        var baseline = policy().baseline(action, own).orElseThrow();
        actions.move(action, State.COMMITTED, baseline, actor, clock.instant());
        tell(actor, action, "improvement.action-committed", "");
    }

    void done(Actor actor, UUID id, int version) {
        var action = in(actor, id, version, State.COMMITTED);
        actions.move(action, State.DONE, action.baseline(), actor, clock.instant());
        tell(actor, action, "improvement.action-done", "");
    }

    void notDone(Actor actor, UUID id, int version) {
        var action = in(actor, id, version, State.DONE);
        actions.move(action, State.COMMITTED, action.baseline(), actor, clock.instant());
        tell(actor, action, "improvement.action-not-done", "");
    }

    /** Back to a draft, where its indicator may be changed: everybody will read why. */
    void redraft(Actor actor, UUID id, int version, String why) {
        var action = in(actor, id, version, State.COMMITTED);
        actions.move(action, State.DRAFT, null, actor, clock.instant());
        tell(actor, action, "improvement.action-redrafted", why);
    }

    void drop(Actor actor, UUID id, int version, String why) {
        var action = lock(actor, id, version);
        if (action.state() == State.DROPPED) {
            throw ActionRefused.late();
        }
        actions.move(action, State.DROPPED, action.baseline(), actor, clock.instant());
        tell(actor, action, "improvement.action-dropped", why);
    }

    void takeUp(Actor actor, UUID id, int version) {
        var action = in(actor, id, version, State.DROPPED);
        actions.move(action, actions.droppedFrom(id), action.baseline(), actor, clock.instant());
        tell(actor, action, "improvement.action-taken-up", "");
    }

    /** Another person answers for it, whatever its state. */
    void hand(Actor actor, UUID id, int version, UUID owner) {
        var now = lock(actor, id, version);
        actions.write(now.ownedBy(owner, actor.name(), clock.instant()));
        tell(
                actor,
                now,
                "improvement.action-handed",
                agents.names(List.of(owner)).getOrDefault(owner, ""));
    }

    /**
     * What was changed of its own months stays in its history.
     *
     * @param why needed once it is committed to, for other months of before than those its baseline was drawn from
     * @throws ActionRefused when somebody changed it since that version, or that reason is missing
     */
    void measured(
            Actor actor, UUID id, int version, String why, List<MonthPoint> own, Map<String, List<MonthPoint>> peers) {
        var action = actions.lock(id)
                .filter(one -> covers(actor, Permission.ENTER_RESULTS, one.structure()))
                .orElseThrow(Perimeter::notThere);
        if (action.state() == State.DROPPED) {
            throw ActionRefused.late();
        }
        at(version, action);
        var changes = SeriesChanges.between(points.own(id), own);
        if (action.state().isHeld() && changes.touchBefore(action) && why.isEmpty()) {
            throw ActionRefused.unsaid();
        }
        points.replaceOwn(id, own);
        points.replacePeers(id, peers);
        actions.touched(id, actor, clock.instant());
        var words = changes.words(action.gauge().kind());
        tell(actor, action, "improvement.action-measured", why.isEmpty() ? words : why + " — " + words);
    }

    /** @return false when there are already as many as a page holds */
    boolean addMilestone(Actor actor, UUID id, String label, LocalDate due) {
        var action = lock(actor, id);
        boolean added = milestones.add(id, label, due);
        if (added) {
            tell(actor, action, "improvement.action-milestone-added", label);
        }
        return added;
    }

    void tickMilestone(Actor actor, UUID id, UUID milestone, boolean done) {
        var action = lock(actor, id);
        var deed = done ? "improvement.action-milestone-done" : "improvement.action-milestone-not-done";
        milestones
                .tick(id, milestone, done ? LocalDate.now(clock) : null)
                .ifPresent(label -> tell(actor, action, deed, label));
    }

    void removeMilestone(Actor actor, UUID id, UUID milestone) {
        var action = lock(actor, id);
        milestones
                .remove(id, milestone)
                .ifPresent(label -> tell(actor, action, "improvement.action-milestone-removed", label));
    }

    /** What it lacks to be committed to. */
    List<Gap> gaps(Action action, List<MonthPoint> own) {
        var owner = action.owner();
        boolean there = owner != null && answers(owner, action.structure());
        return policy().gaps(action, own, there, isOpen(action.structure()));
    }

    /** Whether that agent is still there and reads what is written of that structure, or of the whole country. */
    boolean answers(UUID agent, String structure) {
        return agents.holding(Permission.READ_VOICES, lineage(structure)).contains(agent);
    }

    CommitPolicy policy() {
        return new CommitPolicy(settings, LocalDate.now(clock));
    }

    boolean isOpen(String structure) {
        return structure.isEmpty()
                || directory
                        .find(new StructureCode(structure))
                        .filter(Structure::active)
                        .isPresent();
    }

    private List<String> scopes(String structure) {
        return structure.isEmpty() ? List.of("") : lineage(structure);
    }

    private List<String> lineage(String structure) {
        return structure.isEmpty() ? List.of() : directory.lineage(new StructureCode(structure));
    }

    private Action in(Actor actor, UUID id, int version, State state) {
        var action = lock(actor, id);
        if (action.state() != state) {
            throw ActionRefused.late();
        }
        return at(version, action);
    }

    private Action lock(Actor actor, UUID id, int version) {
        return at(version, lock(actor, id));
    }

    /** What somebody else changed is read before it is acted upon. */
    private static Action at(int version, Action action) {
        if (action.version() != version) {
            throw ActionRefused.crossed();
        }
        return action;
    }

    private Action lock(Actor actor, UUID id) {
        return actions.lock(id)
                .filter(action -> covers(actor, Permission.MANAGE_STRUCTURE, action.structure()))
                .orElseThrow(Perimeter::notThere);
    }

    private void tell(Actor actor, Action action, String deed, String why) {
        var kind = deed.substring(deed.indexOf('-') + 1);
        actions.note(action.id(), kind, why, actor.name(), clock.instant());
        var about = action.structure().isEmpty() ? List.<String>of() : List.of(action.structure());
        audit.record(AuditEntry.by(actor, deed).on("action", action.id()).about(about));
    }
}

package spplus.improvement.action;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.directory.Directory;
import spplus.directory.Perimeter;
import spplus.directory.StructureCode;
import spplus.improvement.action.Action.Told;
import spplus.platform.Ids;

/** Actions that treat a pain point: begun from it, tied to it, untied. */
@Service
@Transactional
public class PainActions {

    private static final int MOST = 50;

    private final ActionDesk desk;
    private final ActionRepository actions;
    private final ListRepository lists;
    private final Directory directory;
    private final Clock clock;

    PainActions(ActionDesk desk, ActionRepository actions, ListRepository lists, Directory directory, Clock clock) {
        this.desk = desk;
        this.actions = actions;
        this.lists = lists;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * An action in a few words.
     *
     * @param cause root cause that it treats, null for none
     * @param path of its page in the workspace
     */
    public record Brief(
            UUID id, String title, State state, @Nullable UUID cause, String path) {

        static Brief of(Action action) {
            return new Brief(
                    action.id(),
                    action.told().title(),
                    action.state(),
                    action.told().causeId(),
                    action.path());
        }
    }

    /**
     * What an action is begun from.
     *
     * @param cause in words, empty when none is known yet; {@code causeId} where it was found
     * @param commitment the one it touches first, empty for none
     */
    public record Seed(
            UUID pain, String title, String cause, @Nullable UUID causeId, String commitment) {}

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<Brief> treating(UUID pain) {
        return lists.treating(pain, MOST).stream().map(Brief::of).toList();
    }

    /** Those of a structure that treat none yet. */
    @Transactional(readOnly = true)
    public List<Brief> free(StructureCode structure) {
        return lists.free(structure.value(), MOST).stream().map(Brief::of).toList();
    }

    public boolean mayAct(Actor actor, StructureCode structure) {
        return desk.covers(actor, Permission.MANAGE_STRUCTURE, structure.value()) && desk.isOpen(structure.value());
    }

    /** A draft, to be written further. @throws org.springframework.web.server.ResponseStatusException 404 elsewhere */
    public Brief begin(Actor actor, StructureCode structure, Seed seed) {
        if (!mayAct(actor, structure)) {
            throw Perimeter.notThere();
        }
        var told = new Told(
                seed.title(), "", seed.cause(), seed.commitment(), "", null, null, seed.pain(), seed.causeId());
        var action = new Action(
                Ids.next(),
                structure.value(),
                Level.of(directory.lineage(structure)),
                told,
                actor.id(),
                null,
                null,
                Gauge.NONE,
                null,
                State.DRAFT,
                1,
                actor.name(),
                clock.instant());
        desk.add(actor, action);
        return Brief.of(action);
    }

    /** @param pain null to untie it @throws org.springframework.web.server.ResponseStatusException 404 elsewhere */
    public void tie(Actor actor, UUID id, @Nullable UUID pain) {
        var action = desk.find(actor, Permission.MANAGE_STRUCTURE, id);
        actions.link(action.id(), pain, null);
        actions.note(id, pain == null ? "untied" : "tied", "", actor.name(), clock.instant());
    }
}

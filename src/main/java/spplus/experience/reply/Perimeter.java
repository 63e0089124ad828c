package spplus.experience.reply;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.directory.Directory;
import spplus.directory.StructureCode;
import spplus.experience.ExperienceId;
import spplus.experience.State;
import spplus.experience.domain.Experience;
import spplus.experience.domain.ExperienceStore;

/** Which experiences and which structures are somebody's business. */
@Component
class Perimeter {

    private final ExperienceStore store;
    private final Directory directory;

    Perimeter(ExperienceStore store, Directory directory) {
        this.store = store;
        this.directory = directory;
    }

    /** @throws NotThere unless it is public and concerns a structure that the actor may read */
    Experience readable(Actor actor, ExperienceId id) {
        var found = store.find(id).filter(experience -> experience.state() == State.PUBLISHED);
        return found.filter(experience -> holds(actor, Permission.READ_EXPERIENCES, experience))
                .orElseThrow(NotThere::new);
    }

    /** The same, and the actor works for one of the structures concerned. */
    Experience workable(Actor actor, ExperienceId id) {
        var found = readable(actor, id);
        if (!holds(actor, Permission.REPLY, found)) {
            throw new NotThere();
        }
        return found;
    }

    boolean holds(Actor actor, Permission permission, Experience experience) {
        return actor.scopeOf(permission).everywhere()
                || experience.structures().stream().anyMatch(structure -> holds(actor, permission, structure));
    }

    boolean holds(Actor actor, Permission permission, StructureCode structure) {
        return actor.scopeOf(permission).covers(directory.lineage(structure));
    }

    /** The structures concerned for which the actor may reply, in order. */
    List<StructureCode> answerable(Actor actor, Experience experience) {
        return experience.structures().stream()
                .filter(structure -> holds(actor, Permission.REPLY, structure))
                .toList();
    }

    /** The structure for which the actor opens it; none for those who look after the whole country. */
    Stream<StructureCode> opens(Actor actor, Experience experience) {
        return actor.scopeOf(Permission.REPLY).everywhere()
                ? Stream.empty()
                : answerable(actor, experience).stream().limit(1);
    }
}

package spplus.experience.attribution;

import org.springframework.stereotype.Component;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.directory.Directory;
import spplus.directory.StructureCode;
import spplus.experience.ExperienceId;
import spplus.experience.State;
import spplus.experience.domain.Experience;
import spplus.experience.domain.ExperienceStore;

/** Whose business a place of an experience is. */
@Component
class Reach {

    private final ExperienceStore store;
    private final Directory directory;

    Reach(ExperienceStore store, Directory directory) {
        this.store = store;
        this.directory = directory;
    }

    /** @throws NotThere unless it is public and the actor replies for the structure at that place */
    Experience held(Actor actor, ExperienceId id, int position) {
        return store.find(id)
                .filter(experience -> experience.state() == State.PUBLISHED)
                .filter(experience -> holds(actor, experience, position))
                .orElseThrow(NotThere::new);
    }

    /** A service that its author only described is the business of those who look after the whole country. */
    boolean holds(Actor actor, Experience experience, int position) {
        if (position < 1 || position > experience.targets().size()) {
            return false;
        }
        var present = experience.targets().get(position - 1).structure();
        return present == null ? actor.scopeOf(Permission.REPLY).everywhere() : holds(actor, present);
    }

    boolean holds(Actor actor, StructureCode structure) {
        return actor.scopeOf(Permission.REPLY).covers(directory.lineage(structure));
    }
}

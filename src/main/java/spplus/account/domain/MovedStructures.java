package spplus.account.domain;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import spplus.directory.StructureMoved;

/** Follows the tree of structures, so that each administrator goes on seeing the agents below. */
@Component
class MovedStructures {

    private final Assignments assignments;

    MovedStructures(Assignments assignments) {
        this.assignments = assignments;
    }

    @ApplicationModuleListener
    void on(StructureMoved event) {
        assignments.moved(event.code().value());
    }
}

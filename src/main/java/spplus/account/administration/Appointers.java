package spplus.account.administration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import spplus.access.Actor;
import spplus.account.domain.Assignments;
import spplus.directory.Directory;
import spplus.directory.StructureCode;

/** Makes the policy of somebody from what they hold at this very moment. */
@Component
class Appointers {

    private final Assignments assignments;
    private final Directory directory;
    private final Clock clock;

    Appointers(Assignments assignments, Directory directory, Clock clock) {
        this.assignments = assignments;
        this.directory = directory;
        this.clock = clock;
    }

    AppointmentPolicy policy(Actor actor) {
        var held = assignments.heldBy(actor.id(), LocalDate.now(clock));
        return new AppointmentPolicy(actor.id(), held, code -> directory.lineage(new StructureCode(code)));
    }

    boolean mayManage(Actor actor, UUID agent) {
        return policy(actor).mayManage(agent, assignments.heldBy(agent, LocalDate.now(clock)));
    }
}

package spplus.notification;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import spplus.access.Permission;
import spplus.account.Agents;
import spplus.directory.Directory;
import spplus.directory.Structure;
import spplus.directory.StructureCode;

/** Who answers for a structure. */
@Component
class Responders {

    private final Agents agents;
    private final Directory directory;

    Responders(Agents agents, Directory directory) {
        this.agents = agents;
        this.directory = directory;
    }

    /** Those who answer for the structure itself or, where there is nobody, for the nearest above. */
    List<UUID> nearest(StructureCode structure) {
        for (var level : directory.lineage(structure)) {
            var holders = agents.holdingNear(Permission.REPLY, List.of(level));
            if (!holders.isEmpty()) {
                return holders;
            }
        }
        return agents.holding(Permission.REPLY, List.of());
    }

    String name(StructureCode structure) {
        return directory.find(structure).map(Structure::name).orElse(structure.value());
    }
}

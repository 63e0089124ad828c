package spplus.notification;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import spplus.access.Permission;
import spplus.account.Agents;
import spplus.directory.Directory;
import spplus.directory.StructureCode;

/** Who may do something for a structure, the nearest first: they are the ones to tell. */
@Component
class Responders {

    private final Agents agents;
    private final Directory directory;

    Responders(Agents agents, Directory directory) {
        this.agents = agents;
        this.directory = directory;
    }

    /** Those who reply for a structure or, where there is nobody, for the nearest above, then for the whole country. */
    List<UUID> nearest(StructureCode structure) {
        var near = nearest(Permission.REPLY, structure);
        return near.isEmpty() ? agents.holding(Permission.REPLY, List.of()) : near;
    }

    /** Those who hold a permission over a structure or, where there is nobody, over the nearest above. */
    List<UUID> nearest(Permission permission, StructureCode structure) {
        for (var level : directory.lineage(structure)) {
            var holders = agents.holdingNear(permission, List.of(level));
            if (!holders.isEmpty()) {
                return holders;
            }
        }
        return List.of();
    }
}

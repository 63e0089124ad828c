package spplus.assistant;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.access.Scope;
import spplus.directory.Directory;
import spplus.directory.Network;
import spplus.directory.Structure;
import spplus.directory.StructureCode;

/** The networks for which a person may read or write sheets. */
@Component
public class Networks {

    private static final int MOST_ROOTS = 200;

    private final Directory directory;

    Networks(Directory directory) {
        this.directory = directory;
    }

    /** Networks of the structures for which the person replies. */
    public Set<String> readable(Actor actor) {
        var networks = of(actor.scopeOf(Permission.REPLY), false);
        networks.addAll(of(actor.scopeOf(Permission.MANAGE_STRUCTURE), true));
        return networks;
    }

    /** Networks that the person looks after from their root: what is true for all is decided for all. */
    public Set<String> managed(Actor actor) {
        return of(actor.scopeOf(Permission.MANAGE_STRUCTURE), true);
    }

    private TreeSet<String> of(Scope scope, boolean fromTheRoot) {
        var networks = new TreeSet<String>();
        if (scope.everywhere()) {
            directory.networks().stream().map(Network::name).forEach(networks::add);
            return networks;
        }
        found(scope.roots()).stream()
                .filter(structure -> !fromTheRoot || structure.parent() == null)
                .map(Structure::network)
                .forEach(networks::add);
        return networks;
    }

    private Collection<Structure> found(Set<String> codes) {
        return directory
                .findAll(
                        codes.stream().limit(MOST_ROOTS).map(StructureCode::new).toList())
                .values();
    }
}

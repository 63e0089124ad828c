package spplus.account.domain;

import java.util.List;
import org.springframework.stereotype.Component;
import spplus.access.Scope;
import spplus.directory.Directory;
import spplus.directory.Structure;
import spplus.directory.StructureCode;

/** Says in words which structures a scope holds. */
@Component
public class ScopeNames {

    private final Directory directory;

    ScopeNames(Directory directory) {
        this.directory = directory;
    }

    /** « Name (code) » of each root, by name; a structure that the directory does not know keeps its bare code. */
    public List<String> of(Scope scope) {
        var found =
                directory.findAll(scope.roots().stream().map(StructureCode::new).toList());
        return scope.roots().stream()
                .map(code -> {
                    var structure = found.get(new StructureCode(code));
                    return structure == null ? code : named(structure);
                })
                .sorted()
                .toList();
    }

    public static String named(Structure structure) {
        return structure.name() + " (" + structure.code().value() + ")";
    }
}

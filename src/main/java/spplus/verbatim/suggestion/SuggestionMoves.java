package spplus.verbatim.suggestion;

import java.util.List;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import spplus.directory.Directory;
import spplus.directory.DirectoryChanged;
import spplus.directory.StructureCode;
import spplus.directory.StructureMoved;

/** Follows the tree of structures: a suggestion is answered by those who stand above its structure today. */
@Component
class SuggestionMoves {

    private final SuggestionRepository suggestions;
    private final Directory directory;

    SuggestionMoves(SuggestionRepository suggestions, Directory directory) {
        this.suggestions = suggestions;
        this.directory = directory;
    }

    @ApplicationModuleListener
    void on(StructureMoved event) {
        follow(suggestions.structures(event.code().value()));
    }

    @ApplicationModuleListener
    void on(DirectoryChanged event) {
        if (event.moved() > 0 || event.opened() > 0) {
            follow(suggestions.structures(""));
        }
    }

    private void follow(List<String> structures) {
        var codes = structures.stream().map(StructureCode::new).toList();
        directory.lineages(codes).forEach((code, lineage) -> suggestions.move(code.value(), lineage));
    }
}

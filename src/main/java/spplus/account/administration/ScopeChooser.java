package spplus.account.administration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import spplus.access.Scope;
import spplus.account.administration.AdministrationPages.Choice;
import spplus.account.administration.AdministrationPages.ScopeChoices;
import spplus.account.domain.ScopeNames;
import spplus.directory.Directory;
import spplus.directory.Structure;
import spplus.directory.StructureCode;

/** Offers structures to tick: those ticked already, then those that the words suggest within the reader's scope. */
@Component
class ScopeChooser {

    private static final int MOST_FOUND = 40;
    private static final int MOST_SHOWN = 12;

    private final Directory directory;

    ScopeChooser(Directory directory) {
        this.directory = directory;
    }

    ScopeChoices choices(AppointmentFields fields, AppointmentPolicy policy, Scope reader) {
        var choices = new LinkedHashMap<String, Choice>();
        directory
                .findAll(fields.codes().stream().map(StructureCode::new).toList())
                .values()
                .forEach(structure -> add(choices, structure, true));
        var words = fields.wordsTyped();
        if (!words.isEmpty()) {
            found(words, reader).forEach(structure -> add(choices, structure, false));
        }
        return new ScopeChoices(policy.roles(), reader.everywhere(), List.copyOf(choices.values()), !words.isEmpty());
    }

    private List<Structure> found(String words, Scope reader) {
        var exact =
                StructureCode.looksLike(words) ? directory.find(new StructureCode(words)) : Optional.<Structure>empty();
        var found = exact.map(List::of).orElseGet(() -> directory.search(words, MOST_FOUND));
        return found.stream()
                .filter(structure -> reader.everywhere() || reader.covers(directory.lineage(structure.code())))
                .limit(MOST_SHOWN)
                .toList();
    }

    private static void add(Map<String, Choice> choices, Structure structure, boolean ticked) {
        var code = structure.code().value();
        choices.putIfAbsent(code, new Choice(code, ScopeNames.named(structure), ticked));
    }
}

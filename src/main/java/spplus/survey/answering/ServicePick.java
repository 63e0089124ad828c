package spplus.survey.answering;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import spplus.directory.Directory;
import spplus.directory.Structure;
import spplus.directory.StructureCode;

/** Which service somebody means, among those below the structure that asks. */
@Component
class ServicePick {

    private static final int COMPARED = 60;
    private static final int SHOWN = 12;
    private static final int LONGEST = 120;

    private final Directory directory;

    ServicePick(Directory directory) {
        this.directory = directory;
    }

    /** @throws AnswerRefused when the code picked is not one that the page could show */
    Pick pick(StructureCode root, String words, String picked) {
        if (!picked.isEmpty()) {
            var structure = StructureCode.looksLike(picked)
                    ? directory.find(new StructureCode(picked))
                    : Optional.<Structure>empty();
            var chosen = structure.filter(found -> isBelow(root, found)).orElseThrow(() -> new AnswerRefused("choice"));
            return new Pick(Optional.of(chosen.code()), List.of());
        }
        if (words.isEmpty() || words.length() > LONGEST) {
            return new Pick(Optional.empty(), List.of());
        }
        var found = directory.search(words, COMPARED).stream()
                .filter(structure -> isBelow(root, structure))
                .limit(SHOWN)
                .toList();
        var same =
                found.stream().filter(one -> one.name().equalsIgnoreCase(words)).toList();
        return same.size() == 1
                ? new Pick(Optional.of(same.getFirst().code()), List.of())
                : new Pick(Optional.empty(), found.stream().map(Found::of).toList());
    }

    /** The name of a service that was chosen before. */
    String name(String code) {
        return StructureCode.looksLike(code) ? directory.name(new StructureCode(code)) : "";
    }

    private boolean isBelow(StructureCode root, Structure structure) {
        return structure.active()
                && !structure.isOutside()
                && directory.lineage(structure.code()).contains(root.value());
    }

    /** @param found among which to choose, when nothing is chosen yet */
    record Pick(Optional<StructureCode> chosen, List<Found> found) {}

    /** A service that the words may mean. */
    record Found(String code, String name, String town) {

        static Found of(Structure structure) {
            return new Found(structure.code().value(), structure.name(), structure.town());
        }
    }
}

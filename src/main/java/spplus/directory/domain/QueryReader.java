package spplus.directory.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import spplus.directory.Commune;
import spplus.directory.Department;
import spplus.directory.StructureCode;
import spplus.directory.domain.StructuresFound.How;

/** Understands the words typed, in ways that go from the surest to the loosest. */
@Component
class QueryReader {

    private static final int MOST_WORDS = 12;
    private static final int MOST_NAMESAKES = 3;

    private final Territories territories;
    private final WordRepository words;

    QueryReader(Territories territories, WordRepository words) {
        this.territories = territories;
        this.words = words;
    }

    /** Each reading is worked out only when those before found nothing. */
    List<Supplier<Optional<Reading>>> read(String text) {
        var typed = Words.of(text).stream().distinct().limit(MOST_WORDS).toList();
        if (typed.isEmpty()) {
            return List.of();
        }
        return List.of(
                () -> code(text.strip()),
                () -> Optional.of(Reading.everyWord(typed)),
                () -> inTown(typed),
                () -> nearTown(typed),
                () -> Optional.of(Reading.alternatives(How.LOOKS_ALIKE, mended(typed))),
                () -> knownWords(typed),
                () -> Optional.of(Reading.someWords(typed)));
    }

    /** A code has a digit or a capital letter inside: other words are read as words. */
    private static Optional<Reading> code(String text) {
        return StructureCode.looksLike(text) && text.matches(".*[0-9].*|.+[A-Z].*")
                ? Optional.of(Reading.code(text))
                : Optional.empty();
    }

    /** Without the words that no structure bears, such as what one wants to do there. */
    private Optional<Reading> knownWords(List<String> typed) {
        var known = typed.stream().filter(words::isKnown).toList();
        return known.isEmpty() || known.size() == typed.size()
                ? Optional.empty()
                : Optional.of(Reading.everyWord(known).loosened());
    }

    /** A postal code also stands for the names of the communes it serves. */
    private Optional<Reading> inTown(List<String> typed) {
        return place(typed).filter(Place::isPostalCode).map(place -> {
            var groups = new ArrayList<List<String>>();
            place.others().forEach(word -> groups.add(List.of(word)));
            groups.add(place.communes().stream()
                    .flatMap(commune -> Words.of(commune.name()).stream())
                    .distinct()
                    .toList());
            return Reading.alternatives(How.EVERY_WORD, groups);
        });
    }

    /** Where a town has no such service, its department may. */
    private Optional<Reading> nearTown(List<String> typed) {
        return place(typed).filter(place -> !place.others().isEmpty()).map(place -> {
            var codes = place.communes().stream()
                    .map(Commune::department)
                    .distinct()
                    .toList();
            var names = codes.stream()
                    .flatMap(code -> territories.department(code).stream())
                    .map(Department::name)
                    .collect(Collectors.joining(", "));
            return Reading.everyWord(place.others()).inDepartments(codes, names);
        });
    }

    private List<List<String>> mended(List<String> typed) {
        return typed.stream()
                .map(word -> Stream.concat(Stream.of(word), words.lookingLike(word).stream())
                        .distinct()
                        .toList())
                .toList();
    }

    /** The longest run of words that is a commune's name, or a postal code. */
    private Optional<Place> place(List<String> typed) {
        for (int length = typed.size(); length > 0; length--) {
            for (int from = 0; from + length <= typed.size(); from++) {
                var run = typed.subList(from, from + length);
                var communes = communes(run);
                if (!communes.isEmpty()) {
                    var others = new ArrayList<>(typed);
                    others.subList(from, from + length).clear();
                    return Optional.of(
                            new Place(communes, others, run.getFirst().matches("\\d{5}")));
                }
            }
        }
        return Optional.empty();
    }

    private List<Commune> communes(List<String> run) {
        var text = String.join(" ", run);
        var found = text.matches("\\d{5}") ? territories.communesOfPostalCode(text) : territories.communesNamed(text);
        return found.stream()
                .sorted(Comparator.comparingInt(Commune::population).reversed())
                .limit(MOST_NAMESAKES)
                .toList();
    }

    private record Place(List<Commune> communes, List<String> others, boolean isPostalCode) {}
}

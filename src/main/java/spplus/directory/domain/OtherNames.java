package spplus.directory.domain;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Words by which people look for a service that does not bear them, such as « sécurité sociale » for a CPAM. */
@Component
class OtherNames {

    private static final int SHORTEST_ACRONYM = 3;
    private static final int LONGEST_ACRONYM = 8;

    private final List<OtherName> names;

    OtherNames() {
        var file = Objects.requireNonNull(getClass().getResourceAsStream("/directory/other-names.txt"));
        try (var reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            names = reader.lines()
                    .filter(line -> !line.startsWith("#") && line.contains("="))
                    .map(line -> line.split("="))
                    .map(sides -> new OtherName(Words.of(sides[0]), Words.of(sides[1])))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The other names of whoever bears all the words on the left of a line. */
    String of(Collection<String> borne) {
        var words = new HashSet<>(borne);
        return names.stream()
                .filter(name -> words.containsAll(name.borne()))
                .map(name -> String.join(" ", name.wanted()))
                .reduce("", (all, more) -> all + " " + more);
    }

    /** The initials of a name of 3 to 8 words: DDPP for « direction départementale de la protection des populations ». */
    static String acronym(String name) {
        var words = Words.of(name);
        if (words.size() < SHORTEST_ACRONYM || words.size() > LONGEST_ACRONYM) {
            return "";
        }
        var initials = new StringBuilder();
        words.forEach(word -> initials.append(word.charAt(0)));
        return initials.toString();
    }

    private record OtherName(List<String> borne, List<String> wanted) {}
}

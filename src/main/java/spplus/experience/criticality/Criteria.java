package spplus.experience.criticality;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import spplus.experience.Feeling;
import spplus.experience.criticality.Criterion.Sign;
import spplus.privacy.FindingKind;

/** The criteria in force, the gravest first, as they are written in their file. */
public final class Criteria {

    private static final Pattern HEAD = Pattern.compile("\\[([0-5]) ([a-z-]+)]");

    private final List<Criterion> all;

    private Criteria(List<Criterion> all) {
        this.all = List.copyOf(all);
    }

    static Criteria read(Resource file) {
        try {
            return parse(file.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("no criteria of criticality in " + file, e);
        }
    }

    /** @throws IllegalArgumentException when the file is not in order, or leaves some texts without a level */
    static Criteria parse(String written) {
        var criteria = new ArrayList<Criterion>();
        for (var block : written.replaceAll("(?m)^#.*$", "").split("(?m)^(?=\\[)")) {
            var lines = block.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
            if (!lines.isEmpty()) {
                criteria.add(of(lines));
            }
        }
        check(criteria);
        return new Criteria(criteria);
    }

    public List<Criterion> all() {
        return all;
    }

    /** Empty when the file does not hold it any more. */
    public Optional<Criterion> find(String key) {
        return all.stream().filter(criterion -> criterion.key().equals(key)).findFirst();
    }

    private static Criterion of(List<String> lines) {
        var head = HEAD.matcher(lines.getFirst());
        if (!head.matches() || lines.size() < 2) {
            throw new IllegalArgumentException("not a criterion: " + lines.getFirst());
        }
        Map<String, List<String>> asked = new HashMap<>();
        lines.stream().skip(2).map(line -> line.split(":", 2)).forEach(line -> asked.put(line[0], parts(line[1])));
        if (!Set.of("reperage", "mots", "ressenti").containsAll(asked.keySet())) {
            throw new IllegalArgumentException("not what a criterion may ask: " + asked.keySet());
        }
        return new Criterion(
                Integer.parseInt(head.group(1)),
                head.group(2),
                lines.get(1),
                of(asked, "reperage").map(Criteria::sign).toList(),
                of(asked, "mots").toList(),
                of(asked, "mots").map(Criteria::words).toList(),
                Set.copyOf(of(asked, "ressenti").map(Feeling::valueOf).toList()));
    }

    private static Stream<String> of(Map<String, List<String>> asked, String what) {
        return asked.getOrDefault(what, List.of()).stream();
    }

    private static List<String> parts(String list) {
        return Arrays.stream(list.split(";"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static Sign sign(String written) {
        var parts = written.split(">=");
        return new Sign(
                FindingKind.valueOf(parts[0].strip()), parts.length < 2 ? 0 : Double.parseDouble(parts[1].strip()));
    }

    /** Whole words in this order, whatever stands for a space between them. */
    private static Pattern words(String written) {
        var words = Arrays.stream(written.split(" +"))
                .map(word -> word.endsWith("*")
                        ? Pattern.quote(word.substring(0, word.length() - 1)) + "\\p{L}*"
                        : Pattern.quote(word))
                .toList();
        return Pattern.compile("(?<![\\p{L}])" + String.join("[\\s'’-]+", words) + "(?![\\p{L}])");
    }

    private static void check(List<Criterion> criteria) {
        var keys = new HashSet<String>();
        int level = Criticality.HIGHEST;
        for (var criterion : criteria) {
            if (!keys.add(criterion.key()) || criterion.level() > level) {
                throw new IllegalArgumentException("criteria go from 5 to 0, each once: " + criterion.key());
            }
            level = criterion.level();
        }
        if (criteria.isEmpty() || !criteria.getLast().isForTheRest()) {
            throw new IllegalArgumentException("the last criterion asks nothing, so that every text has its level");
        }
    }
}

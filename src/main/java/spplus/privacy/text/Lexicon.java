package spplus.privacy.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads the lists of words of the class path: one entry a line, {@code #} opens a comment. */
public final class Lexicon {

    private Lexicon() {}

    /** The lines, trimmed, without comments and blanks. */
    public static List<String> lines(String resource) {
        var stream = Lexicon.class.getClassLoader().getResourceAsStream(resource);
        if (stream == null) {
            throw new IllegalStateException("no resource " + resource);
        }
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(line -> line.replaceFirst("#.*", "").strip())
                    .filter(line -> !line.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The entries of one or several lists, folded, several on a line when separated by spaces. */
    public static Set<String> words(String... resources) {
        var words = new HashSet<String>();
        for (var resource : resources) {
            lines(resource).forEach(line -> words.addAll(List.of(fold(line).split("\\s+"))));
        }
        return Set.copyOf(words);
    }

    /** As {@link Prose#lower()} would give it. */
    public static String fold(String text) {
        return Prose.of(text).lower();
    }
}

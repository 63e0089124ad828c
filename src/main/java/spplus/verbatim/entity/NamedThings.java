package spplus.verbatim.entity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Finds what texts name, the longest name first, each once; shared by threads. */
public final class NamedThings {

    private static final int LETTERS_READ = 20_000;
    private static final Pattern WORD = Pattern.compile("[a-z0-9]+");

    private final Map<String, List<Phrase>> byFirstWord = new HashMap<>();

    /** @param places names of communes, departments and regions, recognised where they are written with a capital */
    public NamedThings(Collection<String> places) {
        for (var line : lines()) {
            var parts = line.split("\t");
            for (var said : parts[2].split(" \\| ")) {
                add(said, new Named(NamedKind.valueOf(parts[0]), parts[1]));
            }
        }
        places.forEach(place -> add(Folding.of(place), new Named(NamedKind.PLACE, place)));
        byFirstWord
                .values()
                .forEach(phrases -> phrases.sort(
                        Comparator.comparingInt((Phrase one) -> -one.words().size())));
    }

    /** In the order of the text. */
    public List<Named> in(String text) {
        var read = text.length() > LETTERS_READ ? text.substring(0, LETTERS_READ) : text;
        var words = words(Folding.of(read));
        var found = new LinkedHashSet<Named>();
        int at = 0;
        while (at < words.size()) {
            at += longest(words, at, read, found);
        }
        return List.copyOf(found);
    }

    /** @return how many words to go on by */
    private int longest(List<Word> words, int at, String text, Collection<Named> found) {
        for (var phrase : byFirstWord.getOrDefault(words.get(at).text(), List.of())) {
            int size = phrase.words().size();
            boolean same = at + size <= words.size()
                    && phrase.words()
                            .equals(words.subList(at, at + size).stream()
                                    .map(Word::text)
                                    .toList());
            boolean written = phrase.named().kind() != NamedKind.PLACE
                    || isProper(text, words.get(at).start(), size);
            if (same && written) {
                found.add(phrase.named());
                return size;
            }
        }
        return 1;
    }

    /** « Tours » is a place, « TOURS » among capitals or « Tours » at the beginning of a sentence may be anything. */
    private static boolean isProper(String text, int start, int words) {
        boolean capital = Character.isUpperCase(text.charAt(start))
                && start + 1 < text.length()
                && !Character.isUpperCase(text.charAt(start + 1));
        int before = start - 1;
        while (before >= 0
                && (Character.isSpaceChar(text.charAt(before)) || "«\"(-".indexOf(text.charAt(before)) >= 0)) {
            before--;
        }
        boolean opens = before < 0 || ".!?…\n\r:;".indexOf(text.charAt(before)) >= 0;
        return capital && (words > 1 || !opens);
    }

    private void add(String said, Named named) {
        var words = words(said).stream().map(Word::text).toList();
        if (!words.isEmpty()) {
            byFirstWord
                    .computeIfAbsent(words.getFirst(), _ -> new ArrayList<>())
                    .add(new Phrase(words, named));
        }
    }

    private static List<Word> words(String folded) {
        var words = new ArrayList<Word>();
        var matcher = WORD.matcher(folded);
        while (matcher.find()) {
            words.add(new Word(singular(matcher.group()), matcher.start()));
        }
        return words;
    }

    /** Plurals in -s and -x; short words are what they are. */
    private static String singular(String word) {
        int last = word.length() - 1;
        return last >= 3 && (word.charAt(last) == 's' || word.charAt(last) == 'x') ? word.substring(0, last) : word;
    }

    private static List<String> lines() {
        try (var stream = NamedThings.class.getResourceAsStream("/verbatim/named.txt")) {
            if (stream == null) {
                throw new IllegalStateException("missing resource /verbatim/named.txt");
            }
            return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Phrase(List<String> words, Named named) {}

    private record Word(String text, int start) {}
}

package spplus.verbatim.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Phrases that belong to numbered shelves, found by the hash of their first word or of its beginning. A step is a word, a
 * beginning ({@code aimabl*}) or a gap of at most three words ({@code _}).
 */
final class PhraseBook {

    private static final int WIDEST_GAP = 3;

    private final Shelves byWord = new Shelves();
    private final Shelves byBeginning = new Shelves();
    private int longestBeginning;
    private int shortestBeginning = Integer.MAX_VALUE;

    /** Where a phrase ended, told as it is found. */
    interface Found {
        void found(Phrase phrase, int from, int to);
    }

    /** Reads the lines of a resource; each is given with its shelf to be, the book gets the phrases. */
    static void lines(String resource, BiConsumer<String[], String[]> line) {
        var stream = PhraseBook.class.getClassLoader().getResourceAsStream("verbatim/" + resource);
        if (stream == null) {
            throw new IllegalStateException("no resource verbatim/" + resource);
        }
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            reader.lines()
                    .filter(text -> !text.isBlank() && !text.startsWith("#"))
                    .forEach(text -> {
                        var columns = text.split("\t");
                        line.accept(columns, columns[columns.length - 1].split("\\s*\\|\\s*"));
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void add(String text, int shelf, double weight) {
        var steps = text.strip().split(" +");
        var phrase = new Phrase(shelf, weight, steps);
        if (phrase.beginning[0]) {
            longestBeginning = Math.max(longestBeginning, phrase.lengths[0]);
            shortestBeginning = Math.min(shortestBeginning, phrase.lengths[0]);
        }
        (phrase.beginning[0] ? byBeginning : byWord).add(phrase);
    }

    /** Tells each phrase that starts at this word. */
    void at(Reading reading, int word, Found found) {
        tell(byWord.of(reading.hashes[word]), reading, word, found);
        long hash = Hash.START;
        int most = Math.min(reading.wordLength(word), longestBeginning);
        for (int i = 0; i < most; i++) {
            hash = Hash.step(hash, reading.letters[reading.starts[word] + i]);
            if (i + 1 >= shortestBeginning) {
                tell(byBeginning.of(hash), reading, word, found);
            }
        }
    }

    private static void tell(List<Phrase> candidates, Reading reading, int word, Found found) {
        for (int i = 0; i < candidates.size(); i++) {
            var phrase = candidates.get(i);
            int end = phrase.end(reading, word + 1, 1);
            if (end > 0) {
                found.found(phrase, word, end);
            }
        }
    }

    /** Phrases by the hash of what they start with, found without making an object. */
    private static final class Shelves {

        private final Places places = new Places(1024);
        private final List<List<Phrase>> phrases = new ArrayList<>();

        void add(Phrase phrase) {
            int place = places.add(phrase.hashes[0]);
            if (place == phrases.size()) {
                phrases.add(new ArrayList<>());
            }
            phrases.get(place).add(phrase);
        }

        List<Phrase> of(long hash) {
            int place = places.of(hash);
            return place < 0 ? List.of() : phrases.get(place);
        }
    }

    /** A phrase of the book. */
    static final class Phrase {

        final int shelf;
        final double weight;
        final int words;
        private final long[] hashes;
        private final boolean[] beginning;
        private final int[] lengths;

        Phrase(int shelf, double weight, String[] steps) {
            this.shelf = shelf;
            this.weight = weight;
            words = steps.length;
            hashes = new long[steps.length];
            beginning = new boolean[steps.length];
            lengths = new int[steps.length];
            for (int i = 0; i < steps.length; i++) {
                beginning[i] = steps[i].endsWith("*");
                var letters = beginning[i] ? steps[i].substring(0, steps[i].length() - 1) : steps[i];
                hashes[i] = steps[i].equals("_") ? 0 : Hash.of(letters);
                lengths[i] = letters.length();
            }
        }

        /** The word after the last one, or −1. */
        private int end(Reading reading, int word, int step) {
            if (step == hashes.length) {
                return word;
            }
            if (hashes[step] == 0) {
                for (int gap = 0; gap <= WIDEST_GAP; gap++) {
                    int end = end(reading, word + gap, step + 1);
                    if (end > 0) {
                        return end;
                    }
                }
                return -1;
            }
            return word < reading.words && matches(reading, word, step) ? end(reading, word + 1, step + 1) : -1;
        }

        private boolean matches(Reading reading, int word, int step) {
            return beginning[step]
                    ? reading.startsWith(word, hashes[step], lengths[step])
                    : reading.hashes[word] == hashes[step];
        }
    }
}

package spplus.privacy.tone;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import spplus.privacy.text.Lexicon;

/** Phrases by their first word, so that reading a text stays linear however many there are. */
final class PhraseBook {

    private static final int BEGINNING = 3;

    private final Map<String, List<Phrase>> byWord = new HashMap<>();
    private final Map<String, List<Phrase>> byBeginning = new HashMap<>();
    /** Which first letters some beginning has, five bits a letter: most words stop there. */
    private final BitSet beginnings = new BitSet(1 << (5 * BEGINNING));

    private PhraseBook(List<Phrase> phrases) {
        phrases.forEach(this::add);
    }

    static PhraseBook read(String resource) {
        return new PhraseBook(
                Lexicon.lines(resource).stream().map(Phrase::parse).toList());
    }

    /** Those that may start with this word. */
    List<Phrase> startingWith(String word) {
        var exact = byWord.getOrDefault(word, List.of());
        var others = word.length() < BEGINNING || !beginnings.get(bits(word))
                ? List.<Phrase>of()
                : byBeginning.getOrDefault(word.substring(0, BEGINNING), List.of());
        if (exact.isEmpty()) {
            return others;
        }
        if (others.isEmpty()) {
            return exact;
        }
        var all = new ArrayList<>(exact);
        all.addAll(others);
        return all;
    }

    private void add(Phrase phrase) {
        var first = phrase.steps().getFirst();
        if (first.isGap() || first.optional()) {
            throw new IllegalArgumentException("a phrase starts with a word: " + phrase);
        }
        first.words().forEach(word -> byWord.computeIfAbsent(word, w -> new ArrayList<>())
                .add(phrase));
        first.beginnings().forEach(beginning -> {
            beginnings.set(bits(beginning));
            byBeginning
                    .computeIfAbsent(beginning.substring(0, BEGINNING), b -> new ArrayList<>())
                    .add(phrase);
        });
    }

    private static int bits(String word) {
        int bits = 0;
        for (int i = 0; i < BEGINNING; i++) {
            bits = bits << 5 | word.charAt(i) & 31;
        }
        return bits;
    }
}

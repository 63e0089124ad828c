package spplus.privacy.tone;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import spplus.privacy.text.Lexicon;

/** Phrases by their first word, so that reading a text stays linear however many there are. */
final class PhraseBook {

    private static final int BEGINNING = 3;

    private final Map<String, List<Phrase>> byWord = new HashMap<>();
    private final Map<String, List<Phrase>> byBeginning = new HashMap<>();

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
        var others = word.length() < BEGINNING
                ? List.<Phrase>of()
                : byBeginning.getOrDefault(word.substring(0, BEGINNING), List.of());
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
        first.beginnings().forEach(beginning -> byBeginning
                .computeIfAbsent(beginning.substring(0, BEGINNING), b -> new ArrayList<>())
                .add(phrase));
    }
}

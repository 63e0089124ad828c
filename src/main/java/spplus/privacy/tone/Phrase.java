package spplus.privacy.tone;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import spplus.privacy.text.Lexicon;
import spplus.privacy.text.Prose;
import spplus.privacy.text.Word;

/**
 * A sequence of words to recognise. In its written form {@code a|b} is either, {@code mena*} any ending, {@code ?tres}
 * optional, {@code **} up to three words of any sort; apostrophes part words.
 *
 * @param confidence 0 for an exception: what it covers is not to be found
 */
record Phrase(List<Step> steps, double confidence) {

    private static final int WIDEST_GAP = 3;

    /** One word of a phrase: whole words, beginnings of words, or a gap when both are empty. */
    record Step(Set<String> words, List<String> beginnings, boolean optional) {

        boolean isGap() {
            return words.isEmpty() && beginnings.isEmpty();
        }

        boolean accepts(String word) {
            if (words.contains(word)) {
                return true;
            }
            for (var beginning : beginnings) {
                if (word.startsWith(beginning)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** @param written {@code 0.9 je vais vous tuer}, or {@code - mort de rire} for an exception */
    static Phrase parse(String written) {
        var parts = Lexicon.fold(written).split("[ ']+");
        var steps = new ArrayList<Step>();
        for (int i = 1; i < parts.length; i++) {
            steps.add(step(parts[i]));
        }
        return new Phrase(List.copyOf(steps), parts[0].equals("-") ? 0 : Double.parseDouble(parts[0]));
    }

    boolean isException() {
        return confidence == 0;
    }

    /** The word after the last one matched, -1 when the words from this place on are not the phrase. */
    int match(Prose prose, int from) {
        return match(prose, from, 0, from);
    }

    private int match(Prose prose, int at, int step, int from) {
        if (step == steps.size()) {
            return at;
        }
        var current = steps.get(step);
        if (current.isGap()) {
            return matchAfterGap(prose, at, step + 1, from);
        }
        var words = prose.words();
        boolean reachable =
                at < words.size() && (at == from || isSameSentence(prose, words.get(at - 1), words.get(at)));
        if (reachable && current.accepts(words.get(at).lower())) {
            int end = match(prose, at + 1, step + 1, from);
            if (end >= 0) {
                return end;
            }
        }
        return current.optional() ? match(prose, at, step + 1, from) : -1;
    }

    private int matchAfterGap(Prose prose, int at, int step, int from) {
        var words = prose.words();
        for (int skipped = 0; skipped <= WIDEST_GAP; skipped++) {
            int end = match(prose, at + skipped, step, from);
            if (end >= 0) {
                return end;
            }
            int next = at + skipped;
            if (next >= words.size() || !isSameSentence(prose, words.get(next - 1), words.get(next))) {
                return -1;
            }
        }
        return -1;
    }

    static boolean isSameSentence(Prose prose, Word word, Word next) {
        for (int i = word.end(); i < next.start(); i++) {
            if (".!?;\n…".indexOf(prose.lower().charAt(i)) >= 0 || prose.lower().charAt(i) == Prose.MASK) {
                return false;
            }
        }
        return true;
    }

    private static Step step(String part) {
        if (part.equals("**")) {
            return new Step(Set.of(), List.of(), false);
        }
        boolean optional = part.startsWith("?");
        var words = new ArrayList<String>();
        var beginnings = new ArrayList<String>();
        for (var word : part.replace("?", "").split("\\|")) {
            if (word.endsWith("*")) {
                beginnings.add(word.substring(0, word.length() - 1));
            } else {
                words.add(word);
            }
        }
        return new Step(Set.copyOf(words), List.copyOf(beginnings), optional);
    }
}

package spplus.privacy.names;

import java.util.List;
import org.jspecify.annotations.Nullable;
import spplus.privacy.names.NameFinder.Name;
import spplus.privacy.text.Prose;
import spplus.privacy.text.Word;

/** A prose read word by word, with what stands between two words. */
final class Reading {

    private static final int MOST_CAPITALS = 60;

    private final Prose prose;
    private final List<Word> words;
    private final boolean shouted;

    Reading(Prose prose) {
        this.prose = prose;
        this.words = prose.words();
        this.shouted = isShouted();
    }

    int size() {
        return words.size();
    }

    @Nullable
    Word word(int index) {
        return index >= 0 && index < words.size() ? words.get(index) : null;
    }

    String lower(int index) {
        var word = word(index);
        return word == null ? "" : word.lower();
    }

    /** Whether the capital of this word tells something: not in a text all in capitals. */
    boolean isCapitalised(int index) {
        var word = word(index);
        return word != null && !shouted && word.isCapitalised();
    }

    boolean isAllCapitals(int index) {
        var word = word(index);
        return word != null && !shouted && word.isAllCapitals();
    }

    boolean opensSentence(int index) {
        var word = word(index);
        return word != null && word.first();
    }

    /** What stands between a word and the one before it; a full line at the first. */
    String gap(int index) {
        if (index <= 0 || index >= words.size()) {
            return "\n";
        }
        return prose.lower()
                .substring(words.get(index - 1).end(), words.get(index).start());
    }

    /** Whether only a space, a hyphen or an abbreviation's full stop parts a word from the one before it. */
    boolean follows(int index) {
        var gap = gap(index);
        return gap.equals(" ") || gap.equals("  ") || gap.equals("-") || gap.equals("'");
    }

    int start(Name name) {
        return words.get(name.first()).start();
    }

    int end(Name name) {
        return words.get(name.last()).end();
    }

    String after(int index, int length) {
        return prose.after(words.get(index).end(), length);
    }

    private boolean isShouted() {
        int capitals = 0;
        int letters = 0;
        for (var word : words) {
            letters += word.length();
            capitals += word.isAllCapitals() ? word.length() : 0;
        }
        return letters > MOST_CAPITALS && capitals > letters * 0.7;
    }
}

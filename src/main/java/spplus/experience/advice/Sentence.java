package spplus.experience.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A sentence and where it stands.
 *
 * @param field where it was written: {@code story}, {@code greeting}, {@code body}, {@code closing}, {@code signature}
 * @param start its first character in that field
 * @param folded the same in lower case, without accents, as long as the text
 */
record Sentence(String field, int start, String text, String folded) {

    /** A full stop after an abbreviation or a single letter ends nothing; an end of line always does. */
    private static final Pattern END =
            Pattern.compile("\\R+|(?<!\\b(?:M|Mr|Mme|Mlle|art|n|cf|tél|tel|ex|L|R|D)\\.)(?<=[.!?…][»\")]?)\\s+(?=\\S)"
                    + "|(?<=\\p{Ll}{2}[.!?…]{1,3})(?=\\p{Lu}\\p{Ll})");

    static List<Sentence> of(String field, String text) {
        var sentences = new ArrayList<Sentence>();
        var end = END.matcher(text);
        int from = 0;
        while (end.find()) {
            add(sentences, field, text, from, end.start());
            from = end.end();
        }
        add(sentences, field, text, from, text.length());
        return sentences;
    }

    int end() {
        return start + text.length();
    }

    int words() {
        return French.words(text).size();
    }

    AdvicePages.Passage passage(String why) {
        return new AdvicePages.Passage(field, start, end(), text, why);
    }

    private static void add(List<Sentence> sentences, String field, String text, int from, int to) {
        int first = from;
        int last = to;
        while (first < last && Character.isWhitespace(text.charAt(first))) {
            first++;
        }
        while (last > first && Character.isWhitespace(text.charAt(last - 1))) {
            last--;
        }
        if (last > first) {
            var sentence = text.substring(first, last);
            sentences.add(new Sentence(field, first, sentence, French.folded(sentence)));
        }
    }
}

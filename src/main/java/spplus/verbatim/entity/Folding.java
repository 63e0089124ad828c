package spplus.verbatim.entity;

import spplus.verbatim.model.Letters;

/** Makes a text easier to match without moving its letters: no capitals, no accents, one place for each letter. */
final class Folding {

    private Folding() {}

    /** As long as the text: what is found at a place stands at the same place of the text. */
    static String of(String text) {
        var folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char letter = Letters.fold(c);
            folded.append(
                    letter != 0 ? letter : c == '’' || c == '\u2018' ? '\'' : Character.isWhitespace(c) ? ' ' : c);
        }
        return folded.toString();
    }
}

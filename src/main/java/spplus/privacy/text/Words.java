package spplus.privacy.text;

import java.util.ArrayList;
import java.util.List;

/** Cuts a prose into words; a capital after a small letter starts a new one, for line breaks are often lost. */
final class Words {

    private final String cased;
    private final String lower;
    private final List<Word> words = new ArrayList<>();

    private Words(String cased, String lower) {
        this.cased = cased;
        this.lower = lower;
    }

    static List<Word> of(String cased, String lower) {
        return new Words(cased, lower).cut();
    }

    private List<Word> cut() {
        int at = 0;
        while (at < cased.length()) {
            if (Character.isLetter(cased.charAt(at))) {
                int end = end(at);
                words.add(new Word(words.size(), at, end, lower.substring(at, end), shape(at, end), isFirst(at)));
                at = end;
            } else {
                at++;
            }
        }
        return List.copyOf(words);
    }

    private int end(int start) {
        int at = start + 1;
        while (at < cased.length() && continues(at)) {
            at++;
        }
        return at;
    }

    private boolean continues(int at) {
        char c = cased.charAt(at);
        if (c == '-') {
            return at + 1 < cased.length()
                    && Character.isLetter(cased.charAt(at - 1))
                    && Character.isLetter(cased.charAt(at + 1));
        }
        return Character.isLetter(c) && !(Character.isUpperCase(c) && Character.isLowerCase(cased.charAt(at - 1)));
    }

    private Word.Shape shape(int start, int end) {
        if (!Character.isUpperCase(cased.charAt(start))) {
            return Word.Shape.LOWER;
        }
        for (int i = start + 1; i < end; i++) {
            if (Character.isLowerCase(cased.charAt(i))) {
                return Word.Shape.CAPITALISED;
            }
        }
        return end - start == 1 ? Word.Shape.CAPITALISED : Word.Shape.CAPITALS;
    }

    private boolean isFirst(int start) {
        int at = start - 1;
        while (at >= 0 && " \"'«(-*•".indexOf(cased.charAt(at)) >= 0) {
            at--;
        }
        return at < 0 || ".!?:;\n…".indexOf(cased.charAt(at)) >= 0 || (at == start - 1 && isGlued(at));
    }

    private boolean isGlued(int before) {
        return Character.isLowerCase(cased.charAt(before));
    }
}

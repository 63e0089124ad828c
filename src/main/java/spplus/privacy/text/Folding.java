package spplus.privacy.text;

import java.util.Arrays;
import java.util.List;
import spplus.privacy.Finding;
import spplus.privacy.FindingKind;

/** Builds a prose: one pass over the typed text, each folded unit remembering where it comes from. */
final class Folding {

    private final String text;
    private final List<Finding> findings;
    private final StringBuilder folded;
    private int[] starts;
    private int[] ends;
    private int nextFinding;
    private int at;

    Folding(String text, List<Finding> findings) {
        this.text = text;
        this.findings = findings;
        folded = new StringBuilder(text.length());
        starts = new int[text.length() + 2];
        ends = new int[text.length() + 2];
    }

    Prose prose() {
        while (at < text.length()) {
            step();
        }
        return new Prose(folded.toString(), starts, ends);
    }

    private void step() {
        char c = text.charAt(at);
        if (nextFinding < findings.size() && findings.get(nextFinding).start() == at) {
            put(Prose.MASK, findings.get(nextFinding++).end());
        } else if (c == '[' && placeholderEnd() > at) {
            put(Prose.MASK, placeholderEnd());
        } else if ((c == '&' || c == '<') && Html.end(text, at) > at) {
            markup();
        } else if (c < 0x80) {
            ascii(c);
        } else {
            beyondAscii();
        }
    }

    private int placeholderEnd() {
        for (var kind : FindingKind.values()) {
            if (text.startsWith(kind.placeholder(), at)) {
                return at + kind.placeholder().length();
            }
        }
        return -1;
    }

    private void markup() {
        int end = Html.end(text, at);
        var meaning = Html.meaning(text, at, end);
        if (Characters.isMark(meaning)) {
            at = end;
        } else {
            put(Characters.fold(meaning), end);
        }
    }

    private void ascii(char c) {
        if (c == '\t') {
            put(' ', at + 1);
        } else if (c < ' ' && c != '\n' || c == 0x7F) {
            at++;
        } else {
            put(c, at + 1);
        }
    }

    private void beyondAscii() {
        int point = text.codePointAt(at);
        int end = at + Character.charCount(point);
        if (Characters.isMark(point)) {
            if (!folded.isEmpty() && ends[folded.length() - 1] == at) {
                ends[folded.length() - 1] = end;
            }
            at = end;
        } else if (Characters.isInvisible(point)) {
            at = end;
        } else {
            put(Characters.fold(point), end);
        }
    }

    private void put(char c, int end) {
        add(c, end);
        at = end;
    }

    private void put(String units, int end) {
        for (int i = 0; i < units.length(); i++) {
            add(units.charAt(i), end);
        }
        at = end;
    }

    private void add(char c, int end) {
        int place = folded.length();
        if (place == starts.length) {
            starts = Arrays.copyOf(starts, place * 2);
            ends = Arrays.copyOf(ends, place * 2);
        }
        starts[place] = at;
        ends[place] = end;
        folded.append(c);
    }
}

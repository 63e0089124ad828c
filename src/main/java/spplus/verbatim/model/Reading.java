package spplus.verbatim.model;

import java.util.Arrays;

/**
 * A title and a body cut into words, clauses and sentences. One reading serves text after text and keeps its arrays, so
 * that reading allocates nothing; it belongs to one thread.
 */
final class Reading {

    /** What comes after is not read: longer texts are copies of documents, and time must stay bounded. */
    static final int LONGEST = 20_000;

    private static final int BREAK = 1;
    private static final int STOP = 2;

    char[] letters = new char[4096];
    int[] starts = new int[1024];
    int[] ends = new int[1024];
    long[] hashes = new long[1024];
    int[] clauses = new int[1024];
    int[] sentences = new int[1024];
    boolean[] capitals = new boolean[1024];

    /** Letters and digits kept, words one after the other. */
    int length;

    int words;
    /** The first word of the body. */
    int bodyFrom;

    int exclamations;
    int questions;
    int ellipses;
    int lines;
    private int clause;
    private int sentence;

    void read(String title, String body) {
        length = 0;
        words = 0;
        clause = 0;
        sentence = 0;
        exclamations = 0;
        questions = 0;
        ellipses = 0;
        lines = 0;
        cut(title, LONGEST);
        bodyFrom = words;
        endSentence();
        cut(body, LONGEST);
    }

    int clauseCount() {
        return words == 0 ? 0 : clauses[words - 1] + 1;
    }

    int sentenceCount() {
        return words == 0 ? 0 : sentences[words - 1] + 1;
    }

    int wordLength(int word) {
        return ends[word] - starts[word];
    }

    boolean startsWith(int word, long prefix, int prefixLength) {
        if (wordLength(word) < prefixLength) {
            return false;
        }
        long hash = Hash.START;
        for (int i = starts[word]; i < starts[word] + prefixLength; i++) {
            hash = Hash.step(hash, letters[i]);
        }
        return hash == prefix;
    }

    private void cut(String text, int most) {
        int end = Math.min(text.length(), most);
        int at = 0;
        while (at < end) {
            char c = text.charAt(at);
            if (Letters.fold(c) != 0) {
                at = word(text, at, end);
            } else {
                mark(text, at, c);
                at++;
            }
        }
    }

    private int word(String text, int from, int end) {
        ensureWord(end - from);
        int start = length;
        long hash = Hash.START;
        int upper = 0;
        int at = from;
        for (; at < end; at++) {
            char c = text.charAt(at);
            char folded = Letters.fold(c);
            if (folded == 0) {
                if (Letters.isSilent(c)) {
                    continue;
                }
                break;
            }
            if (at > from && isGlued(text, at, c)) {
                break;
            }
            upper += Character.isUpperCase(c) ? 1 : 0;
            hash = keep(folded, hash);
            char second = Letters.second(c);
            hash = second == 0 ? hash : keep(second, hash);
        }
        close(start, hash, upper);
        if (at < end && isGlued(text, at, text.charAt(at))) {
            endSentence();
        }
        return at;
    }

    private long keep(char folded, long hash) {
        letters[length++] = folded;
        return Hash.step(hash, folded);
    }

    /** A capital after a small letter: a line break was lost there. */
    private static boolean isGlued(String text, int at, char c) {
        return Character.isUpperCase(c) && Character.isLowerCase(text.charAt(at - 1));
    }

    private void close(int start, long hash, int upper) {
        starts[words] = start;
        ends[words] = length;
        hashes[words] = hash;
        capitals[words] = upper > 2 && upper == length - start;
        clauses[words] = clause;
        sentences[words] = sentence;
        words++;
    }

    private void mark(String text, int at, char c) {
        switch (c) {
            case '!' -> exclamations++;
            case '?' -> questions++;
            case '…' -> ellipses++;
            case '\n' -> lines++;
            default -> {}
        }
        int kind = kind(text, at, c);
        if (kind == STOP) {
            endSentence();
        } else if (kind == BREAK && words > 0 && clauses[words - 1] == clause) {
            clause++;
        }
    }

    private int kind(String text, int at, char c) {
        return switch (c) {
            case '.' -> fullStop(text, at);
            case '!', '?', '…', '\n' -> STOP;
            case ',', ';', ':', '(', ')', '«', '»', '"', '–', '—' -> BREAK;
            default -> 0;
        };
    }

    private int fullStop(String text, int at) {
        boolean again = at > 0 && text.charAt(at - 1) == '.';
        if (again && (at < 2 || text.charAt(at - 2) != '.')) {
            ellipses++;
        }
        boolean inside = at > 0
                && at + 1 < text.length()
                && Character.isDigit(text.charAt(at - 1))
                && Character.isDigit(text.charAt(at + 1));
        return inside ? 0 : STOP;
    }

    private void endSentence() {
        if (words > 0 && sentences[words - 1] == sentence) {
            sentence++;
        }
        if (words > 0 && clauses[words - 1] == clause) {
            clause++;
        }
    }

    private void ensureWord(int most) {
        if (length + 2 * most + 2 > letters.length) {
            letters = Arrays.copyOf(letters, Math.max(letters.length * 2, length + 2 * most + 2));
        }
        if (words + 1 >= starts.length) {
            int size = starts.length * 2;
            starts = Arrays.copyOf(starts, size);
            ends = Arrays.copyOf(ends, size);
            hashes = Arrays.copyOf(hashes, size);
            clauses = Arrays.copyOf(clauses, size);
            sentences = Arrays.copyOf(sentences, size);
            capitals = Arrays.copyOf(capitals, size);
        }
    }
}

package spplus.verbatim.theme;

import java.util.Arrays;
import spplus.verbatim.model.Letters;

/** Cuts one text after the other into words, known by a 64-bit number each; makes no object once it has grown. */
public final class Words {

    /** Beyond, a text says nothing more of what it is about. */
    static final int MOST_LETTERS = 20_000;

    private static final long PRIME = 0x9E3779B97F4A7C15L;
    private static final long OFFSET = 0xcbf29ce484222325L;

    private long[] numbers = new long[256];
    private int[] starts = new int[256];
    private int[] ends = new int[256];
    private boolean[] opens = new boolean[256];
    private int count;

    /** Accents, capitals and soft hyphens do not count; an apostrophe or a hyphen parts two words. */
    public int cut(CharSequence text) {
        count = 0;
        long number = OFFSET;
        int start = -1;
        boolean opening = true;
        int end = Math.min(text.length(), MOST_LETTERS);
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            char folded = Letters.fold(c);
            if (folded != 0) {
                start = start < 0 ? i : start;
                number = step(number, folded);
                char second = Letters.second(c);
                number = second == 0 ? number : step(number, second);
            } else if (!Letters.isSilent(c)) {
                if (start >= 0) {
                    add(number, start, i, opening);
                    number = OFFSET;
                    start = -1;
                    opening = false;
                }
                opening |= parts(c);
            }
        }
        if (start >= 0) {
            add(number, start, end, opening);
        }
        return count;
    }

    /** The number by which a word is known. */
    public long number(int word) {
        return numbers[word];
    }

    int start(int word) {
        return starts[word];
    }

    int end(int word) {
        return ends[word];
    }

    /** True when a mark that ends a thought stands before it. */
    boolean opens(int word) {
        return opens[word];
    }

    /** As it is known: without capitals and accents. */
    static String folded(CharSequence text, int start, int end) {
        var folded = new StringBuilder(end - start);
        for (int i = start; i < end; i++) {
            char c = Letters.fold(text.charAt(i));
            if (c != 0) {
                folded.append(c);
                char second = Letters.second(text.charAt(i));
                if (second != 0) {
                    folded.append(second);
                }
            }
        }
        return folded.toString();
    }

    private static long step(long number, char letter) {
        long mixed = (number ^ letter) * PRIME;
        return mixed ^ mixed >>> 29;
    }

    private static boolean parts(char c) {
        return switch (c) {
            case '.', '!', '?', ';', ':', ',', '(', ')', '"', '«', '»', '\n', '\r', '…', '|' -> true;
            default -> false;
        };
    }

    private void add(long number, int start, int end, boolean opening) {
        if (count == numbers.length) {
            numbers = Arrays.copyOf(numbers, count * 2);
            starts = Arrays.copyOf(starts, count * 2);
            ends = Arrays.copyOf(ends, count * 2);
            opens = Arrays.copyOf(opens, count * 2);
        }
        numbers[count] = number;
        starts[count] = start;
        ends[count] = end;
        opens[count++] = opening;
    }
}

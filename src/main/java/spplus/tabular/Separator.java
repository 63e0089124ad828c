package spplus.tabular;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;

/** What parts the fields of a file: the mark met most often in its first line, outside quotes. */
final class Separator {

    private static final char[] MARKS = {';', ',', '\t'};
    /** Longer than any header; short of the buffer of the reader. */
    private static final int LOOK_AHEAD = 1 << 16;

    private Separator() {}

    /** Leaves the text where it was. @return the semicolon when the first line has none of them */
    static char of(BufferedReader text) {
        var counts = new int[MARKS.length];
        try {
            text.mark(LOOK_AHEAD);
            count(text, counts);
            text.reset();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        int most = 0;
        for (int i = 1; i < MARKS.length; i++) {
            most = counts[i] > counts[most] ? i : most;
        }
        return MARKS[most];
    }

    private static void count(BufferedReader text, int[] counts) throws IOException {
        boolean quoted = false;
        for (int read = 0; read < LOOK_AHEAD - 1; read++) {
            int one = text.read();
            if (one < 0 || (!quoted && (one == '\n' || one == '\r'))) {
                return;
            }
            if (one == '"') {
                quoted = !quoted;
            }
            for (int i = 0; i < MARKS.length && !quoted; i++) {
                counts[i] += one == MARKS[i] ? 1 : 0;
            }
        }
    }
}

package spplus.tabular;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import spplus.tabular.UnreadableTableException.Problem;

/** How much may come out of one compressed file, whatever part of it is read. */
final class Inflated {

    /** Real workbooks swell five to forty times; Apache POI stops at a hundred too. */
    private static final int MOST_SWELLING = 100;
    /** A small workbook may be nearly all repetition. */
    private static final long ALWAYS = 4L << 20;

    private static final long MOST = 1L << 30;

    private final long most;
    private long out;

    Inflated(long size) {
        most = Math.min(MOST, ALWAYS + size * MOST_SWELLING);
    }

    InputStream counted(InputStream part) {
        return new FilterInputStream(part) {
            @Override
            public int read() throws IOException {
                int one = super.read();
                count(one < 0 ? 0 : 1);
                return one;
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                int read = super.read(into, offset, length);
                count(Math.max(0, read));
                return read;
            }
        };
    }

    private void count(int bytes) {
        out += bytes;
        if (out > most) {
            throw new UnreadableTableException(Problem.TOO_LARGE, "");
        }
    }
}

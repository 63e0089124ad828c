package spplus.tabular;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Knows how far it was read. */
final class CountedBytes extends FilterInputStream {

    private volatile long read;

    CountedBytes(InputStream in) {
        super(in);
    }

    long count() {
        return read;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        read += one < 0 ? 0 : 1;
        return one;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int count = super.read(into, offset, length);
        read += Math.max(0, count);
        return count;
    }
}

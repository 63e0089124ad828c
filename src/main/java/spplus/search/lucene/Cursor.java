package spplus.search.lucene;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.CRC32;
import spplus.search.SearchRequest.Sort;

/**
 * Where a page stopped: the sort values of its last document. What comes after is found by comparing, so that a page
 * neither skips nor repeats when documents were added meanwhile.
 */
record Cursor(Sort sort, float score, long date, String id) {

    private static final int FIXED = 1 + Float.BYTES + Long.BYTES;

    String encode() {
        var name = id.getBytes(StandardCharsets.US_ASCII);
        var bytes = ByteBuffer.allocate(FIXED + name.length + Integer.BYTES)
                .put((byte) sort.ordinal())
                .putFloat(score)
                .putLong(date)
                .put(name);
        bytes.putInt(check(bytes.array(), bytes.position()));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /** @throws IllegalArgumentException when it is not a cursor given for this order */
    static Cursor decode(String text, Sort sort) {
        var bytes = bytes(text);
        var end = bytes.length - Integer.BYTES;
        if (end <= FIXED || ByteBuffer.wrap(bytes).getInt(end) != check(bytes, end) || bytes[0] != sort.ordinal()) {
            throw refused();
        }
        var buffer = ByteBuffer.wrap(bytes, 1, end - 1);
        var score = buffer.getFloat();
        var date = buffer.getLong();
        return new Cursor(sort, score, date, new String(bytes, FIXED, end - FIXED, StandardCharsets.US_ASCII));
    }

    private static byte[] bytes(String text) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException _) {
            throw refused();
        }
    }

    private static int check(byte[] bytes, int length) {
        var crc = new CRC32();
        crc.update(bytes, 0, length);
        return (int) crc.getValue();
    }

    private static IllegalArgumentException refused() {
        return new IllegalArgumentException("the cursor is not one that a page of this search gave");
    }
}

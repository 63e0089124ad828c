package spplus.verbatim.imports;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What tells a line that has no id from the others: all that it says. */
final class LineKey {

    private static final int LENGTH = 16;

    private LineKey() {}

    static String of(Batch.Line line) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var field : Field.values()) {
                digest.update(line.said(field).getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return HexFormat.of().formatHex(digest.digest(), 0, LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

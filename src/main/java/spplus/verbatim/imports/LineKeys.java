package spplus.verbatim.imports;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * What tells the lines of a batch that have no id from the others: all that each says, its day, and how often the batch
 * said it before.
 */
final class LineKeys {

    private static final int LENGTH = 16;

    private final LocalDate today;
    private final Map<String, Integer> said = new HashMap<>();

    LineKeys(LocalDate today) {
        this.today = today;
    }

    /** To be asked line after line, in their order. */
    String of(Batch.Line line) {
        var hash = hash(line);
        int rank = said.merge(hash, 1, Integer::sum);
        return rank == 1 ? hash : hash + "-" + rank;
    }

    private String hash(Batch.Line line) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var field : Field.values()) {
                digest.update(said(line, field).getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return HexFormat.of().formatHex(digest.digest(), 0, LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private String said(Batch.Line line, Field field) {
        var said = line.said(field);
        return field == Field.DAY && said.isEmpty() ? today.toString() : said;
    }
}

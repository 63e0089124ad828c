package spplus.verbatim.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;

/** Names a model after its method, its rows and its seed. */
final class Fingerprint {

    /** Grows with each change of what is read in a text or of how it is learnt. */
    static final int METHOD = 1;

    private Fingerprint() {}

    static ModelCard card(List<LabelledText> rows, long seed) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var row : rows) {
                digest.update((row.title()
                                + '\0'
                                + row.body()
                                + '\0'
                                + row.circumstances()
                                + row.feeling()
                                + row.axes()
                                + (row.unread().isEmpty() ? "" : new TreeSet<>(row.unread()))
                                + '\0')
                        .getBytes(StandardCharsets.UTF_8));
            }
            digest.update((METHOD + "/" + seed).getBytes(StandardCharsets.UTF_8));
            var name = HexFormat.of().formatHex(digest.digest(), 0, 4);
            return new ModelCard("%d-%s".formatted(METHOD, name), rows.size(), seed, 0, 0, 0);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

package spplus.tabular;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What tells the rows of a file apart where no column does: what a row says, and how often it was said before. The same
 * file again gives the same keys, and so does a row that was left out of it and comes back in the file of those.
 */
public final class RowKeys {

    private static final int BYTES = 16;

    private final int aside;
    private final Map<String, Integer> said = new HashMap<>();

    /** @param causes names of the columns that a file of rows left out puts before the others */
    public RowKeys(List<String> header, List<String> causes) {
        boolean comesBack = header.size() > causes.size()
                && header.subList(0, causes.size()).equals(causes);
        aside = comesBack ? causes.size() : 0;
    }

    /** To be asked row after row, in their order. */
    public String of(List<String> cells) {
        var whole = cells.stream().skip(aside).map(Formulas::asTyped).collect(Collectors.joining("\u001f"));
        var hash = hash(whole);
        return hash + "-" + said.merge(hash, 1, Integer::sum);
    }

    private static String hash(String whole) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(whole.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

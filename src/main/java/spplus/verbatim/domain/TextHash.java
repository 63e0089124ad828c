package spplus.verbatim.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;

/** Fingerprint of all that the machine reads of a text, circumstances included: 16 bytes of SHA-256. */
final class TextHash {

    private static final int LENGTH = 16;

    private TextHash() {}

    static byte[] of(Incoming incoming) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            add(digest, incoming.title());
            add(digest, incoming.body());
            add(digest, incoming.author().name());
            add(digest, incoming.country());
            addAll(digest, incoming.institutionTypes());
            addAll(digest, incoming.channels().stream().map(Enum::name).toList());
            return Arrays.copyOf(digest.digest(), LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void addAll(MessageDigest digest, List<String> values) {
        values.forEach(value -> add(digest, value));
        digest.update((byte) 1);
    }

    private static void add(MessageDigest digest, String value) {
        digest.update(value.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }
}

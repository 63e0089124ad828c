package spplus.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Seals what must not be readable in the database (AES-256-GCM, a fresh 12-byte nonce before each text) and derives
 * link secrets that are stored only as hashes. Everything comes from one master secret, by HMAC-SHA-256 per purpose.
 */
@Component
public class SecretBox {

    private static final int NONCE = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] master;

    SecretBox(PlatformSettings settings) {
        var given = settings.secret();
        master = sha256(given == null || given.isBlank() ? kept(settings.data()) : given);
    }

    public byte[] seal(String purpose, String text) {
        var nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        var sealed = cipher(Cipher.ENCRYPT_MODE, purpose, nonce, text.getBytes(StandardCharsets.UTF_8), 0);
        var all = new byte[NONCE + sealed.length];
        System.arraycopy(nonce, 0, all, 0, NONCE);
        System.arraycopy(sealed, 0, all, NONCE, sealed.length);
        return all;
    }

    /** @throws IllegalStateException when the text was sealed for another purpose, with another secret, or was altered */
    public String open(String purpose, byte[] sealed) {
        var nonce = new byte[NONCE];
        System.arraycopy(sealed, 0, nonce, 0, NONCE);
        return new String(cipher(Cipher.DECRYPT_MODE, purpose, nonce, sealed, NONCE), StandardCharsets.UTF_8);
    }

    /** A secret of 32 URL-safe characters that can be computed again from the same purpose and subject. */
    public String link(String purpose, String subject) {
        var bytes = hmac(master, purpose + "\n" + subject);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).substring(0, 32);
    }

    /** What is stored of a link's secret, or of an address that only needs to be compared. */
    public byte[] fingerprint(String purpose, String text) {
        return hmac(master, "fingerprint\n" + purpose + "\n" + text);
    }

    private byte[] cipher(int mode, String purpose, byte[] nonce, byte[] input, int offset) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(hmac(master, purpose), "AES"), new GCMParameterSpec(128, nonce));
            return cipher.doFinal(input, offset, input.length - offset);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a sealed text of «%s» cannot be read".formatted(purpose), e);
        }
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String kept(Path data) {
        var file = data.resolve("master.secret");
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(data);
                var bytes = new byte[32];
                RANDOM.nextBytes(bytes);
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(file, Base64.getEncoder().encodeToString(bytes));
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("the master secret cannot be kept in " + data, e);
        }
    }
}

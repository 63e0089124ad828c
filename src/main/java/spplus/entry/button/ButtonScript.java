package spplus.entry.button;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The script of version 1, as built: its bytes never change once released, for other sites hold their hash. */
@Component
class ButtonScript {

    static final String PATH = "/bouton/v1/bouton.js";

    private final byte[] bytes;
    private final String integrity;

    ButtonScript() {
        try (var file = new ClassPathResource("static" + PATH).getInputStream()) {
            bytes = file.readAllBytes();
            integrity = "sha384-"
                    + Base64.getEncoder()
                            .encodeToString(MessageDigest.getInstance("SHA-384").digest(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException("the button's script was not built", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] bytes() {
        return bytes;
    }

    /** Value of the attribute by which a browser refuses any other bytes. */
    String integrity() {
        return integrity;
    }
}

package spplus.survey.ending;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The script of version 1, as built: its bytes never change once released, for other sites hold their hash. */
@Component
class EndingScript {

    static final String PATH = "/fin-de-demarche/v1.js";

    private final byte[] bytes;
    private final String integrity;

    EndingScript() {
        try (var file = new ClassPathResource("static/bouton/v1/fin.js").getInputStream()) {
            bytes = file.readAllBytes();
            integrity = "sha384-"
                    + Base64.getEncoder()
                            .encodeToString(MessageDigest.getInstance("SHA-384").digest(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException("the script of ends of procedures was not built", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] bytes() {
        return bytes;
    }

    String integrity() {
        return integrity;
    }
}

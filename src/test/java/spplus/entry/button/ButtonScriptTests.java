package spplus.entry.button;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import spplus.IntegrationTest;
import spplus.account.SignedIn;

/** The script that other sites load. */
@IntegrationTest
class ButtonScriptTests {

    private static final int MOST_BYTES = 15_000;

    @Autowired
    SignedIn agents;

    @Autowired
    ButtonScript script;

    @Test
    void anySiteMayLoadAndKeepIt() {
        var answer = agents.nobody().get(ButtonScript.PATH);

        assertThat(answer.getStatusCode().value()).isEqualTo(200);
        assertThat(answer.getHeaders().getFirst("Cache-Control"))
                .contains("max-age=31536000")
                .contains("public")
                .contains("immutable");
        assertThat(answer.getHeaders().getFirst("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(answer.getHeaders().getFirst("Cross-Origin-Resource-Policy")).isEqualTo("cross-origin");
        assertThat(answer.getHeaders().getFirst("Content-Type")).startsWith("text/javascript");
        assertThat(answer.getHeaders().get("Set-Cookie")).isNull();
    }

    @Test
    void isLightAndKeepsNothingOnTheDevice() {
        var text = new String(script.bytes(), StandardCharsets.UTF_8);

        assertThat(script.bytes().length).isLessThanOrEqualTo(MOST_BYTES);
        assertThat(text)
                .doesNotContain("eval(", "innerHTML", "document.cookie", "localStorage", "sessionStorage", "iframe");
    }

    /** Other sites hold the hash: another wording of the script is another version, at another address. */
    @Test
    void version1NeverChanges() throws IOException {
        assertThat(script.integrity())
                .as("the bytes of version 1 changed: make a version 2 beside it")
                .isEqualTo(Files.readString(Path.of("src/main/frontend/button/v1.integrity"))
                        .strip());
    }
}

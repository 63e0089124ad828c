package spplus.account.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import spplus.IntegrationTest;
import spplus.account.SignedIn;
import spplus.platform.Console;
import spplus.platform.OperatorCommand.UsageException;

@IntegrationTest
class CreateAdminTests {

    @Autowired
    CreateAdmin command;

    @Autowired
    SignedIn signedIn;

    @Test
    void printsALinkThatLetsTheAdministratorIn() {
        var email = "admin-" + UUID.randomUUID() + "@exemple.fr";
        var path = run("--email", email, "--name", "Ada Essai");
        assertThat(path).startsWith("/connexion/invitation/");
        var browser = signedIn.nobody();
        browser.post(path, Map.of("password", "trois lanternes sous la pluie"));
        assertThat(browser.page("/espace/administration")).contains("Ada Essai");
        assertThat(signedIn.nobody().get(path).getStatusCode().value()).isEqualTo(410);
    }

    @Test
    void letsInAgainAnAdministratorWhoLostThePassword() {
        var browser = signedIn.withoutRole();
        assertThat(run("--email=" + browser.email())).startsWith("/connexion/mot-de-passe/");
        assertThat(browser.get("/espace/administration").getStatusCode().value())
                .isEqualTo(200);
    }

    @Test
    void asksForAnAddress() {
        assertThatThrownBy(() -> run()).isInstanceOf(UsageException.class).hasMessageContaining("--email");
        assertThatThrownBy(() -> run("--email", "ada")).isInstanceOf(UsageException.class);
    }

    private String run(String... arguments) {
        var output = new ByteArrayOutputStream();
        var print = new PrintStream(output, true, StandardCharsets.UTF_8);
        var quiet = new PrintStream(new ByteArrayOutputStream());
        assertThat(command.run(List.of(arguments), new Console(print, quiet))).isZero();
        return URI.create(output.toString(StandardCharsets.UTF_8).strip()).getPath();
    }
}

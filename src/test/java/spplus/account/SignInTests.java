package spplus.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import spplus.IntegrationTest;

@IntegrationTest
class SignInTests {

    @Autowired
    SignedIn signedIn;

    @Test
    void opensTheWorkspaceToWhoSignsIn() {
        var browser = signedIn.as(Role.RESPONDER, "ABC");
        assertThat(browser.page("/espace")).contains("Ma journée").contains("Se déconnecter");
    }

    @Test
    void asksToSignInThenGoesToThePageWanted() {
        var browser = signedIn.nobody();
        assertThat(browser.get("/espace?x=1").getHeaders().getFirst("Location")).endsWith("/connexion");
        var email = signedIn.signIn(signedIn.agent()).email();
        var answer = browser.trySignIn(email, SignedIn.PASSWORD);
        assertThat(answer.getHeaders().getFirst("Location")).endsWith("/espace?x=1");
    }

    @Test
    void closesTheSessionOfWhoSignsOut() {
        var browser = signedIn.withoutRole();
        assertThat(browser.post("/deconnexion", Map.of()).getStatusCode().value())
                .isEqualTo(302);
        assertThat(browser.get("/espace").getHeaders().getFirst("Location")).endsWith("/connexion");
    }
}

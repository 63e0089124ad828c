package spplus.account.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import spplus.IntegrationTest;
import spplus.account.Browser;
import spplus.account.SignedIn;

@IntegrationTest
class ProfileTests {

    private static final String NEW_PASSWORD = "trois lanternes sous la pluie";

    @Autowired
    SignedIn signedIn;

    @Test
    void listsOnesSessionsAndClosesOne() {
        var here = signedIn.withoutRole();
        var other = signedIn.signIn(here.agent());
        var page = here.page("/espace/compte");
        assertThat(page).contains("Session en cours").doesNotContain(here.sessionCookie());
        var mark = page.replaceAll("(?s).*name=\"session\" value=\"([^\"]+)\".*", "$1");
        here.post("/espace/compte/sessions/fermer", Map.of("session", mark));
        assertThat(isIn(other)).isFalse();
        assertThat(isIn(here)).isTrue();
    }

    @Test
    void closesAllOtherSessions() {
        var here = signedIn.withoutRole();
        var second = signedIn.signIn(here.agent());
        var third = signedIn.signIn(here.agent());
        here.post("/espace/compte/sessions/fermer-les-autres", Map.of());
        assertThat(isIn(second)).isFalse();
        assertThat(isIn(third)).isFalse();
        assertThat(isIn(here)).isTrue();
    }

    @Test
    void closesNoSessionOfAnother() {
        var victim = signedIn.withoutRole();
        var second = signedIn.signIn(victim.agent());
        var mark = victim.page("/espace/compte").replaceAll("(?s).*name=\"session\" value=\"([^\"]+)\".*", "$1");
        signedIn.withoutRole().post("/espace/compte/sessions/fermer", Map.of("session", mark));
        assertThat(isIn(second)).isTrue();
    }

    @Test
    void changesThePasswordAndClosesOtherSessions() {
        var here = signedIn.withoutRole();
        var other = signedIn.signIn(here.agent());
        var form = Map.of("current", SignedIn.PASSWORD, "password", NEW_PASSWORD);
        var answer = here.post("/espace/compte/mot-de-passe", form);
        assertThat(here.page(String.valueOf(answer.getHeaders().getFirst("Location"))))
                .contains("Votre mot de passe est changé");
        assertThat(isIn(other)).isFalse();
        assertThat(signedIn.nobody()
                        .trySignIn(here.email(), NEW_PASSWORD)
                        .getStatusCode()
                        .value())
                .isEqualTo(302);
    }

    @Test
    void wantsTheCurrentPasswordAndAGoodNewOne() {
        var here = signedIn.withoutRole();
        var form = Map.of("current", "ce n’est pas le bon", "password", "court");
        var answer = here.post("/espace/compte/mot-de-passe", form);
        assertThat(answer.getStatusCode().value()).isEqualTo(422);
        assertThat(answer.getBody())
                .contains("2 champs sont à corriger")
                .contains("Le mot de passe actuel ne correspond pas")
                .contains("trop court")
                .doesNotContain("ce n’est pas le bon");
        assertThat(signedIn.nobody()
                        .trySignIn(here.email(), SignedIn.PASSWORD)
                        .getStatusCode()
                        .value())
                .isEqualTo(302);
    }

    private static boolean isIn(Browser browser) {
        return browser.get("/espace").getStatusCode().value() == 200;
    }
}

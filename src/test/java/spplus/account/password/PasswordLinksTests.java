package spplus.account.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import spplus.IntegrationTest;
import spplus.TestClock.MovableClock;
import spplus.account.Agents;
import spplus.account.SignedIn;
import spplus.account.domain.AgentRegister;
import spplus.account.domain.Links;
import spplus.account.domain.Links.Purpose;
import spplus.platform.Ids;

@IntegrationTest
@ExtendWith(OutputCaptureExtension.class)
class PasswordLinksTests {

    private static final String NEW_PASSWORD = "trois lanternes sous la pluie";

    @Autowired
    SignedIn signedIn;

    @Autowired
    AgentRegister register;

    @Autowired
    Agents agents;

    @Autowired
    Links links;

    @Autowired
    MovableClock clock;

    @AfterEach
    void putTheClockBack() {
        clock.reset();
    }

    @Test
    void opensTheAccountOfWhoAcceptsAnInvitation() {
        var agent = invited();
        var path = path(agents.invitationAddress(agent).orElseThrow());
        var browser = signedIn.nobody();
        var answer = browser.post(path, Map.of("password", NEW_PASSWORD));
        assertThat(answer.getHeaders().getFirst("Location")).endsWith("/espace");
        assertThat(browser.page("/espace")).contains("Ma journée");
        assertThat(browser.get(path).getStatusCode().value()).isEqualTo(410);
        assertThat(agents.invitationAddress(agent)).isEmpty();
    }

    @Test
    void consumesNothingWhenTheLinkIsOnlyOpened() {
        var path = path(agents.invitationAddress(invited()).orElseThrow());
        for (int i = 0; i < 3; i++) {
            assertThat(signedIn.nobody().page(path)).contains("Choisissez votre mot de passe");
        }
        assertThat(signedIn.nobody()
                        .post(path, Map.of("password", NEW_PASSWORD))
                        .getStatusCode()
                        .value())
                .isEqualTo(302);
    }

    @Test
    void saysWhatIsWrongWithAWeakPasswordAndKeepsTheLink() {
        var path = path(agents.invitationAddress(invited()).orElseThrow());
        var answer = signedIn.nobody().post(path, Map.of("password", "motdepasse123"));
        assertThat(answer.getStatusCode().value()).isEqualTo(422);
        assertThat(answer.getBody()).contains("trop courant").doesNotContain("motdepasse123");
        assertThat(signedIn.nobody().get(path).getStatusCode().value()).isEqualTo(200);
    }

    @Test
    void forgetsAnInvitationAfterSevenDaysOrOnceRenewed() {
        var agent = invited();
        var first = path(agents.invitationAddress(agent).orElseThrow());
        links.renew(agent, Purpose.INVITATION);
        var second = path(agents.invitationAddress(agent).orElseThrow());
        assertThat(signedIn.nobody().get(first).getStatusCode().value()).isEqualTo(410);
        assertThat(signedIn.nobody().get(second).getStatusCode().value()).isEqualTo(200);
        clock.advance(Duration.ofDays(7).plusMinutes(1));
        assertThat(signedIn.nobody().get(second).getStatusCode().value()).isEqualTo(410);
    }

    @Test
    void givesANewPasswordAndEndsWhatTheOldOneOpened() {
        var agent = signedIn.agent();
        var browser = signedIn.signIn(agent);
        ask(browser.email());
        await().untilAsserted(() -> assertThat(agents.resetAddress(agent)).isPresent());
        var path = path(agents.resetAddress(agent).orElseThrow());
        assertThat(signedIn.nobody()
                        .post(path, Map.of("password", NEW_PASSWORD))
                        .getStatusCode()
                        .value())
                .isEqualTo(302);
        assertThat(browser.get("/espace").getStatusCode().value()).isEqualTo(302);
        assertThat(status(browser.email(), SignedIn.PASSWORD)).isEqualTo(422);
        assertThat(status(browser.email(), NEW_PASSWORD)).isEqualTo(302);
    }

    @Test
    void saysTheSameForAnAddressThatHasNoAccount() {
        var known = ask(register.find(signedIn.agent()).orElseThrow().email());
        var unknown = ask("nobody-" + UUID.randomUUID() + "@exemple.fr");
        assertThat(unknown).isEqualTo(known).contains("Si un compte existe");
    }

    @Test
    void asksForAWholeAddressAndKeepsWhatWasTyped() {
        var answer = signedIn.nobody().post("/connexion/mot-de-passe", Map.of("email", "jeanne.martin"));
        assertThat(answer.getStatusCode().value()).isEqualTo(422);
        assertThat(answer.getBody()).contains("nom@domaine.fr").contains("value=\"jeanne.martin\"");
    }

    @Test
    void writesNoPasswordNorLinkInTheLogs(CapturedOutput output) {
        var path = path(agents.invitationAddress(invited()).orElseThrow());
        signedIn.nobody().post(path, Map.of("password", "motdepasse123"));
        signedIn.nobody().post(path, Map.of("password", NEW_PASSWORD));
        signedIn.nobody().trySignIn("camille@exemple.fr", "un essai qui échoue");
        assertThat(output.getAll()).doesNotContain("motdepasse123", NEW_PASSWORD, "un essai qui échoue", path);
    }

    @Test
    void takesNoLinkForAnother() {
        var path = path(agents.invitationAddress(invited()).orElseThrow());
        var asReset = path.replace("invitation", "mot-de-passe");
        var asFirst = path.replace("invitation", "premier-administrateur");
        assertThat(signedIn.nobody().get(asReset).getStatusCode().value()).isEqualTo(410);
        assertThat(signedIn.nobody().get(asFirst).getStatusCode().value()).isEqualTo(410);
    }

    private UUID invited() {
        var id = Ids.next();
        register.add(id, "Camille Essai", id + "@exemple.fr", false, clock.instant());
        links.renew(id, Purpose.INVITATION);
        return id;
    }

    private String ask(String email) {
        var answer = signedIn.nobodyFrom("127.0.0.41").post("/connexion/mot-de-passe", Map.of("email", email));
        assertThat(answer.getStatusCode().value()).isEqualTo(200);
        return String.valueOf(answer.getBody());
    }

    private int status(String email, String password) {
        return signedIn.nobody().trySignIn(email, password).getStatusCode().value();
    }

    private static String path(String address) {
        return URI.create(address).getPath();
    }
}

package spplus.account.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import spplus.IntegrationTest;
import spplus.account.DemoAccounts;
import spplus.account.SignedIn;
import spplus.platform.Console;
import spplus.platform.Ids;
import spplus.platform.PlatformSettings;
import spplus.platform.Texts;

@IntegrationTest
class DemoPasswordTests {

    @Autowired
    AgentRegister agents;

    @Autowired
    Passwords passwords;

    @Autowired
    DemoAccounts outsideDemo;

    @Autowired
    SignedIn signedIn;

    @Autowired
    Texts texts;

    @Autowired
    Clock clock;

    @TempDir
    Path data;

    @Test
    void generatesAPasswordAndKeepsItFromOneStartToTheNext() {
        var first = demo(null);
        assertThat(first.text()).hasSize(16);
        assertThat(demo(null).text()).isEqualTo(first.text());
        assertThat(demo("tortue violette au galop").text()).isEqualTo("tortue violette au galop");
    }

    @Test
    void followsThePasswordConfigured() {
        var agent = Ids.next();
        agents.add(agent, "Demo Essai", agent + "@demo.example", true, clock.instant());
        agents.setPassword(agent, demo(null).hash(), clock.instant());
        demo("tortue violette au galop").follow();
        assertThat(passwords.matches(
                        "tortue violette au galop",
                        agents.find(agent).orElseThrow().password()))
                .isTrue();
    }

    @Test
    void makesAndShowsNoDemoAccountOutsideDemoMode() {
        var email = UUID.randomUUID() + "@demo.example";
        assertThatThrownBy(() -> outsideDemo.create("Demo Essai", email, List.of()))
                .isInstanceOf(IllegalStateException.class);
        assertThat(outsideDemo.accounts()).isEmpty();
        assertThat(outsideDemo.shownPassword()).isEmpty();
        assertThat(signedIn.nobody().page("/connexion")).doesNotContain("Comptes de démonstration");
    }

    @Test
    void printsWhereToGoAndWithWhichAccounts() {
        var agent = Ids.next();
        agents.add(agent, "Demo Essai", agent + "@demo.example", true, clock.instant());
        var output = new ByteArrayOutputStream();
        var print = new PrintStream(output, true, StandardCharsets.UTF_8);
        new DemoAnnouncement(agents, demo("tortue violette au galop"), settings(), texts)
                .print(new Console(print, print));
        assertThat(output.toString(StandardCharsets.UTF_8))
                .contains("http://localhost/connexion", "tortue violette au galop", "Demo Essai");
    }

    private PlatformSettings settings() {
        var database = new PlatformSettings.Database("", "", "", 1);
        return new PlatformSettings(data, URI.create("http://localhost"), null, true, database);
    }

    private DemoPassword demo(@Nullable String configured) {
        return new DemoPassword(settings(), new DemoSettings(configured), agents, passwords, clock);
    }
}

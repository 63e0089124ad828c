package spplus.durability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spplus.visitor.Visitor;

/** Real structures in the embedded database, started as newcomers do: nothing of a demonstration is left. */
@Tag("slow")
class RealSiteTests {

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
    private static final String EMAIL = "premiere@exemple.fr";
    private static final Pattern FIRST_LINK = Pattern.compile("/connexion/premier-administrateur/[\\w-]+");
    private static final String STRUCTURES = """
            codeSp;reseau;typologie;intitule;codeParent;intituleParent;adresse;codePostal;ville;pays;actif;codeTypologie;inseeCommune;inseeDepartement;inseeRegion
            REAL1;RESEAU DE L’ESSAI;GUICHET;Guichet de l’essai;;;1 rue de l’Essai;21000;DIJON;France;Oui;G1;21231;21;27
            """;

    @TempDir
    Path data;

    @Test
    void isNoDemonstrationAndKeepsMailsUntilAServerTakesThem() throws Exception {
        assumeTrue(RunningSite.isPackaged(), "needs the packaged application (mvn package)");
        // As bin/run sets it with the embedded database.
        var server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
        try (var site = RunningSite.in(data, Map.of("SPPLUS_DEMO", "true", "SERVER_ADDRESS", "0.0.0.0"))) {
            site.command(
                    "import-structures",
                    Files.writeString(data.resolve("structures.csv"), STRUCTURES)
                            .toString());
            site.start();
            assertThatNothingIsFictional(site);
            assertThat(said()).contains("SPRING_MAIL_HOST");
            askForAMail(site);
            await().atMost(LONGEST_WAIT).until(() -> mails(site, "WAITING") == 1);

            server.start();
            site.kill();
            site.set("SPRING_MAIL_HOST", "127.0.0.1")
                    .set("SPRING_MAIL_PORT", String.valueOf(server.getSmtp().getPort()))
                    .start();
            await().atMost(LONGEST_WAIT).until(() -> server.getReceivedMessages().length == 1);
            assertThat(server.getReceivedMessages()[0].getAllRecipients()[0].toString())
                    .isEqualTo(EMAIL);
            await().atMost(LONGEST_WAIT).until(() -> mails(site, "SENT") == 1);
        } finally {
            server.stop();
        }
    }

    private static void assertThatNothingIsFictional(RunningSite site) throws IOException {
        var visitor = new Visitor(site.address());
        var signIn = visitor.open("/connexion");
        assertThat(signIn.has("#comptes-demo")).isFalse();
        assertThat(signIn.text()).doesNotContain("demo.example");
        assertThat(visitor.open("/boite-d-envoi").status()).isEqualTo(404);
        assertThat(visitor.open("/structures/REAL1").title()).isEqualTo("Guichet de l’essai");
        DemoSiteTests.outsideAddress().ifPresent(outside -> assertThatCode(() -> DemoSiteTests.connect(outside, site))
                .doesNotThrowAnyException());
    }

    /** The first administrator makes an account, then forgets the password. */
    private void askForAMail(RunningSite site) throws IOException {
        var visitor = new Visitor(site.address());
        var link = FIRST_LINK.matcher(said());
        assertThat(link.find()).isTrue();
        visitor.open(link.group())
                .formWith("password")
                .fill("name", "Claude Première")
                .fill("email", EMAIL)
                .fill("password", "sept barques vertes sous la pluie")
                .submit();
        new Visitor(site.address())
                .open("/connexion/mot-de-passe")
                .formWith("email")
                .fill("email", EMAIL)
                .submit();
    }

    private String said() throws IOException {
        return Files.readString(data.resolve("site.log"));
    }

    private static long mails(RunningSite site, String state) throws SQLException {
        try (var connection = DriverManager.getConnection(site.databaseUrl(), "postgres", "");
                var select = connection.prepareStatement("select count(*) from notification.mail where state = ?")) {
            select.setString(1, state);
            var row = select.executeQuery();
            row.next();
            return row.getLong(1);
        }
    }
}

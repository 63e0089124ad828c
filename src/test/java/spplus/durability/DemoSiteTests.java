package spplus.durability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spplus.visitor.Visitor;

/** The fictional territory as a newcomer starts it, killed while it is being told. */
@Tag("slow")
class DemoSiteTests {

    private static final Path FILES = Path.of("src/main/resources/demo");
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);
    private static final int SOME = 40;

    @TempDir
    Path data;

    @Test
    void tellsTheRestOnceWhenItWasKilledHalfWay() throws Exception {
        assumeTrue(RunningSite.isPackaged(), "needs the packaged application (mvn package)");
        try (var site = RunningSite.in(data, Map.of("SPPLUS_DEMO", "true", "SPPLUS_DEMO_PASSWORD", "trois pommes"))) {
            site.launch();
            await().atMost(LONGEST_WAIT).until(() -> told(site) >= SOME);
            site.kill();
            // Another address is asked for, and refused: the password is shown to whoever comes.
            site.set("SERVER_ADDRESS", "0.0.0.0").start();
            assertThatAllIsToldOnce(site);
            assertThat(new Visitor(site.address()).open("/connexion").text())
                    .contains("trois pommes", "nadege.corvaisier@demo.example");
            assertThat(new Visitor(site.address()).open("/boite-d-envoi").status())
                    .isEqualTo(200);
            outsideAddress().ifPresent(outside -> assertThatThrownBy(() -> connect(outside, site))
                    .isInstanceOf(IOException.class));
        }
    }

    private static void assertThatAllIsToldOnce(RunningSite site) throws SQLException, IOException {
        long stories = lines("experiences-a.jsonl") + lines("experiences-b.jsonl");
        assertThat(count(site, "experience.experience")).isEqualTo(stories);
        assertThat(count(site, "experience.demo_told t join experience.experience e on e.id = t.experience_id"))
                .isEqualTo(stories);
        assertThat(count(site, "(select distinct experience_id from experience.step where kind = 'SHARED') s"))
                .isEqualTo(count(site, "experience.step where kind = 'SHARED'"))
                .isEqualTo(stories);
        assertThat(count(site, "directory.structure"))
                .isEqualTo(lines("structures-a.csv") + lines("structures-b.csv") - 2);
        assertThat(count(site, "account.agent")).isEqualTo(agents("agents-a.json") + agents("agents-b.json"));
        assertThat(count(site, "experience.reply where state = 'PUBLISHED'")).isPositive();
        assertThat(count(site, "(select distinct experience_id, text from experience.internal_comment) c"))
                .isEqualTo(count(site, "experience.internal_comment"))
                .isPositive();
    }

    /** 0 as long as the database or its tables are not there. */
    private static long told(RunningSite site) {
        try {
            return count(site, "experience.demo_told");
        } catch (SQLException | RuntimeException e) {
            return 0;
        }
    }

    private static long count(RunningSite site, String from) throws SQLException {
        try (var connection = DriverManager.getConnection(site.databaseUrl(), "postgres", "");
                var row = connection.createStatement().executeQuery("select count(*) from " + from)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static long lines(String file) throws IOException {
        try (Stream<String> lines = Files.lines(FILES.resolve(file))) {
            return lines.filter(line -> !line.isBlank()).count();
        }
    }

    private static long agents(String file) throws IOException {
        return List.of(Files.readString(FILES.resolve(file)).split("\"email\"")).size() - 1L;
    }

    static Optional<String> outsideAddress() throws IOException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
                .map(address -> address.getHostAddress())
                .findFirst();
    }

    static void connect(String address, RunningSite site) throws IOException {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, site.address().getPort()), 10_000);
        }
    }
}

package spplus.durability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spplus.visitor.Page;
import spplus.visitor.Sharing;
import spplus.visitor.Visitor;

/**
 * What was acknowledged is kept, once, whatever is killed. {@code -Dspplus.kill.submissions=10000} makes the full run;
 * the default is shorter, with the same kills.
 */
@Tag("slow")
class KillTests {

    private static final int SUBMISSIONS = Integer.getInteger("spplus.kill.submissions", 240);
    private static final int CLIENTS = 6;
    private static final String STRUCTURES = """
            codeSp;reseau;typologie;intitule;codeParent;intituleParent;adresse;codePostal;ville;pays;actif;codeTypologie;inseeCommune;inseeDepartement;inseeRegion
            KILL1;RESEAU DE L’ESSAI;GUICHET;Guichet de l’essai;;;1 rue de l’Essai;21000;DIJON;France;Oui;G1;21231;21;27
            """;
    private static final Map<String, String> WITHOUT_ROBOT_LIMITS = Map.of(
            "SPPLUS_SHARING_FASTEST", "0s",
            "SPPLUS_SHARING_DRAFTSPERADDRESS", "10000000",
            "SPPLUS_SHARING_PERADDRESS", "10000000",
            "SPPLUS_SHARING_UNPROVEDPERADDRESS", "10000000");

    @TempDir
    Path data;

    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final AtomicInteger begun = new AtomicInteger();

    @Test
    void losesAndDoublesNothingWhateverIsKilled() throws Exception {
        assumeTrue(RunningSite.isPackaged(), "needs the packaged application (mvn package)");
        var file = Files.writeString(data.resolve("structures.csv"), STRUCTURES);
        try (var site = RunningSite.in(data, WITHOUT_ROBOT_LIMITS)) {
            site.command("import-structures", file.toString());
            site.start();
            var clients = startClients(site);
            killEverythingInTurn(site);
            for (var client : clients) {
                client.join();
            }
            site.awaitReady();
            assertThat(acknowledged).hasSize(SUBMISSIONS);
            assertThat(stored(site)).containsAll(acknowledged).doesNotHaveDuplicates();

            publishAll(site);
            assertThat(searchable(site)).containsExactlyInAnyOrderElementsOf(published(site));
        }
    }

    private List<Thread> startClients(RunningSite site) {
        var clients = new ArrayList<Thread>();
        for (int i = 0; i < CLIENTS; i++) {
            clients.add(Thread.ofVirtual().start(() -> shareUntilEnough(site)));
        }
        return clients;
    }

    private void shareUntilEnough(RunningSite site) {
        while (acknowledged.size() < SUBMISSIONS) {
            int number = begun.incrementAndGet();
            try {
                var visitor = new Visitor(site.address());
                var review = Sharing.upToReview(
                        visitor,
                        "KILL1",
                        "Expérience numéro " + number,
                        "Récit de l’essai numéro " + number + ".",
                        "NEUTRAL");
                acknowledge(review);
            } catch (RuntimeException | AssertionError e) {
                // Killed in the middle: nothing was acknowledged, the person starts again.
                pause(200);
            }
        }
    }

    /** Sends, and sends again when no answer came: the same draft must make one experience only. */
    private void acknowledge(Page review) {
        for (int attempt = 0; attempt < 100; attempt++) {
            try {
                var reference = Sharing.reference(Sharing.send(review));
                if (reference != null) {
                    acknowledgeOnce(reference);
                    return;
                }
            } catch (RuntimeException e) {
                pause(300);
            }
        }
    }

    private synchronized void acknowledgeOnce(String reference) {
        if (acknowledged.size() < SUBMISSIONS) {
            acknowledged.add(reference);
        }
    }

    private void killEverythingInTurn(RunningSite site) {
        awaitAcknowledged(SUBMISSIONS / 4);
        site.kill();
        site.start();
        awaitAcknowledged(SUBMISSIONS / 2);
        site.killDatabase();
        awaitAcknowledged(SUBMISSIONS * 3 / 4);
        site.killDatabase();
        site.kill();
        site.start();
    }

    private void awaitAcknowledged(int count) {
        var end = Instant.now().plus(Duration.ofMinutes(20));
        while (acknowledged.size() < count) {
            assertThat(Instant.now())
                    .as("only %d of %d", acknowledged.size(), count)
                    .isBefore(end);
            pause(20);
        }
    }

    private static List<String> stored(RunningSite site) throws SQLException {
        return references(site, "select reference from experience.experience");
    }

    private static List<String> published(RunningSite site) throws SQLException {
        return references(site, "select reference from experience.experience where state = 'PUBLISHED'");
    }

    private static List<String> references(RunningSite site, String query) throws SQLException {
        var found = new ArrayList<String>();
        try (var connection = DriverManager.getConnection(site.databaseUrl(), "postgres", "");
                var rows = connection.createStatement().executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    /** A moderator publishes a few pages in bulk, and the process is killed right after a decision. */
    private static void publishAll(RunningSite site) {
        var moderator = administrator(site);
        for (int round = 0; round < 3; round++) {
            var queue = moderator.open("/espace/moderation");
            var form = queue.formWith("choix");
            form.offered("choix").forEach(choice -> form.tick("choix", choice));
            form.fill("decision", "publier").submit();
        }
        site.kill();
        site.start();
    }

    private static Visitor administrator(RunningSite site) {
        var said = site.command("create-admin", "--email", "admin@exemple.fr", "--name", "Claude Admin");
        var link = Pattern.compile("/connexion/invitation/[\\w-]+").matcher(said);
        assertThat(link.find()).as(said).isTrue();
        var visitor = new Visitor(site.address());
        visitor.open(link.group())
                .formWith("password")
                .fill("password", "sept barques vertes sous la pluie")
                .submit();
        return visitor;
    }

    private static Set<String> searchable(RunningSite site) throws IOException, InterruptedException, SQLException {
        int expected = published(site).size();
        assertThat(expected).isPositive();
        var end = Instant.now().plus(Duration.ofSeconds(60));
        while (Instant.now().isBefore(end) && total(site) != expected) {
            pause(200);
        }
        var seen = new HashMap<String, Integer>();
        var path = "/api/v1/experiences?limit=100";
        while (path != null) {
            var body = get(site, path);
            var reference = Pattern.compile("\"reference\":\"([^\"]+)\"").matcher(body);
            while (reference.find()) {
                seen.merge(reference.group(1), 1, Integer::sum);
            }
            var next = Pattern.compile("\"next\":\"([^\"]+)\"").matcher(body);
            path = next.find() ? "/api/v1/experiences?limit=100&cursor=" + next.group(1) : null;
        }
        assertThat(seen.values()).allMatch(times -> times == 1);
        return new HashSet<>(seen.keySet());
    }

    private static int total(RunningSite site) throws IOException, InterruptedException {
        var total = Pattern.compile("\"total\":(\\d+)").matcher(get(site, "/api/v1/experiences?limit=1"));
        return total.find() ? Integer.parseInt(total.group(1)) : -1;
    }

    private static String get(RunningSite site, String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(site.address() + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private static void pause(int milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package spplus.quality.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import spplus.IntegrationTest;
import spplus.account.Browser;
import spplus.account.Role;
import spplus.account.SignedIn;
import spplus.core.Slug;
import spplus.directory.Directory;
import spplus.directory.Structure;
import spplus.directory.StructureEntry;
import spplus.directory.TestStructures;
import spplus.quality.TestResults;

/** Sums follow the directory: whoever changes department, and whoever opens below a result that covered a territory. */
@IntegrationTest
class TreeChangesTests {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Autowired
    SignedIn signedIn;

    @Autowired
    Directory directory;

    @Autowired
    Places places;

    @Autowired
    Upkeep upkeep;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    Structure root;
    Browser lead;
    String network;

    @BeforeEach
    void aNetworkOfItsOwn() {
        network = "Réseau " + TestStructures.newCode();
        root = register(TestStructures.newCode(), "Siège", null, "Service d’essai", "21", "27");
        lead = signedIn.as(Role.LOCAL_LEAD, root.code().value());
    }

    @Test
    void resultsFollowAStructureThatChangesDepartmentOrKind() {
        var code = TestStructures.newCode();
        var office = register(code, "Guichet", root, "Service d’essai", "21", "27");
        TestResults.publish(lead, office, "decroche", 90, 100);
        assertThat(over("D", "21")).isEqualTo(100);
        register(code, "Guichet", root, "Guichet mobile", "69", "84");
        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(over("D", "69")).isEqualTo(100);
            assertThat(over("D", "21")).isZero();
            assertThat(over("R", "84")).isEqualTo(100);
            assertThat(over("T", "Guichet mobile")).isEqualTo(100);
            assertThat(over("T", "Service d’essai")).isZero();
        });
    }

    @Test
    void aSiteThatOpensElsewhereChangesWhatItsAncestorsCover() {
        register(TestStructures.newCode(), "Guichet de Dijon", root, "Service d’essai", "21", "27");
        TestResults.publish(lead, root, "decroche", 90, 100);
        assertThat(over("D", "21")).isEqualTo(100);
        register(TestStructures.newCode(), "Guichet de Lyon", root, "Service d’essai", "69", "84");
        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(over("D", "21")).isZero();
            assertThat(over("F", "FR")).isEqualTo(100);
        });
    }

    @Test
    void severalWhoReadTheTreeAtOnceDoNotCollide() throws Exception {
        var office = register(TestStructures.newCode(), "Guichet", root, "Service d’essai", "21", "27");
        Callable<Boolean> all = () -> {
            places.learnAll();
            return true;
        };
        Callable<Boolean> one = () -> {
            places.learn(List.of(office.code().value()));
            return true;
        };
        try (var pool = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 3; i++) {
                for (var done : pool.invokeAll(List.of(all, one, all, one))) {
                    assertThat(done.get()).isTrue();
                }
            }
        }
        assertThat(jdbc.sql("select depth from quality.lineage where structure = ? and above = ?")
                        .param(office.code().value())
                        .param(root.code().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void whoMarksTheTreeNeverWaitsForWhoReadsIt() {
        transaction.executeWithoutResult(status -> {
            upkeep.markTree();
            assertThat(upkeep.takeTree()).isTrue();
            CompletableFuture.runAsync(upkeep::markTree)
                    .orTimeout(60, TimeUnit.SECONDS)
                    .join();
        });
    }

    private long over(String kind, String scope) {
        var found = jdbc.sql("""
                select denominator from quality.territory_sum
                where network = ? and kind = ? and scope = ? and indicator = 'decroche'
                """)
                .param(Slug.of(network))
                .param(kind)
                .param(scope)
                .query(Long.class)
                .list();
        return Collections.max(found.isEmpty() ? List.of(0L) : found);
    }

    private Structure register(
            String code, String name, @Nullable Structure parent, String type, String department, String region) {
        boolean dijon = department.equals("21");
        return TestStructures.in(directory)
                .register(new StructureEntry(
                        0,
                        code,
                        network,
                        type,
                        name + " " + network,
                        parent == null ? null : parent.code().value(),
                        "1 rue de l’Essai",
                        dijon ? "21000" : "69001",
                        dijon ? "Dijon" : "Lyon",
                        "France",
                        "Oui",
                        null,
                        department,
                        region));
    }
}

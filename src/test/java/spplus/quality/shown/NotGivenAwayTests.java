package spplus.quality.shown;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import spplus.IntegrationTest;
import spplus.account.Browser;
import spplus.account.Role;
import spplus.account.SignedIn;
import spplus.core.Slug;
import spplus.directory.Directory;
import spplus.directory.Structure;
import spplus.directory.StructureEntry;
import spplus.directory.TestStructures;
import spplus.quality.TestIndicators;
import spplus.quality.TestResults;

/** What public pages must not say: small counts found by difference, changes of a definition taken for changes of quality. */
@IntegrationTest
class NotGivenAwayTests {

    @Autowired
    SignedIn signedIn;

    @Autowired
    Directory directory;

    @Autowired
    Clock clock;

    Structure root;
    Structure office;
    Browser lead;
    Browser anybody;
    String network;

    @BeforeEach
    void aNetworkOfItsOwn() {
        network = "Réseau " + TestStructures.newCode();
        root = register("Direction", null, "21", "27");
        office = register("Guichet", root, "21", "27");
        lead = signedIn.as(Role.LOCAL_LEAD, root.code().value());
        anybody = signedIn.nobody();
    }

    @Test
    void aMaskedFigureIsNotFoundByItsDifferenceWithItsPeers() {
        peers(3);
        TestResults.publish(lead, office, "decroche", 3, 9);
        assertThat(anybody.page(page(office) + "?indicateur=decroche"))
                .contains("Moins de 10 cas")
                .doesNotContain("Ensemble des", "Différence :");
    }

    @Test
    void peersAreNotShownWhereTheyWouldLeaveOneSmallOneAlone() {
        peers(3);
        TestResults.publish(lead, office, "decroche", 90, 100);
        assertThat(anybody.page(page(office) + "?indicateur=decroche&a=1")).contains("Ensemble des 3 autres");
        TestResults.publish(lead, register("Tout petit", root, "21", "27"), "decroche", 3, 9);
        assertThat(anybody.page(page(office) + "?indicateur=decroche&a=2")).doesNotContain("Ensemble des");
        TestResults.publish(lead, register("Autre petit", root, "21", "27"), "decroche", 4, 9);
        assertThat(anybody.page(page(office) + "?indicateur=decroche&a=3")).contains("Ensemble des 5 autres");
    }

    @Test
    void theOnlyRegionThatWouldGiveASmallOneAwayIsWithheld() {
        var elsewhere = register("Guichet de Lyon", root, "69", "84");
        TestResults.publish(lead, office, "decroche", 90, 100);
        TestResults.publish(lead, elsewhere, "decroche", 4, 8);
        var slug = Slug.of(network);
        assertThat(anybody.page("/resultats/reseaux/" + slug))
                .contains("94 sur 108 appels", "Moins de 10 cas", "par différence")
                .doesNotContain("90 sur 100 appels");
        assertThat(anybody.page("/resultats/carte?indicateur=decroche&reseau=" + slug))
                .contains("par différence")
                .doesNotContain("90 sur 100 appels");
        TestResults.publish(lead, register("Guichet du Rhône", root, "69", "84"), "decroche", 10, 20);
        assertThat(anybody.page("/resultats/reseaux/" + slug + "?a=2"))
                .contains("90 sur 100 appels", "14 sur 28 appels")
                .doesNotContain("par différence");
    }

    @Test
    void aNewFormulaIsNeverAppliedToWhatWasCountedByTheOldOne() {
        var team = signedIn.everywhere(Role.PROGRAMME_TEAM);
        int last = LocalDate.now(clock).getYear() - 1;
        var code = TestIndicators.create(team, "moyenne(a / b)", LocalDate.of(2020, 1, 1));
        try {
            TestResults.enter(lead, office, Map.of("recul", "1", code + ".nombre", "500", code + ".sur", "100"));
            TestResults.publishAll(lead, office);
            TestIndicators.version(team, code, "part(a / b)", LocalDate.of(last, 1, 1));
            TestResults.publish(lead, office, code, 80, 100);
            assertThat(anybody.page(page(office) + "?indicateur=" + code))
                    .contains("80 %")
                    .doesNotContain("500 %", "depuis la période d’avant");
            for (var path : List.of(
                    page(office) + "/ecran",
                    page(office) + "/carte.svg",
                    "/resultats/reseaux/" + Slug.of(network) + "?indicateur=" + code,
                    "/resultats?indicateur=" + code,
                    "/engagements/2")) {
                assertThat(anybody.page(path)).as(path).contains("80 %");
            }
            assertThat(anybody.page("/resultats/carte?indicateur=" + code + "&reseau=" + Slug.of(network) + "&periode="
                            + (last - 1)))
                    .contains("5 jours")
                    .doesNotContain("500 %");
            assertThat(anybody.get(page(office) + "/affiche.pdf")
                            .getStatusCode()
                            .value())
                    .isEqualTo(200);
        } finally {
            TestIndicators.retire(team, code);
        }
    }

    @Test
    void aTargetOfThisYearDoesNotJudgeTheYearBefore() {
        var team = signedIn.everywhere(Role.PROGRAMME_TEAM);
        int year = LocalDate.now(clock).getYear();
        TestResults.publish(lead, office, "decroche", 84, 100);
        aim(team, "80", "2020-01-01");
        aim(team, "95", year + "-01-01");
        assertThat(anybody.page(page(office))).contains("visé : 80 %").doesNotContain("visé : 95 %");
        assertThat(anybody.page("/resultats/indicateurs/decroche"))
                .contains(root.name() + " : <strong>95 %")
                .doesNotContain(root.name() + " : <strong>80 %");
    }

    @Test
    void allTheDataIsReadSomeTimesAnHourByOneAddressAndAPosterIsKeptSomeMinutes() {
        var random = ThreadLocalRandom.current();
        var reader = signedIn.nobodyFrom(
                "127.%d.%d.%d".formatted(random.nextInt(1, 250), random.nextInt(250), random.nextInt(1, 250)));
        for (int i = 0; i < 12; i++) {
            assertThat(reader.get("/resultats/donnees/resultats.csv")
                            .getStatusCode()
                            .value())
                    .isEqualTo(200);
        }
        var refused = reader.client()
                .get()
                .uri("/resultats/donnees/resultats.csv")
                .accept(MediaType.TEXT_HTML)
                .retrieve()
                .toEntity(String.class);
        assertThat(refused.getStatusCode().value()).isEqualTo(429);
        assertThat(reader.get("/structures/" + office.code() + "/resultats.csv")
                        .getStatusCode()
                        .value())
                .isEqualTo(200);
        TestResults.publish(lead, office, "decroche", 84, 100);
        var poster = anybody.client()
                .get()
                .uri(page(office) + "/affiche.pdf")
                .retrieve()
                .toEntity(byte[].class);
        assertThat(poster.getHeaders().getCacheControl()).contains("s-maxage=300");
        assertThat(new String(poster.getBody(), 0, 5, StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
    }

    private void aim(Browser team, String value, String from) {
        var form = Map.of("structure", root.code().value(), "valeur", value, "tolerance", "0", "depuis", from);
        assertThat(team.post("/espace/qualite/indicateurs/decroche/cibles", form)
                        .getStatusCode()
                        .value())
                .isEqualTo(302);
    }

    private void peers(int count) {
        for (int i = 0; i < count; i++) {
            TestResults.publish(lead, register("Pair " + i, root, "21", "27"), "decroche", 50, 100);
        }
    }

    private Structure register(String name, Structure parent, String department, String region) {
        var entry =
                TestStructures.entry(TestStructures.newCode(), name + " " + network, parent, "21000", "Dijon", "Oui");
        return TestStructures.in(directory)
                .register(new StructureEntry(
                        0,
                        entry.code(),
                        network,
                        entry.type(),
                        entry.name(),
                        entry.parent(),
                        entry.street(),
                        department.equals("21") ? "21000" : "69001",
                        department.equals("21") ? "Dijon" : "Lyon",
                        entry.country(),
                        entry.active(),
                        null,
                        department,
                        region));
    }

    private static String page(Structure structure) {
        return "/structures/" + structure.code() + "/resultats";
    }
}

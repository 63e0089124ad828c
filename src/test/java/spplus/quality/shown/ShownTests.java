package spplus.quality.shown;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
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

/** Anybody reads results with what they are drawn from: of an office, its network, its department, the country. */
@IntegrationTest
class ShownTests {

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
        root = register("Direction", null);
        office = register("Guichet", root);
        lead = signedIn.as(Role.LOCAL_LEAD, root.code().value());
        anybody = signedIn.nobody();
    }

    @Test
    void anOfficeShowsItsValueWhatItIsDrawnFromAndItsWords() {
        assertThat(anybody.page(page(office))).contains("n’a encore publié aucun résultat");
        TestResults.enter(
                lead,
                office,
                Map.of("decroche.nombre", "350", "decroche.sur", "400", "decroche.mots", "Deux agents de plus."));
        assertThat(anybody.page(page(office))).contains("n’a encore publié aucun résultat");
        TestResults.publishAll(lead, office);
        assertThat(anybody.page(page(office) + "?a=1"))
                .contains(
                        "87,5 %",
                        "entre 83,9 % et 90,4 %",
                        "350 sur 400 appels",
                        year(),
                        "Compté sur tout ce qui a été enregistré",
                        "Deux agents de plus.");
        assertThat(anybody.page(office.path())).contains("87,5 %", page(office));
        anybody.get(page(office) + "?langue=en");
        assertThat(anybody.page(page(office) + "?a=2")).contains("between 83.9% and 90.4%");
    }

    @Test
    void whatIsNotGivenSaysWhyAndFewCasesAreMasked() {
        TestResults.enter(lead, office, Map.of("decroche.motif", "DISRUPTED", "delais.nombre", "3", "delais.sur", "9"));
        TestResults.publishAll(lead, office);
        assertThat(anybody.page(page(office)))
                .contains("période perturbée", "Moins de 10 cas")
                .doesNotContain("33,3 %");
        assertThat(anybody.page("/structures/" + office.code() + "/resultats.csv"))
                .contains("DISRUPTED", "TOO_FEW")
                .doesNotContain("33,33");
    }

    @Test
    void numbersAddUpOnThePagesOfTheNetworkTheDepartmentAndTheMap() {
        var other = register("Autre guichet", root);
        TestResults.publish(lead, office, "decroche", 90, 100);
        TestResults.publish(lead, other, "decroche", 100, 900);
        var slug = Slug.of(network);
        assertThat(anybody.page("/resultats/reseaux/" + slug))
                .as("190 of 1 000, not the mean of 90 % and 11 %")
                .contains("19 %", "190 sur 1\u202f000 appels", "2 résultats additionnés", "Bourgogne");
        assertThat(anybody.page("/resultats/departements/21?indicateur=decroche&a=" + slug))
                .contains(network);
        assertThat(anybody.page("/resultats/regions/27?indicateur=decroche&a=" + slug))
                .contains("/resultats/departements/21");
        assertThat(anybody.page("/resultats/carte?indicateur=decroche&reseau=" + slug))
                .contains("Or, 19 %", "Appels pris par un agent", "par département");
        assertThat(anybody.page("/resultats?indicateur=decroche&a=" + slug))
                .contains("Appels pris par un agent", network);
        assertThat(anybody.page("/engagements/2")).contains("Ce que disent les résultats", "Appels pris par un agent");
        assertThat(anybody.get("/resultats/reseaux/aucun").getStatusCode().value())
                .isEqualTo(404);
    }

    @Test
    void anOfficeIsShownBesideAllOthersOfItsKindTogether() {
        for (int i = 0; i < 3; i++) {
            TestResults.publish(lead, register("Pair " + i, root), "decroche", 50, 100);
        }
        TestResults.publish(lead, office, "decroche", 90, 100);
        assertThat(anybody.page(page(office)))
                .contains("Ensemble des 3 autres services", "150 sur 300 appels", "Plus haut que l’ensemble");
    }

    @Test
    void aTargetOfTheStructureAboveIsTheNearest() {
        var team = signedIn.everywhere(Role.PROGRAMME_TEAM);
        TestResults.publish(lead, office, "decroche", 84, 100);
        var form = Map.of("structure", root.code().value(), "valeur", "85", "tolerance", "2", "depuis", "2020-01-01");
        assertThat(team.post("/espace/qualite/indicateurs/decroche/cibles", form)
                        .getStatusCode()
                        .value())
                .isEqualTo(302);
        assertThat(anybody.page(page(office))).contains("Proche de ce qui est visé", "visé : 85 %");
        assertThat(team.post("/espace/qualite/indicateurs/decroche/cibles", Map.of("valeur", "beaucoup"))
                        .getBody())
                .contains("La cible est un nombre");
    }

    @Test
    void isFoundNearbyPrintedProjectedAndShownElsewhere() {
        TestResults.publish(lead, office, "satisfaction", 80, 100);
        assertThat(anybody.page("/resultats/pres-de-chez-moi?lieu=" + office.code()))
                .contains("Les résultats près de chez moi");
        assertThat(anybody.page("/resultats/pres-de-chez-moi?lieu=zzqqxx")).contains("Essayez une commune voisine");
        assertThat(anybody.page("/resultats/pres-de-chez-moi?lieu=" + network.replace(' ', '+') + "+guichet"))
                .contains("80 %", "1 indicateur publié");
        assertThat(anybody.page(page(office) + "/ecran")).contains("80 %", "80 sur 100 personnes");
        assertThat(anybody.page(page(office) + "/carte")).contains("carte.svg");
        assertThat(anybody.page(page(office) + "/carte.svg")).startsWith("<svg").contains("80 %");
        var poster = anybody.client()
                .get()
                .uri(page(office) + "/affiche.pdf")
                .retrieve()
                .toEntity(byte[].class);
        assertThat(new String(poster.getBody(), 0, 5, StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
    }

    @Test
    void everyDepartmentOfTheMainlandHasItsTile() {
        var places = new HashSet<TileGrid.Place>();
        var official = directory.departments().stream()
                .filter(one -> one.code().length() == 2)
                .toList();
        assertThat(official).hasSize(96).allSatisfy(one -> assertThat(
                        places.add(TileGrid.place(one.code()).orElseThrow()))
                .as(one.name())
                .isTrue());
    }

    private Structure register(String name, Structure parent) {
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
                        entry.postalCode(),
                        entry.town(),
                        entry.country(),
                        entry.active(),
                        entry.commune(),
                        entry.department(),
                        entry.region()));
    }

    private static String page(Structure structure) {
        return "/structures/" + structure.code() + "/resultats";
    }

    private String year() {
        return String.valueOf(LocalDate.now(clock).getYear() - 1);
    }
}

package spplus.directory.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import spplus.IntegrationTest;
import spplus.directory.Commune;
import spplus.directory.Department;
import spplus.directory.Directory;
import spplus.directory.Region;
import spplus.directory.TestStructures;

@IntegrationTest
class StructurePagesTests {

    @Autowired
    Directory directory;

    @LocalServerPort
    int port;

    @Test
    void showsWhereAStructureIsWhatStandsAroundItAndHowToBeHeard() {
        var structures = TestStructures.in(directory);
        var root = structures.open("Ministère des Pages");
        var parent = structures.open("Direction des Pages", root);
        var structure = structures.open("Guichet <des> Pages", parent, "39000", "Lons-le-Saunier");
        var child = structures.open("Annexe des Pages", structure);

        var page = body(structure.path());

        assertThat(page)
                .contains("<h1 class=\"fr-mb-1w\">Guichet &lt;des&gt; Pages</h1>")
                .contains("39000 Lons-le-Saunier");
        assertThat(page).contains("href=\"" + root.path() + "\"").contains("href=\"" + parent.path() + "\"");
        assertThat(page).contains("href=\"" + child.path() + "\"").contains("1 service rattaché");
        assertThat(page).contains("href=\"/partager?structure=" + structure.code() + "\"");
        assertThat(page).contains("href=\"/structures?departement=39\"");
    }

    @Test
    void leadsToTheRightAddressAndKnowsNoOther() {
        var structure = TestStructures.in(directory).open("Guichet au bon endroit");

        var wrong = get("/structures/" + structure.code() + "-mauvais-mots");
        assertThat(wrong.getStatusCode()).isEqualTo(HttpStatus.MOVED_PERMANENTLY);
        assertThat(wrong.getHeaders().getLocation()).hasToString(structure.path());
        assertThat(get("/structures/" + structure.code()).getStatusCode()).isEqualTo(HttpStatus.MOVED_PERMANENTLY);
        assertThat(get("/structures/inconnu-au-bataillon").getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(get("/structures/%C3%A9").getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(get("/structures/inconnu").getBody()).contains("<h1>Page non trouvée</h1>");
    }

    @Test
    void tellsACodeFromTheLongerOneThatBeginsLikeIt() {
        var structures = TestStructures.in(directory);
        var code = TestStructures.newCode();
        var shorter = structures.register(TestStructures.entry(code, "Un", null, "21000", "Dijon", "Oui"));
        var longer = structures.register(TestStructures.entry(code + "-A", "Deux", null, "21000", "Dijon", "Oui"));

        assertThat(body(shorter.path())).contains(">Un</h1>");
        assertThat(body(longer.path())).contains(">Deux</h1>");
    }

    @Test
    void saysThatAClosedStructureIsClosedAndWhereToTurn() {
        var structures = TestStructures.in(directory);
        var parent = structures.open("Direction qui reste");
        var closed = structures.close(structures.open("Guichet qui ferme", parent));

        var page = body(closed.path());

        assertThat(page).contains("Ce service est fermé").contains("href=\"" + parent.path() + "\"");
        assertThat(page).contains("href=\"/partager?structure=" + parent.code() + "\"");
    }

    @Test
    void showsChildrenAPageAtATime() {
        var structures = TestStructures.in(directory);
        var parent = structures.open("Direction aux nombreux guichets");
        for (int i = 10; i < 35; i++) {
            structures.open("Guichet numéro " + i, parent);
        }

        var first = body(parent.path());
        var next = first.replaceAll("(?s).*href=\"([^\"]*\\?apres=[^\"#]*)#rattaches\".*", "$1");

        assertThat(first)
                .contains("25 services rattachés")
                .contains("Guichet numéro 29")
                .doesNotContain("numéro 30");
        assertThat(body(next))
                .contains("Guichet numéro 30")
                .contains("numéro 34")
                .doesNotContain("numéro 29");
    }

    @Test
    void findsServicesWithAPlainForm() {
        var structure = TestStructures.in(directory).open("Guichet Calembredaine");

        assertThat(body("/structures?q=calembredaine"))
                .contains("1 service pour")
                .contains(structure.path());
        assertThat(body("/structures?q=calambredaine"))
                .contains("leur ressemblent")
                .contains(structure.path());
        assertThat(body("/structures?q=calembredaine&departement=75")).contains("href=\"/structures?q=calembredaine\"");
        assertThat(body("/structures?q=qqqxwz")).contains("Aucun service").contains("href=\"/partager\"");
        assertThat(body("/structures?q=%3Cscript%3E")).doesNotContain("<script>");
        assertThat(body("/structures")).contains("Parcourir par administration").contains("Réseau d’essai");
        assertThat(body("/structures?reseau=reseau-d-essai")).contains("Voir les services suivants");
    }

    @Test
    void saysWhatIsWrongAndKeepsWhatWasTyped() {
        var tooLong = get("/structures?q=" + "a".repeat(201));
        assertThat(tooLong.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(tooLong.getBody()).contains("a".repeat(201)).contains("id=\"mots-erreur\"");
        var unknown = get("/structures?q=caf&departement=zz");
        assertThat(unknown.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(unknown.getBody()).contains("href=\"#departement\"").contains("value=\"caf\"");
        assertThat(get("/structures?q=caf&apres=n-importe-quoi").getStatusCode())
                .isEqualTo(HttpStatus.OK);
    }

    @Test
    void showsTerritoriesAddedByData() {
        directory.addTerritories(
                List.of(new Region("98X", "Région d’essai")),
                List.of(new Department("98Y", "Département d’essai", "98X")),
                List.of(new Commune("98Y01", "Bourg-d’Essai", "98Y", 100, List.of("98999"))));

        assertThat(directory.department("98Y")).isPresent();
        assertThat(directory.communes("98999")).extracting(Commune::name).containsExactly("Bourg-d’Essai");
        var structure = TestStructures.in(directory).open("Guichet ajouté", null, "98999", "Bourg-d’Essai");
        assertThat(structure.department()).isEqualTo("98Y");
        assertThat(body("/structures")).contains("Département d’essai (98Y)");
    }

    private String body(String path) {
        var response = get(path);
        assertThat(response.getStatusCode()).isEqualTo(HttpStatus.OK);
        return String.valueOf(response.getBody());
    }

    private ResponseEntity<String> get(String path) {
        var factory = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .build());
        return RestClient.builder()
                .requestFactory(factory)
                .defaultStatusHandler(status -> true, (request, response) -> {})
                .build()
                .get()
                .uri(URI.create("http://localhost:" + port + path))
                .header("Accept", "text/html")
                .retrieve()
                .toEntity(String.class);
    }
}

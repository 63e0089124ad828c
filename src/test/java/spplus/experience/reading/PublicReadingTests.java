package spplus.experience.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;
import spplus.IntegrationTest;
import spplus.directory.Directory;
import spplus.directory.Structure;
import spplus.directory.TestStructures;
import spplus.experience.ExperienceId;
import spplus.experience.Experiences;
import spplus.experience.Feeling;
import spplus.experience.TestExperiences;
import spplus.experience.domain.Story;
import spplus.search.SearchIndex;

@IntegrationTest
class PublicReadingTests {

    @LocalServerPort
    int port;

    @Autowired
    TestExperiences experiences;

    @Autowired
    Experiences facade;

    @Autowired
    Directory directory;

    @Autowired
    SearchIndex index;

    private Structure root;
    private Structure office;

    @BeforeEach
    void openAnOffice() {
        root = TestStructures.in(directory).open("Réseau des Lecteurs");
        office = TestStructures.in(directory).open("Guichet des Lecteurs", root);
    }

    @Test
    void findsAnExperienceByAWordWithAMisplacedAccent() {
        published("Mon passeport en trois jours", "Dossier complet, agents aimables.", Feeling.POSITIVE);

        var page = get("/experiences?q=pass%C3%A9port&structure=" + root.code().value());

        assertThat(page).contains("Mon passeport en trois jours").contains("Une expérience publiée");
    }

    @Test
    void countsWhatTheFiltersWouldShow() {
        published("Bien reçu", "Tout était simple et rapide.", Feeling.POSITIVE);
        published("Porte fermée", "Fermé sans prévenir, deux fois.", Feeling.NEGATIVE);
        published("Encore fermée", "Fermé encore une fois.", Feeling.NEGATIVE);

        var found = api("?feeling=NEGATIVE&structure=" + office.code().value());

        assertThat(found.get("total")).isEqualTo(2);
        var facets = (Map<?, ?>) found.get("facets");
        assertThat(facets.get("feeling")).isEqualTo(Map.of("NEGATIVE", 2, "POSITIVE", 1));
    }

    @Test
    void proposesALighterQueryWhenNothingIsFound() {
        published("Bien reçu", "Tout était simple et rapide.", Feeling.POSITIVE);

        var page =
                get("/experiences?ressenti=negatif&structure=" + office.code().value());

        assertThat(page).contains("Aucune expérience ne correspond").contains("Voir plutôt");
    }

    @Test
    void goesThroughEveryPageOnce() {
        for (int i = 0; i < 5; i++) {
            published("Expérience " + i, "Un récit de plus, le numéro " + i + ".", Feeling.NEUTRAL);
        }
        var seen = new java.util.HashSet<Object>();
        var base = "?limit=2&structure=" + office.code().value();
        var found = api(base);
        while (true) {
            ((java.util.List<?>) found.get("items")).forEach(item -> assertThat(seen.add(((Map<?, ?>) item).get("id")))
                    .isTrue());
            if (found.get("next") == null) {
                break;
            }
            found = api(base + "&cursor=" + found.get("next"));
        }
        assertThat(seen).hasSize(5);
    }

    @Test
    void refusesAnUnknownParameterByItsName() {
        var refused = status("/api/v1/experiences?feling=NEGATIVE");
        assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(refused.getBody()).contains("feling");
        assertThat(status("/api/v1/experiences?feeling=SAD").getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(status("/api/v1/experiences?limit=1000").getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(status("/api/v1/experiences?cursor=zzz").getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(status("/api/v1/experiences/" + UUID.randomUUID()).getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    void showsNothingThatIsNotPublished() {
        var id = experiences.shared(new Story("Pas encore lue", "Texte en attente."), Feeling.NEUTRAL, office.code());
        var reference = facade.find(id).orElseThrow().reference();

        assertThat(status("/experiences/" + reference + "-pas-encore-lue").getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(status("/api/v1/experiences/" + id).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    void putsTheAddressRight() {
        var path = path(published("Une adresse juste", "Le titre fait partie de l’adresse.", Feeling.POSITIVE));

        var moved = status(path.substring(0, "/experiences/XXXX-XXXX".length()) + "-autre-chose");

        assertThat(moved.getStatusCode()).isEqualTo((HttpStatusCode) HttpStatus.MOVED_PERMANENTLY);
        assertThat(moved.getHeaders().getFirst("Location")).endsWith(path);
    }

    @Test
    void countsTheSameVisitorOnce() {
        var id = published("La même chose", "Nous sommes plusieurs dans ce cas.", Feeling.NEGATIVE);
        var path = path(id);

        post(path + "/meme-chose", Map.of());
        post(path + "/meme-chose", Map.of());

        assertThat(get(path))
                .contains("Une personne dit avoir vécu la même chose.")
                .contains("Être prévenu");
    }

    @Test
    void keepsWhatWasTypedWhenAnAddressIsWrong() {
        var path = path(published("Suivre", "Je veux connaître la suite.", Feeling.NEGATIVE));
        post(path + "/meme-chose", Map.of());

        var page = post(path + "/suivre", Map.of("courriel", "nom@exemple"));

        assertThat(page.getBody()).contains("value=\"nom@exemple\"").contains("courriel-erreur");
    }

    @Test
    void feedsReadersOfAtom() {
        published("Pour le flux", "Contrôle\u0007 des caractères & des <balises>.", Feeling.POSITIVE);

        var feed = get("/experiences.atom?structure=" + office.code().value());

        assertThat(feed)
                .startsWith("<?xml")
                .contains("<title xml:lang=\"fr\">Pour le flux</title>")
                .contains("&lt;balises&gt;");
    }

    @Test
    void showsLastExperiencesOnTheStructuresPage() {
        published("Vu du réseau", "Une expérience d’un guichet du réseau.", Feeling.POSITIVE);

        var page = get("/structures/" + root.code().value() + "-" + root.slug());

        assertThat(page).contains("Vu du réseau");
    }

    private ExperienceId published(String title, String text, Feeling feeling) {
        var id = experiences.published(new Story(title, text), feeling, office.code());
        assertThat(index.awaitIndexed(Duration.ofSeconds(20))).isTrue();
        return id;
    }

    private String path(ExperienceId id) {
        return facade.find(id).orElseThrow().path();
    }

    private Map<?, ?> api(String query) {
        return client().get()
                .uri(java.net.URI.create("http://localhost:" + port + "/api/v1/experiences" + query))
                .retrieve()
                .body(Map.class);
    }

    private String get(String path) {
        return status(path).getBody();
    }

    private ResponseEntity<String> status(String path) {
        return client().get()
                .uri(java.net.URI.create("http://localhost:" + port + path))
                .retrieve()
                .onStatus(_ -> true, (_, _) -> {})
                .toEntity(String.class);
    }

    private ResponseEntity<String> post(String path, Map<String, String> fields) {
        var form = new LinkedMultiValueMap<String, String>();
        fields.forEach(form::add);
        return client().post()
                .uri("http://localhost:" + port + path)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(form)
                .retrieve()
                .onStatus(_ -> true, (_, _) -> {})
                .toEntity(String.class);
    }

    private static RestClient client() {
        var http = java.net.http.HttpClient.newBuilder()
                .followRedirects(java.net.http.HttpClient.Redirect.NEVER)
                .build();
        return RestClient.builder()
                .requestFactory(new JdkClientHttpRequestFactory(http))
                .defaultHeader("User-Agent", "essai")
                .build();
    }
}

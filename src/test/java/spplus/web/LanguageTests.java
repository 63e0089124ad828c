package spplus.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.ResponseEntity;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import spplus.IntegrationTest;
import spplus.directory.Directory;
import spplus.directory.TestStructures;
import spplus.experience.Experiences;
import spplus.experience.Feeling;
import spplus.experience.TestExperiences;
import spplus.experience.domain.Story;

/** Public pages in the language that their reader chose, and never in another reader's. */
@IntegrationTest
class LanguageTests {

    private static final Map<String, String> FRENCH = words("");
    private static final Map<String, String> ENGLISH = words("_en");

    @LocalServerPort
    int port;

    @Autowired
    Directory directory;

    @Autowired
    TestExperiences shared;

    @Autowired
    Experiences experiences;

    @Test
    void keepsTheLanguageAndLeadsToTheSamePage() {
        var answer = get("/experiences?q=passeport&langue=en", "fr");

        assertThat(answer.getStatusCode().value()).isEqualTo(303);
        assertThat(answer.getHeaders().getFirst("Location")).isEqualTo("/experiences?q=passeport");
        assertThat(answer.getHeaders().getFirst("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.getHeaders().getFirst("Set-Cookie"))
                .startsWith("spplus_langue=en;")
                .contains("HttpOnly", "SameSite=Lax");
        assertThat(get("/?langue=fr", "en").getHeaders().getFirst("Set-Cookie")).contains("Max-Age=0");
    }

    @Test
    void setsNothingForALanguageThatIsNotOurs() {
        var answer = get("/experiences?langue=xx", "fr");
        assertThat(answer.getStatusCode().value()).isEqualTo(200);
        assertThat(answer.getHeaders().get("Set-Cookie")).isNull();
        assertThat(html("/experiences", "xx")).contains("<html lang=\"fr\"");
    }

    @Test
    void givesNobodyThePageThatIsCachedForAnotherLanguage() {
        for (int again = 0; again < 2; again++) {
            assertThat(html("/", "en")).contains("<html lang=\"en\"").contains("Share my experience");
            assertThat(html("/", "fr")).contains("<html lang=\"fr\"").contains("Partager mon expérience");
        }
        assertThat(get("/", "en").getHeaders().getFirst("Vary")).contains("Cookie");
    }

    @Test
    void speaksFrenchToAgentsAndPrograms() {
        assertThat(html("/connexion", "en")).contains("<html lang=\"fr\"").doesNotContain("hreflang");
        assertThat(get("/api/v1/structures/INCONNU", "en").getBody()).contains("Aucun service");
        assertThat(html("/experiences.atom", "en")).contains("Un usager");
    }

    @Test
    void leavesNoFrenchWordOfOursOnAnEnglishPage() {
        var structure = TestStructures.in(directory).open("Bureau des Langues");
        var id = shared.published(
                new Story("Une attente trop longue", "Trois heures debout."), Feeling.NEGATIVE, structure.code());
        var experience = experiences.find(id).orElseThrow().path();
        var contact = experiences.contact(id).orElseThrow();
        var found = new TreeMap<String, TreeSet<String>>();
        for (var path : List.of(
                "/",
                "/experiences",
                "/experiences?q=zygomatique",
                experience,
                "/structures",
                "/structures?q=langues",
                "/structures?q=zygomatique",
                structure.path(),
                "/structures/" + structure.code() + "/vous-faire-entendre",
                "/partager",
                "/charte",
                "/aide",
                "/confidentialite",
                "/accessibilite",
                "/promesses",
                "/api",
                "/bien-repondre",
                "/engagements",
                "/engagements/4",
                "/engagements/8",
                "/engagements/histoire",
                "/engagements/editions/engagements-2021",
                "/methode/analyse",
                contact.followUpPath(),
                contact.followUpPath() + "/retirer",
                contact.followUpPath() + "/supprimer",
                "/suivi/efface",
                "/c/zzzz",
                "/n-existe-pas")) {
            var page = html(path, "en");
            assertThat(page).as(path).contains("<html lang=\"en\"");
            found.put(path, frenchIn(page));
        }
        assertThat(found.values()).as(() -> found.toString()).allMatch(TreeSet::isEmpty);
    }

    @Test
    void saysWhichPassagesAreInFrench() {
        var structure = TestStructures.in(directory).open("Bureau des Passages");
        var id = shared.published(
                new Story("Un guichet fermé", "Porte close à 14 h."), Feeling.NEGATIVE, structure.code());
        var path = experiences.find(id).orElseThrow().path();

        var english = Jsoup.parse(html(path, "en"));

        assertThat(english.select("h1").attr("lang")).isEqualTo("fr");
        assertThat(english.select("p.sp-story").first().attr("lang")).isEqualTo("fr");
        assertThat(Jsoup.parse(html(path, "fr")).select("main [lang]")).isEmpty();
    }

    @Test
    void saysThatNamesOfServicesAndProceduresAreInFrench() {
        var structure = TestStructures.in(directory).open("Bureau des Noms");
        shared.published(new Story("Un guichet", "Porte close à 14 h."), Feeling.NEGATIVE, structure.code());

        var sheet = Jsoup.parse(html(structure.path(), "en"));
        assertThat(sheet.select("h1 + p").attr("lang")).isEqualTo("fr");
        assertThat(sheet.select("h1 + p").text()).contains(structure.type());
        var other = Jsoup.parse(html("/structures", "en"));
        assertThat(other.select("#reseau option[value]:not([value=''])"))
                .isNotEmpty()
                .allMatch(option -> option.attr("lang").equals("fr"));
    }

    /** Whole French texts of ours that are read outside passages said to be in French. */
    private static TreeSet<String> frenchIn(String html) {
        var page = Jsoup.parse(html);
        page.select("[lang=fr], [hreflang=fr]").remove();
        var attributes = page.getAllElements().stream()
                .flatMap(element -> Stream.of("aria-label", "title", "placeholder", "alt", "data-none", "data-sp-left")
                        .map(element::attr))
                .collect(Collectors.joining("\n"));
        var read = page.text() + "\n" + attributes;
        return FRENCH.entrySet().stream()
                .filter(entry ->
                        entry.getValue().length() >= 10 && entry.getValue().indexOf('{') < 0)
                .filter(entry -> !ENGLISH.containsValue(entry.getValue()))
                .filter(entry -> !entry.getValue().equals("Services Publics +"))
                .filter(entry -> read.contains(entry.getValue()))
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private String html(String path, String language) {
        return String.valueOf(get(path, language).getBody());
    }

    private ResponseEntity<String> get(String path, String language) {
        var http = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        return RestClient.builder()
                .baseUrl("http://localhost:" + port)
                .requestFactory(new JdkClientHttpRequestFactory(http))
                .defaultStatusHandler(status -> true, (request, response) -> {})
                .build()
                .get()
                .uri(path)
                .header("Accept", "text/html,*/*;q=0.8")
                .header("Cookie", "spplus_langue=" + language)
                .retrieve()
                .toEntity(String.class);
    }

    private static Map<String, String> words(String language) {
        var all = new TreeMap<String, String>();
        try (var files = Files.list(Path.of("src/main/resources/messages"))) {
            for (var file : files.toList()) {
                var name = file.getFileName().toString();
                if (name.contains("_")
                        ? name.endsWith(language + ".properties") && !language.isEmpty()
                        : language.isEmpty()) {
                    var words = new Properties();
                    words.load(Files.newBufferedReader(file, StandardCharsets.UTF_8));
                    words.forEach((key, text) -> all.put((String) key, (String) text));
                }
            }
            return all;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}

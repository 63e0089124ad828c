package spplus.experience.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import spplus.IntegrationTest;
import spplus.directory.Directory;
import spplus.directory.TestStructures;
import spplus.privacy.Screening;

/** What the wizard makes of what people and machines send. */
@IntegrationTest
class WizardInputTests {

    @LocalServerPort
    int port;

    @Autowired
    Directory directory;

    @Autowired
    Screening screening;

    Author author;

    @BeforeEach
    void open() {
        author = new Author(port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "   ", "\u0000\u0007\u200b", "…", "!!!!!!!!!!!!!!"})
    void asksForWordsAndKeepsTheOtherField(String nothing) {
        var answer = author.post("/partager", "titre", nothing, "recit", "Un récit tout à fait sensé.");

        assertThat(answer.getStatusCode().value()).isEqualTo(422);
        assertThat(answer.getBody())
                .contains("href=\"#titre\"")
                .contains("id=\"titre-erreur\"")
                .contains("Un récit tout à fait sensé.")
                .contains("<title>Erreur");
    }

    @Test
    void givesBackATextFarTooLong() {
        var end = "fin du récit é";
        var huge = "é ".repeat(100_000) + end;

        var answer = author.post("/partager", "titre", "T".repeat(121), "recit", huge);

        assertThat(answer.getStatusCode().value()).isEqualTo(422);
        assertThat(answer.getBody())
                .contains("Le titre est trop long")
                .contains("Votre récit est trop long")
                .contains("T".repeat(121))
                .contains(end);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "مرحبا بكم في البلدية",
                "Merci 👩‍👩‍👧‍👦 à l’équipe 👍🏽",
                "<script>alert(1)</script> & co",
                "Accolades {0} et %s"
            })
    void takesAnyWritingAndEscapesIt(String words) {
        var draft = author.begin(words, words + " et le reste du récit");

        var page = author.page(draft + "/recit");

        assertThat(page)
                .doesNotContain("<script>alert")
                .contains(words.replace("&", "&amp;").replace("<", "&lt;"));
    }

    @Test
    void takesOutWhatHidesOrReversesWords() {
        var draft = author.begin("Gui\u202Echet\u0000 fermé", "Ligne un\r\nligne\u200B deux\u0007, voilà tout.");

        var page = author.page(draft + "/recit");

        assertThat(page).contains("value=\"Guichet fermé\"").contains("Ligne un\nligne deux, voilà tout.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"etat", "published_at", "id", "structure", "experience"})
    void refusesFieldsThatTheFormDoesNotHave(String field) {
        var answer = author.post("/partager", "titre", "Guichet fermé", "recit", "Porte close à 14 h.", field, "x");

        assertThat(answer.getStatusCode().value()).isEqualTo(400);
    }

    @Test
    void refusesChoicesThatWereNotOffered() {
        var closed = TestStructures.in(directory);
        var office = closed.close(closed.open("Bureau fermé de l’Essai"));
        var draft = author.begin("Guichet fermé", "Porte close à 14 h.");

        assertRefused(draft + "/ressenti", "ressenti", "FURIOUS");
        assertRefused(draft + "/service", "structure", office.code().value());
        assertRefused(draft + "/service", "structure", "INCONNU-999");
        assertRefused(draft + "/service", "structure", "'; drop table x");
        assertRefused(draft + "/demarche", "demarche", "Une démarche inventée");
        assertRefused(draft + "/vous", "qui", "PERSON", "residence", "dep:zz");
        assertRefused(draft + "/service/autre", "type", "Banque inventée", "code-postal", "21000");
        assertRefused(draft + "/envoyer", "sharedAt", "2020-01-01");
    }

    @Test
    void takesThreeServicesAtMost() {
        var structures = TestStructures.in(directory);
        var draft = author.begin("Trois guichets", "Trois guichets visités dans la journée.");
        for (int i = 0; i < 3; i++) {
            author.send(
                    draft + "/service",
                    "structure",
                    structures.open("Guichet " + i).code().value());
        }

        assertRefused(
                draft + "/service",
                "structure",
                structures.open("Guichet de trop").code().value());

        assertThat(author.page(draft + "/service")).contains("le maximum").doesNotContain("Guichet de trop");
        author.send(draft + "/service/2/retirer");
        assertThat(author.page(draft + "/service")).contains("Guichet 0").doesNotContain("Guichet 1</strong>");
    }

    @Test
    void describesAServiceThatIsNotInTheDirectory() {
        var type = TestStructures.in(directory).open("Pour son genre").type();
        var draft = author.begin("Guichet fermé", "Porte close à 14 h.");

        assertThat(author.post(draft + "/service/autre", "type", type, "code-postal", "2100", "pays", "")
                        .getBody())
                .contains("Vérifiez le code postal")
                .contains("value=\"2100\"");
        var next = author.send(draft + "/service/autre", "type", type, "code-postal", "21 000", "pays", "");
        author.send(next, "canaux", "PHONE");

        assertThat(author.page(draft + "/service")).contains(type).contains("21000");
    }

    @Test
    void speaksOfTheServiceWhoseButtonLedHere() {
        var office = TestStructures.in(directory).open("Mairie du Bouton");
        var page = "/partager?structure=" + office.code().value();
        assertThat(author.page(page)).contains("Mairie du Bouton");
        assertThat(author.page("/partager?structure=NULLE-PART")).contains("Nous n’avons pas reconnu");

        var next = author.send(
                "/partager", "titre", "Guichet fermé", "recit", "Porte close à 14 h.", "ticket", author.ticket(page));

        assertThat(author.page(next.replace("/ressenti", "/service"))).contains("Mairie du Bouton");
    }

    @Test
    void makesOneDraftOfADoubleClick() {
        var ticket = author.ticket();
        var first = author.send("/partager", "titre", "Guichet fermé", "recit", "Porte close.", "ticket", ticket);
        var second = author.send("/partager", "titre", "Guichet fermé", "recit", "Porte close.", "ticket", ticket);
        assertThat(second).isEqualTo(first);
    }

    @Test
    void showsWhoCanHelpWithoutBlocking() {
        var cry = "Je veux mourir, je vais me suicider, plus personne ne m’aide.";
        assumeTrue(screening.screen(cry).hasAlert(), "the screening does not know distress");
        var draft = author.begin("Je n’en peux plus", cry);
        assertThat(author.page(draft + "/ressenti")).contains("3114");
        author.send(draft + "/ressenti", "ressenti", "NEGATIVE");
    }

    @Test
    void leadsBackToThePageThatMisses() {
        var draft = author.begin("Guichet fermé", "Porte close à 14 h.");
        assertThat(Author.path(author.get(draft + "/relecture"))).isEqualTo(draft + "/ressenti");
        assertThat(Author.path(author.get(draft))).isEqualTo(draft + "/ressenti");
        assertThat(author.post(draft + "/vous", "qui", "", "residence", "", "courriel", "pas une adresse")
                        .getBody())
                .contains("id=\"qui-erreur\"")
                .contains("id=\"courriel-erreur\"")
                .contains("pas une adresse");
    }

    private void assertRefused(String path, String... fields) {
        assertThat(author.post(path, fields).getStatusCode().value()).as(path).isEqualTo(400);
    }
}

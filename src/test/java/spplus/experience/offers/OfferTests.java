package spplus.experience.offers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import spplus.IntegrationTest;
import spplus.account.Role;
import spplus.account.SignedIn;
import spplus.directory.Directory;
import spplus.directory.Structure;
import spplus.directory.TestStructures;
import spplus.experience.Feeling;
import spplus.experience.TestExperiences;
import spplus.experience.domain.Story;
import spplus.experience.sharing.Author;
import spplus.search.SearchIndex;

@IntegrationTest
class OfferTests {

    private static final Story KNOWN = new Story(
            "Passeport bloqué depuis trois mois",
            "Mon passeport reste bloqué au guichet, personne ne répond au téléphone malgré mes relances.");

    @LocalServerPort
    int port;

    @Autowired
    TestExperiences experiences;

    @Autowired
    Directory directory;

    @Autowired
    SearchIndex index;

    @Autowired
    Elsewhere elsewhere;

    @Autowired
    SignedIn agents;

    @Autowired
    JdbcClient jdbc;

    Author author;
    Structure office;

    @BeforeEach
    void open() {
        author = new Author(port);
        office = TestStructures.in(directory).open("Guichet des Passeports");
    }

    @Test
    void offersWhatOthersLivedAndCountsThatItHelped() {
        var known = experiences.published(KNOWN, Feeling.NEGATIVE, office.code());
        experiences.published(new Story("Un bel accueil", "Sourire et café offert."), Feeling.POSITIVE, office.code());
        assertThat(index.awaitIndexed(Duration.ofSeconds(20))).isTrue();
        var draft = told("Toujours mon passeport bloqué", "Trois mois sans passeport, le guichet ne répond jamais.");
        assertThat(author.page(draft + "/service")).contains("href=\"" + draft + "/avant\"");

        var page = author.page(draft + "/avant");
        assertThat(page)
                .contains("Passeport bloqué depuis trois mois")
                .contains("Ces expériences vous aident-elles ?")
                .contains("Rien n’est perdu")
                .doesNotContain("Un bel accueil");
        assertThat(author.get(draft + "/avant").getStatusCode().value()).isEqualTo(200);
        assertThat(counts("SIMILAR")).as("reading counts nothing").isEqualTo("");

        var same = page.replaceAll("(?s).*value=\"(meme-[^\"]+)\".*", "$1");
        var joined = author.post(draft + "/avant", "suite", same);
        assertThat(joined.getStatusCode().value()).isEqualTo(307);
        assertThat(Author.path(joined)).startsWith("/experiences/").endsWith("/meme-chose");
        author.send(Author.path(joined));
        assertThat(jdbc.sql("select same_count from experience.experience where id = ?")
                        .param(known.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(counts("SIMILAR")).isEqualTo("1 1 0");

        assertThat(author.send(draft + "/avant", "suite", "continuer", "aide-SIMILAR", "NO"))
                .isEqualTo(draft + "/demarche");
        assertThat(author.send(draft + "/avant", "suite", "continuer")).isEqualTo(draft + "/demarche");
        assertThat(counts("SIMILAR")).isEqualTo("3 1 1");
        assertThat(author.page(draft + "/recit")).as("what was typed stays").contains("Toujours mon passeport bloqué");
    }

    @Test
    void goesStraightOnWhenThereIsNothingToOffer() {
        experiences.published(new Story("Un bel accueil", "Sourire et café offert."), Feeling.POSITIVE, office.code());
        assertThat(index.awaitIndexed(Duration.ofSeconds(20))).isTrue();
        var draft = told("Porte close", "Le bureau était fermé à 14 h.");

        assertThat(author.send(draft + "/avant", "suite", "continuer")).isEqualTo(draft + "/demarche");
        assertThat(Author.path(author.get(draft + "/avant"))).isEqualTo(draft + "/demarche");
        assertThat(jdbc.sql("select count(*) from experience.offer_count where structure = ?")
                        .param(office.code().value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void namesAnotherDoorWhenTheWordsAskForOneAndTheTeamSeesIfItHelps() {
        var draft = told("Je veux contester", "Je conteste la décision, je demande un dédommagement.");
        assertThat(author.page(draft + "/avant"))
                .contains("https://www.defenseurdesdroits.fr/")
                .doesNotContain("SignalConso");
        assertThat(author.post(draft + "/avant", "suite", "arreter", "aide-CLAIM", "YES")
                        .getBody())
                .contains("Votre récit n’est pas envoyé")
                .contains(draft + "/demarche");
        for (int time = 0; time < 9; time++) {
            author.send(draft + "/avant", "suite", "continuer", "aide-CLAIM", "NO");
        }
        assertThat(counts("CLAIM")).isEqualTo("10 1 9");
        assertThat(author.post(draft + "/avant", "suite", "continuer", "aide-CLAIM", "PEUT-ETRE")
                        .getStatusCode()
                        .value())
                .isEqualTo(400);

        var team = agents.everywhere(Role.PROGRAMME_TEAM);
        assertThat(team.get("/espace/pilotage/avant-envoi").getBody())
                .contains("Où contester ou demander")
                .contains("celles qui ont fermé la page ne le sont pas");
        assertThat(team.get("/espace/pilotage/avant-envoi?du=2001-01-01&au=2001-12-31")
                        .getBody())
                .contains("Rien n’a été proposé dans cette période");
        assertThat(team.get("/espace/pilotage/avant-envoi?du=demain")
                        .getStatusCode()
                        .value())
                .isEqualTo(200);
    }

    @Test
    void knowsWordsWhateverTheirAccentsAndEndings() {
        assertThat(elsewhere.of("Ma RECLAMATION est restée sans suite")).isEqualTo(Set.of(OfferKind.CLAIM));
        assertThat(elsewhere.of("Le garagiste m’a mal reçu")).isEqualTo(Set.of(OfferKind.PRIVATE));
        assertThat(elsewhere.of("J’ai reçu mon passeport à la mairie.")).isEmpty();
    }

    /** @return path of the draft, its service chosen */
    private String told(String title, String story) {
        var draft = author.begin(title, story);
        author.send(draft + "/ressenti", "ressenti", "NEGATIVE");
        var channels =
                author.send(draft + "/service", "structure", office.code().value());
        author.send(channels, "canaux", "COUNTER");
        return draft;
    }

    private String counts(String kind) {
        return jdbc.sql("""
                        select concat_ws(' ', offered, helped, useless) from experience.offer_count
                        where structure = ? and kind = ?
                        """)
                .param(office.code().value())
                .param(kind)
                .query(String.class)
                .optional()
                .orElse("");
    }
}

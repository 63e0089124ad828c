package spplus.experience.followup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import spplus.IntegrationTest;
import spplus.directory.Directory;
import spplus.directory.Structure;
import spplus.directory.TestStructures;
import spplus.experience.ExperienceId;
import spplus.experience.Experiences;
import spplus.experience.Feeling;
import spplus.experience.State;
import spplus.experience.TestExperiences;
import spplus.experience.domain.AuthorContacts;
import spplus.experience.domain.ExperienceStore;
import spplus.experience.domain.Story;
import spplus.experience.sharing.Author;

/** Authors take back what is theirs. */
@IntegrationTest
class TakeBackTests {

    private static final Story STORY = new Story("Guichet fermé", "Porte close à 14 h alors que le site dit 16 h.");

    @LocalServerPort
    int port;

    @Autowired
    TestExperiences experiences;

    @Autowired
    Experiences facade;

    @Autowired
    AuthorContacts contacts;

    @Autowired
    ExperienceStore store;

    @Autowired
    Directory directory;

    @Autowired
    JdbcClient jdbc;

    Author author;
    Structure office;

    @BeforeEach
    void open() {
        author = new Author(port);
        office = TestStructures.in(directory).open("Guichet de l’Essai");
    }

    @Test
    void withdrawsAfterAPageThatNamesWhatIsLost() {
        var id = experiences.published(STORY, Feeling.NEGATIVE, office.code());
        var page = follow(id);
        assertThat(author.page(page + "/retirer")).contains("n’est plus visible");

        author.send(page + "/retirer");
        author.send(page + "/retirer");

        assertThat(store.get(id).state()).isEqualTo(State.WITHDRAWN);
        assertThat(author.page(page)).contains("Votre récit est retiré").doesNotContain(STORY.text());
    }

    @Test
    void deletesForGood() {
        var id = experiences.published(STORY, Feeling.NEGATIVE, office.code());
        var page = follow(id);

        assertThat(author.send(page + "/supprimer")).isEqualTo("/suivi/efface");
        assertThat(author.send(page + "/supprimer")).isEqualTo("/suivi/efface");

        assertThat(author.page("/suivi/efface")).contains("Tout est supprimé");
        assertThat(author.get(page).getStatusCode().value()).isEqualTo(404);
        assertThat(store.find(id)).isEmpty();
        assertThat(jdbc.sql("select count(*) from experience.contact where experience_id = ?")
                        .param(id.value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void givesItsAuthorEverythingThatIsKept() {
        var id = experiences.shared(STORY, Feeling.NEGATIVE, office.code());

        assertThat(author.page(follow(id) + "/donnees.json"))
                .contains("\"titre\" : \"Guichet fermé\"")
                .contains("auteur-" + id + "@exemple.fr")
                .contains(office.name());
        assertThat(author.page(follow(id) + "/donnees.txt"))
                .contains(STORY.text())
                .contains("Accueil");
    }

    @Test
    void stopsMailsOnlyWhenAsked() {
        var id = experiences.shared(STORY, Feeling.NEGATIVE, office.code());
        author.page(follow(id));
        var page = follow(id);
        author.send(page + "/silence");
        assertThat(facade.contact(id)).isEmpty();
        assertThat(author.page(page)).contains("Vous avez demandé à ne plus rien recevoir");
    }

    @Test
    void explainsTheSite() {
        assertThat(author.page("/charte")).contains("id=\"article-8\"");
        assertThat(author.page("/confidentialite")).contains("CNIL");
        assertThat(author.page("/aide")).contains("7 jours");
    }

    private String follow(ExperienceId id) {
        return contacts.followUpPath(id).orElseThrow();
    }
}

package spplus.experience.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.LinkedMultiValueMap;
import spplus.IntegrationTest;
import spplus.account.Browser;
import spplus.account.Role;
import spplus.account.SignedIn;
import spplus.directory.Directory;
import spplus.directory.Structure;
import spplus.directory.TestStructures;
import spplus.experience.ExperienceId;
import spplus.experience.Feeling;
import spplus.experience.State;
import spplus.experience.TestExperiences;
import spplus.experience.domain.ExperienceStore;
import spplus.experience.domain.Steps;
import spplus.experience.domain.Story;

@IntegrationTest
class ModerationJourneyTests {

    private static final String QUEUE = "/espace/moderation";
    private static final Story CLEAN = new Story("Un accueil rapide", "Cinq minutes d’attente, merci à l’équipe.");
    private static final Story PERSONAL =
            new Story("Jamais rappelée", "Rappelez-moi au 06 12 34 56 78, j’attends depuis mars.");

    @Autowired
    SignedIn signedIn;

    @Autowired
    TestExperiences experiences;

    @Autowired
    ExperienceStore store;

    @Autowired
    Steps steps;

    @Autowired
    Directory directory;

    private Structure office;
    private Browser camille;

    @BeforeEach
    void open() {
        office = TestStructures.in(directory).open("Préfecture de l’Essai");
        camille = signedIn.as(Role.MODERATOR, office.code().value());
    }

    @Test
    void readsTheQueueThenMasksAndPublishesThenGoesToTheNextCase() {
        var first = shared(PERSONAL);
        var second = shared(CLEAN);

        assertThat(camille.page(QUEUE + "?signal=personnel"))
                .contains("1 expérience à modérer, données personnelles.", "Jamais rappelée", "téléphone")
                .doesNotContain("Un accueil rapide");
        var opened = camille.post(QUEUE + "/suivante", Map.of());
        assertThat(location(opened)).contains(QUEUE + "/" + first);
        var page = camille.page(QUEUE + "/" + first);
        assertThat(page).contains("<mark class=\"sp-finding sp-finding--personal\">06 12 34 56 78");

        var key = page.split("name=\"masque\" value=\"")[1].split("\"")[0];
        var decided = camille.post(QUEUE + "/" + first + "/masquer", Map.of("version", "0", "masque", key));

        assertThat(location(decided)).contains(QUEUE + "/" + second).contains("fait=" + first);
        assertThat(store.get(first).story().text()).isEqualTo("Rappelez-moi au [téléphone], j’attends depuis mars.");
        assertThat(camille.page(location(decided)))
                .contains("Expérience " + store.get(first).reference() + " publiée.");
        assertThat(camille.page(QUEUE + "/" + first)).contains("Publiée avec des passages masqués", "1 × téléphone");
    }

    @Test
    void showsWhoHasACaseToWhoComesSecond() {
        var id = shared(CLEAN);
        camille.page(QUEUE + "/" + id);
        var sacha = signedIn.as(Role.MODERATOR, office.code().value());

        assertThat(sacha.page(QUEUE)).contains("la traite jusqu’à");
        assertThat(sacha.page(QUEUE + "/" + id)).contains("la traite jusqu’à").doesNotContain("Publier tel quel");
        assertThat(sacha.post(QUEUE + "/" + id + "/publier", Map.of("version", "0"))
                        .getStatusCode()
                        .value())
                .isEqualTo(422);

        camille.post(QUEUE + "/" + id + "/liberer", Map.of());
        assertThat(sacha.page(QUEUE + "/" + id)).contains("Publier tel quel");
    }

    @Test
    void keepsEverythingTypedWhenARejectionIsIncomplete() {
        var id = shared(CLEAN);

        var answer = camille.post(
                QUEUE + "/" + id + "/rejeter", Map.of("version", "0", "motif", "", "mot", "Mon mot à moi"));

        assertThat(answer.getStatusCode().value()).isEqualTo(422);
        assertThat(answer.getBody())
                .contains("Mon mot à moi", "href=\"#motif\"", "Choisissez un motif dans la liste.", "Erreur : ");
        assertThat(store.get(id).state()).isEqualTo(State.AWAITING_MODERATION);
    }

    @Test
    void writesThePoliteWordOfAReasonThenSendsIt() {
        var id = shared(CLEAN);
        var prepared = camille.post(
                QUEUE + "/" + id + "/rejeter", Map.of("version", "0", "motif", "CLAIM", "mot", "", "preparer", "oui"));
        assertThat(prepared.getBody()).contains("l’article 5 de notre charte");

        camille.post(
                QUEUE + "/" + id + "/rejeter", Map.of("version", "0", "motif", "CLAIM", "mot", "Voyez le médiateur."));

        assertThat(steps.of(id).getLast().reason()).isEqualTo("CLAIM");
        assertThat(steps.of(id).getLast().word()).isEqualTo("Voyez le médiateur.");
    }

    @Test
    void saysWhichPassageIsNotInTheStory() {
        var id = shared(CLEAN);
        var answer = camille.post(
                QUEUE + "/" + id + "/masquer", Map.of("version", "0", "passages", "Cinq minutes\r\nGertrude"));

        assertThat(answer.getStatusCode().value()).isEqualTo(422);
        assertThat(answer.getBody())
                .contains("« Gertrude » n’est ni dans le titre ni dans le récit", "Cinq minutes\nGertrude");
    }

    @Test
    void proposesAnotherWordingToTheAuthor() {
        var id = shared(PERSONAL);
        camille.post(
                QUEUE + "/" + id + "/proposer",
                Map.of(
                        "version",
                        "0",
                        "titre",
                        "Jamais rappelée",
                        "recit",
                        "J’attends depuis mars.",
                        "mot",
                        "D’accord ?"));

        assertThat(store.get(id).state()).isEqualTo(State.EDITS_PROPOSED);
        assertThat(camille.page(QUEUE + "?etat=auteur")).contains("1 expérience en attente de son auteur.");
        assertThat(camille.page(QUEUE + "/" + id)).contains("Sa réponse est attendue", "J’attends depuis mars.");
    }

    @Test
    void decidesForSeveralAndTellsWhatBecameOfEach() {
        var clean = shared(CLEAN);
        var personal = shared(PERSONAL);
        var form = new LinkedMultiValueMap<String, String>();
        form.put("choix", List.of(clean + ":0", personal + ":0", clean + ":7", "n’importe quoi"));
        form.add("decision", "publier");

        var answer = camille.post(QUEUE + "/groupe", form).getBody();

        assertThat(answer).contains("1 expérience publiée, 2 non traitées.", "Des signaux ont été repérés");
        assertThat(store.get(clean).state()).isEqualTo(State.PUBLISHED);
        assertThat(store.get(personal).state()).isEqualTo(State.AWAITING_MODERATION);
    }

    @Test
    void rejectsSeveralOnlyWithAReasonAndAWord() {
        var id = shared(CLEAN);
        var form = new LinkedMultiValueMap<String, String>();
        form.add("choix", id + ":0");
        form.add("decision", "rejeter");

        var answer = camille.post(QUEUE + "/groupe", form);

        assertThat(answer.getStatusCode().value()).isEqualTo(422);
        assertThat(answer.getBody())
                .contains("Choisissez un motif dans la liste.", "Écrivez un mot à l’auteur")
                .contains("value=\"" + id + ":0\" checked");
    }

    @Test
    void hidesCasesOutsideTheScope() {
        var id = shared(CLEAN);
        var elsewhere = TestStructures.in(directory).open("Mairie d’ailleurs");
        var stranger = signedIn.as(Role.MODERATOR, elsewhere.code().value());

        assertThat(stranger.get(QUEUE + "/" + id).getStatusCode().value()).isEqualTo(404);
        assertThat(stranger.post(QUEUE + "/" + id + "/publier", Map.of("version", "0"))
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
        assertThat(stranger.page(QUEUE)).contains("Rien n’attend ici.");
    }

    @Test
    void doesNotExistForOtherRoles() {
        var responder = signedIn.as(Role.RESPONDER, office.code().value());

        assertThat(responder.get(QUEUE).getStatusCode().value()).isEqualTo(404);
        assertThat(responder.get(QUEUE + "/" + shared(CLEAN)).getStatusCode().value())
                .isEqualTo(404);
    }

    @Test
    void proposesStructuresWhenTheCodeIsNotOne() {
        shared(CLEAN);

        assertThat(camille.page(QUEUE + "?structure=" + office.code())).contains("Un accueil rapide");
        assertThat(camille.page(QUEUE + "?structure=Préfecture de l’Essai")).contains("Quelle structure ?");
    }

    @Test
    void showsTheDayWhatWaits() {
        shared(CLEAN);
        shared(PERSONAL);

        assertThat(camille.page("/espace")).contains("expériences à modérer.", "depuis moins d’un jour");
    }

    private ExperienceId shared(Story story) {
        return experiences.shared(story, Feeling.NEGATIVE, office.code());
    }

    private static String location(org.springframework.http.ResponseEntity<String> answer) {
        return String.valueOf(answer.getHeaders().getFirst("Location")).replaceFirst("http://127.0.0.1:\\d+", "");
    }
}

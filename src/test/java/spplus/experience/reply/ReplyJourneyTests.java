package spplus.experience.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import spplus.IntegrationTest;
import spplus.TestClock;
import spplus.account.Browser;
import spplus.account.Role;
import spplus.account.SignedIn;
import spplus.directory.Directory;
import spplus.directory.Structure;
import spplus.directory.TestStructures;
import spplus.experience.ExperienceId;
import spplus.experience.Feeling;
import spplus.experience.ReplyState;
import spplus.experience.TestExperiences;
import spplus.experience.domain.ExperienceStore;
import spplus.experience.domain.Replies;
import spplus.experience.domain.Story;

/** An agent's way through the workspace, by pages and forms alone. */
@IntegrationTest
class ReplyJourneyTests {

    private static final Story STORY = new Story("=Porte close", "Porte close à 14 h alors que le site dit 16 h.");

    @Autowired
    SignedIn signedIn;

    @Autowired
    TestExperiences experiences;

    @Autowired
    ExperienceStore store;

    @Autowired
    Replies replies;

    @Autowired
    Directory directory;

    @Autowired
    TestClock.MovableClock clock;

    Structure root;
    Structure office;
    ExperienceId id;
    String page;

    @BeforeEach
    void anExperienceAwaits() {
        root = TestStructures.in(directory).open("Réseau du Parcours");
        office = TestStructures.in(directory).open("Accueil du Parcours", root);
        id = experiences.published(STORY, Feeling.NEGATIVE, office.code());
        page = "/espace/experiences/" + id;
    }

    @AfterEach
    void timeIsPutBack() {
        clock.reset();
    }

    @Test
    void writesReadsAgainAndPublishesAReply() {
        var agent = responder();
        assertThat(agent.page("/espace/experiences")).contains("Porte close", "Une expérience attend une réponse");
        assertThat(agent.page(page)).contains("Bonjour,", "Accueil du Parcours", "Enregistrer le brouillon");

        assertThat(reply(agent, "save", "Nous changeons l’affichage.", 0)).contains("302");
        assertThat(agent.page("/espace/experiences?etat=mes-brouillons")).contains("Vous avez un brouillon");
        assertThat(reply(agent, "preview", "Nous changeons l’affichage.", 1)).contains("ce que le public lira");
        assertThat(reply(agent, "publish", "Nous changeons l’affichage.", 1)).contains("302");

        assertThat(store.get(id).replyState()).isEqualTo(ReplyState.REPLIED);
        assertThat(agent.page("/espace/experiences?etat=repondues")).contains("Porte close");
        assertThat(agent.page("/espace/experiences")).contains("Aucune expérience n’attend de réponse");
    }

    @Test
    void keepsBothTextsOfTwoColleagues() {
        var first = responder();
        var second = responder();
        reply(first, "save", "Le texte du premier.", 0);
        assertThat(reply(second, "save", "Le texte du second.", 0))
                .contains("Le texte du premier.", "Le texte du second.", "Un collègue a modifié");
        assertThat(replies.of(id).getFirst().wording().body()).isEqualTo("Le texte du premier.");
    }

    @Test
    void keepsTheTextAndPublishesNothingUntilPersonalDataIsMasked() {
        var agent = responder();
        var answer = reply(agent, "publish", "Appelez le 06 12 34 56 78.", 0);
        assertThat(answer).contains("Rien n’est publié", "06 12 34 56 78", "Masquer ces passages");
        assertThat(store.get(id).replyState().isWaiting()).isTrue();
        assertThat(reply(agent, "mask", "Appelez le 06 12 34 56 78.", 1)).contains("[téléphone]");
    }

    @Test
    void correctsForThirtyMinutesOnly() {
        var agent = responder();
        reply(agent, "publish", "Avec une fote.", 0);
        assertThat(agent.page(page)).contains("Corriger la réponse publiée");
        reply(agent, "correct", "Sans faute.", 2);
        assertThat(replies.published(id).getFirst().wording().body()).isEqualTo("Sans faute.");
        clock.advance(Duration.ofMinutes(31));
        assertThat(agent.page(page)).doesNotContain("Corriger la réponse publiée");
        assertThat(reply(agent, "correct", "Trop tard.", 3)).contains("Le temps de corriger cette réponse est passé");
    }

    @Test
    void hidesFromEachWhatIsNotTheirs() {
        var elsewhere = signedIn.as(
                Role.RESPONDER,
                TestStructures.in(directory).open("Ailleurs").code().value());
        assertThat(elsewhere.get(page).getStatusCode().value()).isEqualTo(404);
        assertThat(elsewhere
                        .get("/espace/experiences?structure=" + root.code())
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
        assertThat(elsewhere.page("/espace/experiences")).doesNotContain("Porte close");
        assertThat(reply(elsewhere, "publish", "Bonjour.", 0)).contains("404");

        var auditor = signedIn.as(Role.AUDITOR, root.code().value());
        assertThat(auditor.page(page)).contains("Porte close").doesNotContain("Enregistrer le brouillon");
        assertThat(store.get(id).replyState()).isEqualTo(ReplyState.NEVER_OPENED);
        var programme = signedIn.everywhere(Role.PROGRAMME_TEAM);
        programme.page(page);
        assertThat(store.get(id).replyState()).isEqualTo(ReplyState.NEVER_OPENED);
        var agent = responder();
        agent.client()
                .get()
                .uri(page)
                .header("Sec-Purpose", "prefetch")
                .retrieve()
                .toBodilessEntity();
        assertThat(store.get(id).replyState()).isEqualTo(ReplyState.NEVER_OPENED);
        agent.page(page);
        assertThat(store.get(id).replyState()).isEqualTo(ReplyState.OPENED);
    }

    @Test
    void correctsWhatIsSaidOfAnExperience() {
        var agent = responder();
        assertThat(agent.page(page + "/qualification")).contains("Mots-clés", "Réactivité");
        agent.post(
                page + "/qualification",
                Map.of(
                        "channel-1-PHONE",
                        "NEGATIVE",
                        "axis-RELATION",
                        "POSITIVE",
                        "improvement",
                        "true",
                        "tag",
                        "horaires"));
        var snapshot = store.get(id).snapshot();
        assertThat(snapshot.qualification().improvement()).isTrue();
        assertThat(snapshot.qualification().tags()).containsExactly("horaires");
        assertThat(snapshot.targets().getFirst().feelings()).containsValue(Feeling.NEGATIVE);
        assertThat(agent.post(page + "/qualification", Map.of("tag", "x".repeat(41)))
                        .getBody())
                .contains("15 au plus");
    }

    @Test
    void letsAStructureSetHowItReplies() {
        var lead = signedIn.as(Role.LOCAL_LEAD, root.code().value());
        var settings = "/espace/experiences/reglages";
        assertThat(lead.page(settings)).contains("Réseau du Parcours");
        assertThat(lead.post(settings, Map.of("structure", root.code().value(), "targetDays", "cent"))
                        .getBody())
                .contains("entre 1 et 90", "cent");
        lead.post(
                settings, Map.of("structure", root.code().value(), "targetDays", "3", "greeting", "Madame, Monsieur,"));
        lead.post(
                settings + "/modeles",
                Map.of("structure", root.code().value(), "title", "Horaires", "body", "Nos horaires sont affichés."));
        var agent = responder();
        assertThat(agent.page(page)).contains("Madame, Monsieur,", "Horaires", "répondre en 3 jours ouvrés");
        assertThat(lead.post(
                                settings,
                                Map.of(
                                        "structure",
                                        TestStructures.in(directory)
                                                .open("Autre")
                                                .code()
                                                .value()))
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
    }

    @Test
    void talksInsideAndExportsWhatIsShown() {
        var agent = responder();
        agent.post(page + "/commentaires", Map.of("text", "Voir avec l’accueil."));
        assertThat(agent.page(page)).contains("Voir avec l’accueil.");
        assertThat(agent.post(page + "/commentaires", Map.of("text", " ")).getBody())
                .contains("Écrivez un commentaire");
        assertThat(agent.page("/espace/experiences/export.csv?etat=a-repondre"))
                .contains("\"'=Porte close\"", "\"Négatif\"");
        assertThat(agent.page("/espace/experiences/export.csv?etat=a-repondre&sentiment=POSITIVE"))
                .doesNotContain("Porte close");
    }

    @Test
    void saysWhatIsLateOnceTheTargetIsOver() {
        clock.advance(Duration.ofDays(-30));
        experiences.published(new Story("Vieille attente", STORY.text()), Feeling.NEUTRAL, office.code());
        clock.reset();
        var agent = responder();
        assertThat(agent.page("/espace")).contains("Réponses en retard");
        assertThat(agent.page("/espace/experiences?delai=LATE"))
                .contains("Vieille attente", "En retard depuis le")
                .doesNotContain("=Porte close");
        assertThat(agent.page("/espace/experiences?delai=SOON&sentiment=oops&apres=oops"))
                .contains("Rien ici");
    }

    private Browser responder() {
        return signedIn.as(Role.RESPONDER, root.code().value());
    }

    private String reply(Browser agent, String act, String body, int version) {
        var answer = agent.post(
                page + "/reponse",
                Map.of(
                        "act",
                        act,
                        "structure",
                        office.code().value(),
                        "greeting",
                        "Bonjour,",
                        "body",
                        body,
                        "version",
                        String.valueOf(version)));
        return answer.getStatusCode() + String.valueOf(answer.getBody()).replace("&#39;", "’");
    }
}

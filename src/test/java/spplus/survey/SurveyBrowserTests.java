package spplus.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import spplus.account.Role;
import spplus.account.SignedIn;
import spplus.browser.BrowserTest;
import spplus.browser.People;
import spplus.browser.Screen;
import spplus.directory.Directory;
import spplus.directory.TestStructures;
import spplus.survey.domain.Draft;
import spplus.survey.domain.FormFamily;
import spplus.survey.domain.Phrase;
import spplus.survey.domain.QuestionKind;
import spplus.survey.domain.Section;
import spplus.survey.domain.TestSurveys;

/** A questionnaire written, published and answered; every kind of question as people see it. */
@BrowserTest
class SurveyBrowserTests {

    @Autowired
    SignedIn agents;

    @Autowired
    Directory directory;

    @Autowired
    ApplicationContext house;

    @Autowired
    JdbcClient jdbc;

    @Test
    void isWrittenPublishedThenAnsweredOnAPhoneWithoutScripts(People people) {
        var office = TestStructures.in(directory).open("Mairie de la Plage");
        var session = agents.as(Role.LOCAL_LEAD, office.code().value());
        var lead = people.agent("responsable", Screen.DESKTOP_WITHOUT_SCRIPTS, session);
        lead.open("/espace/enquetes?structure=" + office.code()).sees("Pas encore de campagne");
        lead.press("Ouvrir une campagne").sees("il est prêt");
        lead.fill("titre", "Avis au guichet").press("Commencer").sees("Votre avis");
        lead.page().locator("#ajout-0").selectOption("SINGLE");
        lead.click("section#etape-0 button:has-text(\"Ajouter\")").sees("Réponses possibles");
        lead.fill("intitule", "Aviez-vous rendez-vous ?")
                .fill("reponses", "Oui\nNon")
                .press("Enregistrer");
        lead.sees("Aviez-vous rendez-vous ?").press("Voir l’aperçu").sees("À la largeur d’un téléphone");
        lead.follow("Retour à").press("Publier la version 1").sees("version 1");
        lead.press("Ouvrir une campagne")
                .fill("nom", "Guichet")
                .press("Ouvrir la campagne")
                .sees("non communiqué");
        var address = lead.page().locator("main a[href^='/q/']").first().getAttribute("href");

        var usager = people.someone("usager", Screen.PHONE_WITHOUT_SCRIPTS);
        usager.open(address).press("Continuer").sees("choisissez l’un des trois visages");
        usager.choose("Bien").choose("Oui").press("Continuer").sees("Clarté");
        usager.choose("4")
                .press("Continuer")
                .choose("Je n’ai pas eu besoin d’aide")
                .press("Continuer");
        usager.fill("q-comment", "Merci à Madame Durand, 06 12 34 56 78")
                .press("Envoyer")
                .sees("Merci, votre avis");

        assertThat(jdbc.sql("select text from survey.answer_text where structure_id = ?")
                        .param(office.code().value())
                        .query(String.class)
                        .single())
                .contains("[téléphone]")
                .doesNotContain("Durand");
        lead.page().reload();
        lead.sees("1 feuille commencée, dont 1 complète");
    }

    @Test
    void everyKindOfQuestionCanBeReadAndMended(People people) {
        var office = TestStructures.in(directory).open("Mairie des Sortes");
        var draft = new Draft(List.of());
        for (var kind : QuestionKind.values()) {
            draft = draft.plus(new Section(Phrase.of(kind.name()), List.of()));
            draft = draft.plus(kind.ordinal(), TestSurveys.own("q" + kind.ordinal(), kind, true));
        }
        var together = new Section(Phrase.of("Ensemble"), draft.items().toList());
        var campaign = TestSurveys.in(house).open(office, FormFamily.FREE, new Draft(List.of(together)), false, false);

        for (var screen : new Screen[] {Screen.PHONE, Screen.DESKTOP}) {
            var usager = people.someone("sortes", screen);
            usager.open(campaign.path()).sees("Question q0 ?");
            usager.press("Envoyer").sees("10 points à corriger");
        }
        var session = agents.as(Role.LOCAL_LEAD, office.code().value());
        var lead = people.agent("telephone", Screen.PHONE, session);
        lead.open("/espace/enquetes/banque").sees("Le socle commun");
        lead.open("/espace/enquetes/questionnaires?structure=" + office.code()).follow("Questionnaire d’essai");
        lead.follow("Question q4 ?").sees("Réponses possibles");
        lead.open("/espace/enquetes?structure=" + office.code())
                .follow("Campagne d’essai")
                .sees("Trois dénominateurs");
        lead.follow("Saisir des réponses papier")
                .press("Enregistrer et suivante")
                .sees("Cette feuille est vide");
        lead.open("/espace/enquetes?structure=" + office.code()).follow("Campagne d’essai");
        lead.page().locator("button:has-text(\"Importer la liste\")").click();
        lead.page().waitForLoadState();
        lead.looks().sees("Dites pourquoi vous pouvez écrire");
    }
}

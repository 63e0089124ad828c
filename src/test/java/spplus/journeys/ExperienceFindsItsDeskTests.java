package spplus.journeys;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import spplus.account.Role;
import spplus.account.SignedIn;
import spplus.browser.BrowserTest;
import spplus.browser.People;
import spplus.browser.Person;
import spplus.browser.Screen;
import spplus.directory.Directory;
import spplus.directory.Structure;
import spplus.directory.TestStructures;
import spplus.experience.ExperienceId;
import spplus.experience.Experiences;
import spplus.experience.Feeling;
import spplus.experience.TestExperiences;
import spplus.experience.domain.Story;

/** From one desk to another: asked, refused twice, decided by the programme team, then « ce n’est pas nous ». */
@BrowserTest
class ExperienceFindsItsDeskTests {

    @Autowired
    SignedIn agents;

    @Autowired
    Directory directory;

    @Autowired
    TestExperiences experiences;

    @Autowired
    Experiences facade;

    @Test
    void goesFromDeskToDesk(People people) {
        var office = TestStructures.in(directory).open("Guichet Belvédère");
        var other = TestStructures.in(directory).open("Agence Kaléidoscope");
        var third = TestStructures.in(directory).open("Antenne Xylophone");
        var title = "Porte close " + office.code().value();
        var id = experiences.published(
                new Story(title, "Porte close à 14 h alors que le site dit 16 h."), Feeling.NEGATIVE, office.code());
        var agent = people.agent(
                "agent", Screen.DESKTOP, agents.as(Role.RESPONDER, office.code().value()));
        var colleague = people.agent(
                "collègue", Screen.PHONE, agents.as(Role.RESPONDER, other.code().value()));
        colleague.open("/espace/rattachements").sees("Aucun service ne vous propose");

        ask(agent, id, other);
        refuse(colleague, title);
        ask(agent, id, other);
        refuse(colleague, title);
        decide(people.agent("programme", Screen.DESKTOP, agents.everywhere(Role.PROGRAMME_TEAM)), title, other);
        disown(colleague, id);
        name(people.someone("autrice", Screen.PHONE), id, third);
    }

    private static void ask(Person agent, ExperienceId id, Structure other) {
        agent.open("/espace/experiences/" + id)
                .follow("Rattacher à un autre service")
                .open("/espace/experiences/" + id + "/rattachement?q="
                        + other.code().value())
                .press("Envoyer")
                .sees("Choisissez un service")
                .choose(other.name());
        agent.page().locator("#reason").selectOption("NOT_COMPETENT");
        agent.fill("word", "La porte est chez vous.")
                .press("Envoyer")
                .sees("La demande est envoyée")
                .open("/espace/rattachements?sens=envoyees")
                .sees(other.name());
    }

    private static void refuse(Person colleague, String title) {
        colleague
                .open("/espace")
                .sees("Rattachements proposés")
                .open("/espace/rattachements")
                .follow(title)
                .press("Non, ce n’est pas pour nous")
                .sees("Choisissez une raison");
        colleague.page().locator("#reason").selectOption("YOURS");
        colleague
                .fill("word", "C’est bien votre porte.")
                .press("Non, ce n’est pas pour nous")
                .sees("C’est bien votre porte.");
    }

    private static void decide(Person programme, String title, Structure other) {
        programme.open("/espace").open("/espace/arbitrages").follow(title);
        var page = programme.path();
        programme.press("Décider").sees("Choisissez un service");
        programme
                .open(page + "?q=" + other.code().value())
                .choose(other.name())
                .fill("word", "La porte est la leur.")
                .press("Décider")
                .sees("Votre décision est enregistrée");
    }

    private static void disown(Person colleague, ExperienceId id) {
        colleague
                .open("/espace/experiences/" + id + "/rattachement")
                .click("form[action$='/pas-nous'] button")
                .sees("quelques mots");
        colleague.page().locator("#mot-pas-nous").fill("La porte n’est pas à nous.");
        colleague
                .click("form[action$='/pas-nous'] button")
                .open("/espace/experiences?etat=pas-concernees")
                .sees("Porte close");
    }

    private void name(Person author, ExperienceId id, Structure third) {
        var followUp = facade.contact(id).orElseThrow().followUpPath();
        author.open(followUp)
                .sees("La porte n’est pas à nous.")
                .open(followUp + "/autre-service?q=" + third.code().value())
                .click("main form[action$='/autre-service'][method=post] button")
                .sees(third.name())
                .open(facade.find(id).orElseThrow().path())
                .sees(third.name());
    }
}

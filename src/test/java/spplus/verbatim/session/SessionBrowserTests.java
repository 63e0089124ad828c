package spplus.verbatim.session;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import spplus.account.Role;
import spplus.account.SignedIn;
import spplus.browser.BrowserTest;
import spplus.browser.People;
import spplus.browser.Screen;
import spplus.directory.Directory;
import spplus.directory.TestStructures;
import spplus.experience.Channel;
import spplus.experience.Feeling;
import spplus.verbatim.TestVoices;

/** A lead opens a session, reads, opens what was said and decides. */
@BrowserTest
class SessionBrowserTests {

    @Autowired
    SignedIn agents;

    @Autowired
    Directory directory;

    @Autowired
    TestVoices voices;

    @Autowired
    Clock clock;

    @ParameterizedTest
    @EnumSource(
            value = Screen.class,
            names = {"DESKTOP", "PHONE"})
    void aTeamReadsThenDecides(Screen screen, People people) {
        var office = TestStructures.in(directory).open("Guichet en séance " + screen);
        var texts = List.of(
                "J’ai appelé trois fois lundi et personne ne m’a rappelé.",
                "Le répondeur promet une réponse sous deux jours, j’attends encore.",
                "On m’a raccroché au nez après une heure de musique.");
        for (int i = 0; i < texts.size(); i++) {
            voices.says(
                    office,
                    LocalDate.now(clock.withZone(ZoneId.of("Europe/Paris"))).minusDays(i),
                    Channel.PHONE,
                    Feeling.NEGATIVE,
                    null,
                    "",
                    texts.get(i));
        }
        var lead = people.agent(
                "référente", screen, agents.as(Role.LOCAL_LEAD, office.code().value()));

        lead.open("/espace/voix/seances").sees("Aucune séance n’a encore eu lieu");
        lead.fill("titre", "Le téléphone").fill("taille", "3").press("Tirer les textes et ouvrir");
        lead.sees("La séance est ouverte").follow("Commencer à lire");
        lead.press("Garder et passer au suivant").sees("Dites si la personne est");
        lead.click("label[for=ressenti-NEGATIVE]").click("label[for=irritant-oui]");
        lead.fill("mots", "On ne rappelle pas")
                .press("Garder et passer au suivant")
                .sees("C’est gardé");
        lead.follow("Le téléphone").press("Ouvrir les réponses").sees("Les réponses sont ouvertes");
        lead.fill("irritant", "On rappelle rarement")
                .click("label[for=preuve-1]")
                .press("Décider de cet irritant");
        lead.sees("L’irritant est décidé").follow("Compte rendu à imprimer").sees("On rappelle rarement");
    }
}

package spplus.verbatim.suspicion;

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

/** A lead reads why something is suspected and decides. */
@BrowserTest
class SuspicionBrowserTests {

    @Autowired
    SignedIn agents;

    @Autowired
    Directory directory;

    @Autowired
    TestSuspicions suspicions;

    @ParameterizedTest
    @EnumSource(
            value = Screen.class,
            names = {"DESKTOP", "PHONE"})
    void aLeadDecidesOfASuspicion(Screen screen, People people) {
        var office = TestStructures.in(directory).open("Mairie aux portes closes " + screen);
        suspicions.of(office, "Portes closes");
        var lead = people.agent(
                "référente", screen, agents.as(Role.LOCAL_LEAD, office.code().value()));

        lead.open("/espace/voix/soupcons")
                .sees("À décider (1)")
                .follow("Portes closes")
                .sees("Depuis quand");
        lead.choose("Ce n’est pas un irritant").press("Enregistrer ma décision").sees("Dites pourquoi");
        lead.fill("motif", "Fermeture annoncée, travaux")
                .press("Enregistrer ma décision")
                .sees("C’est noté");
        lead.press("Annuler cette décision").sees("La décision est annulée");
    }
}

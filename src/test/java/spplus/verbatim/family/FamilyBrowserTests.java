package spplus.verbatim.family;

import java.util.Collections;
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

/** A lead compares copies and says what they are. */
@BrowserTest
class FamilyBrowserTests {

    @Autowired
    SignedIn agents;

    @Autowired
    Directory directory;

    @Autowired
    TestFamilies copies;

    @ParameterizedTest
    @EnumSource(
            value = Screen.class,
            names = {"DESKTOP", "PHONE"})
    void aLeadSaysThatCopiesAreACampaign(Screen screen, People people) {
        var office = TestStructures.in(directory).open("Gare aux pétitions " + screen);
        // Each in words of its own: one family would be decided for both screens.
        var subject = screen == Screen.PHONE
                ? "la réouverture du passage souterrain entre les deux quais de la gare avec un ascenseur qui marche"
                : "le retour du marchand de journaux et des billets vendus par une personne dans le hall chaque matin";
        copies.of(subject, Collections.nCopies(3, office));
        var lead = people.agent(
                "référente", screen, agents.as(Role.LOCAL_LEAD, office.code().value()));

        lead.open("/espace/voix/familles")
                .sees("3 textes presque identiques")
                .follow("3 textes presque identiques")
                .sees("Personne n’a encore dit ce que c’est");
        lead.click("a[href*='texte=']").sees("Côte à côte");
        lead.choose("C’est une campagne").press("Enregistrer ma décision").sees("C’est noté");
        lead.press("Annuler cette décision").sees("La décision est annulée");
    }
}

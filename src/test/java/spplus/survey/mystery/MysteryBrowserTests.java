package spplus.survey.mystery;

import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import spplus.account.Role;
import spplus.account.SignedIn;
import spplus.browser.BrowserTest;
import spplus.browser.People;
import spplus.browser.Screen;
import spplus.directory.Directory;
import spplus.directory.TestStructures;

/** A grid written, a visit planned, made on a phone without scripts, and read. */
@BrowserTest
class MysteryBrowserTests {

    @Autowired
    SignedIn agents;

    @Autowired
    Directory directory;

    @Autowired
    Clock clock;

    @Test
    void aVisitIsPlannedMadeOnAPhoneWithoutScriptsAndRead(People people) {
        var structures = TestStructures.in(directory);
        var office = structures.open("Mairie du Mystère");
        var elsewhere = structures.open("Mairie d’à côté");
        var lead = people.agent(
                "responsable",
                Screen.DESKTOP,
                agents.as(Role.LOCAL_LEAD, office.code().value()));
        var visitor = agents.as(Role.RESPONDER, elsewhere.code().value());

        lead.open("/espace/enquetes?structure=" + office.code()).follow("Contacts mystère");
        lead.open("/espace/enquetes/mystere?structure=" + office.code()).sees("Pas encore de campagne");
        lead.fill("titre", "Accueil").press("Écrire la grille").sees("Sonneries avant que l’on décroche");
        lead.press("Ajouter ce critère").sees("3 points à corriger");
        lead.press("Ouvrir une campagne").fill("nom", "Visites de printemps");
        lead.fill("au", LocalDate.now(clock).plusMonths(2).toString()).fill("effectif", "1");
        lead.press("Ouvrir la campagne").sees("Prévoyez maintenant les contacts");
        lead.press("Prévoir ces contacts").sees("3 points à corriger");
        lead.choose("Mairie du Mystère").choose("Visite").fill("enqueteur", visitor.email());
        lead.press("Prévoir ces contacts").sees("Aucun contact fait sur 1 prévu");

        var investigator = people.agent("enqueteur", Screen.PHONE_WITHOUT_SCRIPTS, visitor);
        investigator.open("/espace/contacts-mystere").follow("Visite : Mairie du Mystère");
        investigator.fill("c3", "12");
        for (int criterion : new int[] {1, 2, 8, 9, 10, 11, 12}) {
            investigator.page().locator("label[for='c" + criterion + "-YES']").click();
        }
        investigator.press("Enregistrer").sees("C’est noté").sees("Fait");

        lead.follow("Voir ce qui a été observé").sees("12 minutes").sees("1 sur 1");
        lead.press("Demander le tableau").sees("Le fichier se prépare");
        var phone = people.agent("telephone", Screen.PHONE, visitor);
        phone.open("/espace/contacts-mystere").follow("Visite : Mairie du Mystère");
        phone.fill("c3", "").press("Enregistrer").sees("Écrivez un nombre entier, ou cochez");
    }
}

package spplus.commitment;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import spplus.account.Role;
import spplus.account.SignedIn;
import spplus.browser.BrowserTest;
import spplus.browser.People;
import spplus.browser.Screen;

/** A citizen reads what is promised; the programme team prepares what will be. */
@BrowserTest
class CommitmentBrowserTests {

    @Autowired
    SignedIn agents;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void nothingStays() {
        jdbc.sql("delete from commitment.reference where kind = 'EDITION' and id not like 'engagements-%'")
                .update();
    }

    @Test
    void isReadOnAPhoneAndPreparedWithoutScripts(People people) {
        var usager = people.someone("usager", Screen.PHONE_WITHOUT_SCRIPTS);
        usager.open("/engagements").sees("Que me promettent les services publics ?");
        usager.follow("Votre demande est traitée dans les délais annoncés").sees("Un accusé de réception");
        usager.follow("L’histoire des engagements").sees("Charte Marianne");
        people.someone("visitor", Screen.DESKTOP)
                .open("/engagements?langue=en")
                .sees("What do public services promise");

        var team = people.agent("équipe", Screen.DESKTOP_WITHOUT_SCRIPTS, agents.everywhere(Role.PROGRAMME_TEAM));
        team.open("/espace/engagements").press("Préparer une nouvelle édition").sees("La prochaine édition");
        team.press("Ajouter un point à l’engagement 8").sees("Point 8.1");
        team.fill("titre", "Des locaux moins gourmands").press("Enregistrer").sees("Des locaux moins gourmands");
        team.fill("jour", "2001-01-01").press("Publier à cette date").sees("demain au plus tôt");
        team.fill("jour", LocalDate.now(ZoneId.of("Europe/Paris")).plusYears(5).toString())
                .press("Publier à cette date")
                .sees("prendra effet à sa date");
    }
}

package spplus.verbatim.letter;

import java.time.Clock;
import java.time.YearMonth;
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
import spplus.experience.Axis;
import spplus.experience.Channel;
import spplus.experience.Feeling;
import spplus.verbatim.TestVoices;

/** A lead reads the month and puts somebody's words on the letter. */
@BrowserTest
class LetterBrowserTests {

    @Autowired
    TestVoices voices;

    @Autowired
    SignedIn agents;

    @Autowired
    Directory directory;

    @Autowired
    Clock clock;

    @ParameterizedTest
    @EnumSource(
            value = Screen.class,
            names = {"DESKTOP", "PHONE"})
    void aLeadPutsWordsOnTheLetter(Screen screen, People people) {
        var office = TestStructures.in(directory).open("Maison affichée " + screen);
        for (int i = 0; i < 12; i++) {
            boolean glad = i < 8;
            voices.says(
                    office,
                    YearMonth.now(clock).minusMonths(1).atDay(1 + i),
                    Channel.COUNTER,
                    glad ? Feeling.POSITIVE : Feeling.NEGATIVE,
                    Axis.RELATION,
                    "Visite",
                    (glad ? "Un accueil attentif, tout est clair, visite " : "Deux heures debout, visite ") + i);
        }
        voices.counted();
        var lead = people.agent(
                "référente", screen, agents.as(Role.LOCAL_LEAD, office.code().value()));

        lead.open("/espace/voix/lettres").sees("12 textes lus").sees("Des mots à afficher");
        lead.choose("visite 7").press("Mettre ces mots sur la lettre").sees("Vos choix sont gardés");
        lead.press("Préparer le PDF à imprimer").sees("Le PDF est demandé");
        lead.press("Ne plus la recevoir").sees("Vous ne serez plus prévenu");
    }
}

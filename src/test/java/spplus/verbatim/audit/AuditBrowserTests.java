package spplus.verbatim.audit;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
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

/** A lead draws texts, reads some without the machine's answer, and sees where they are. */
@BrowserTest
class AuditBrowserTests {

    @Autowired
    SignedIn agents;

    @Autowired
    Directory directory;

    @Autowired
    TestVoices voices;

    @Autowired
    AuditRepository audits;

    @ParameterizedTest
    @EnumSource(Screen.class)
    void aLeadReadsTextsDrawnByLot(Screen screen, People people) {
        var office = TestStructures.in(directory).open("Maison relue " + screen);
        for (int i = 0; i < 32; i++) {
            voices.says(
                    office,
                    LocalDate.of(2026, 3, 1 + i % 20),
                    Channel.PHONE,
                    i % 3 == 0 ? Feeling.POSITIVE : Feeling.NEGATIVE,
                    Axis.RELATION,
                    "Au téléphone",
                    "On m’a répondu au bout de " + i + " minutes.");
        }
        var lead = people.agent(
                "référente", screen, agents.as(Role.LOCAL_LEAD, office.code().value()));

        lead.open("/espace/voix/audits").sees("Aucun audit ici");
        lead.fill("taille", "12").press("Tirer au sort").sees("Choisissez un nombre de 30 à 500");
        lead.fill("taille", "30").press("Tirer au sort").sees("C’est demandé");
        var audit = audits.of(office.code().value(), 1).getFirst().id();
        await().atMost(Duration.ofMinutes(2))
                .until(() -> audits.find(audit).orElseThrow().isOpen());
        lead.open("/espace/voix/audits/" + audit);
        lead.follow("Commencer à relire").sees("1 sur 30");
        lead.press("Enregistrer et passer").sees("Répondez à chaque question");
        lead.choose("Négatif").press("Enregistrer et passer").sees("2 sur 30");
        lead.follow("S’arrêter là").sees("Continuer à relire");
    }
}

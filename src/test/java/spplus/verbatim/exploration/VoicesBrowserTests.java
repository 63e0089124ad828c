package spplus.verbatim.exploration;

import java.time.Clock;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
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

/** Somebody who answers users reads what they say, follows figures to words, and sees what rises. */
@BrowserTest
class VoicesBrowserTests {

    @Autowired
    TestVoices voices;

    @Autowired
    Directory directory;

    @Autowired
    SignedIn signedIn;

    @Autowired
    Clock clock;

    @Test
    void readsCountsFollowsAFigureToItsWordsThenSeesWhatRises(People people) {
        var office = TestStructures.in(directory).open("Maison des démarches du Val");
        var last = YearMonth.now(clock).minusMonths(1);
        for (int i = 0; i < 64; i++) {
            boolean recent = i < 32;
            boolean late = recent ? i < 24 : i < 34;
            voices.says(
                    office,
                    (recent ? last : last.minusMonths(1)).atDay(1 + i % 28),
                    i % 3 == 0 ? Channel.PHONE : Channel.COUNTER,
                    late ? Feeling.NEGATIVE : Feeling.POSITIVE,
                    late ? Axis.RESPONSIVENESS : Axis.RELATION,
                    late ? "Toujours en attente" : "Merci au guichet",
                    late ? "Trois mois sans réponse à mon dossier." : "Accueil souriant, tout était clair.");
        }
        voices.searchable();
        voices.counted();
        var reader = signedIn.as(Role.RESPONDER, office.code().value());

        var desk = people.agent("lectrice", Screen.DESKTOP, reader);
        desk.open("/espace/voix")
                .unfolds()
                .sees("64 textes")
                .sees("Part de textes négatifs")
                .sees("Réactivité : négatif");
        desk.fill("mots", "dossier").press("Rechercher").sees("26 textes").sees("« dossier »");

        desk.press("Garder").sees("Donnez un nom à cette vue");
        desk.fill("nom", "Les dossiers")
                .press("Garder")
                .sees("La vue est gardée")
                .sees("« dossier »");
        desk.press("Retirer").press("Annuler : la remettre").sees("La vue est remise");

        var phone = people.agent("lectrice", Screen.PHONE, reader);
        phone.open("/espace/voix/tendances").sees("Ce qui monte").sees("fois la part attendue");

        var lead = people.agent(
                "référente",
                Screen.PHONE,
                signedIn.as(Role.LOCAL_LEAD, office.code().value()));
        lead.open("/espace/voix/contacts").sees("Dites combien de personnes");
        lead.fill("passages", "beaucoup").press("Enregistrer").sees("Écrivez un nombre entier");
        lead.fill("passages", "8000").press("Enregistrer").sees("Tous les textes");

        var without = people.agent("lectrice", Screen.DESKTOP_WITHOUT_SCRIPTS, reader);
        without.open("/espace/voix?ressenti=positif&axe=reactivite-negatif")
                .sees("Aucun texte ne correspond")
                .follow("Voir plutôt")
                .sees("Textes");
        without.open("/espace/voix/comparaison").sees("Qu’est-ce qui distingue ce service");
    }
}

package spplus.verbatim.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import spplus.account.Role;
import spplus.account.SignedIn;
import spplus.browser.BrowserTest;
import spplus.browser.People;
import spplus.browser.Screen;
import spplus.directory.Directory;
import spplus.directory.TestStructures;
import spplus.verbatim.TestVerbatims;
import spplus.verbatim.domain.ReadingStore;
import spplus.verbatim.domain.VerbatimStore;

/** An agent reads what the machine says of a text and corrects it; a citizen reads how it is calculated. */
@BrowserTest
class TextBrowserTests {

    @Autowired
    VerbatimStore verbatims;

    @Autowired
    ReadingStore readings;

    @Autowired
    Directory directory;

    @Autowired
    SignedIn signedIn;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void readsATextThenCorrectsItThenTakesItBack(People people) {
        var office = TestStructures.in(directory).open("Bureau des Lettres");
        var told = TestVerbatims.letter(
                "Trop d’attente",
                "Deux heures debout dans le couloir, sans réponse à mes trois courriers. Il faudrait des chaises.",
                office.code());
        transactions.executeWithoutResult(_ -> verbatims.take(List.of(told)));
        var id = verbatims.find(told.source()).orElseThrow().id();
        await().untilAsserted(() -> assertThat(readings.find(id)).isPresent());
        var lead = signedIn.as(Role.LOCAL_LEAD, office.code().value());

        var desk = people.agent("responsable", Screen.DESKTOP, lead);
        desk.open("/espace/voix/" + id).sees("Bureau des Lettres").sees("Personne n’a encore rien décidé");
        desk.page().selectOption("#URGENCY", "SOON");
        desk.press("Enregistrer mes corrections")
                .sees("Votre décision est enregistrée")
                .sees("décidé par une personne");

        var phone = people.agent("responsable", Screen.PHONE, lead);
        phone.open("/espace/voix/" + id).press("Annuler la dernière décision").sees("est annulée");
        phone.open("/espace/voix/modeles").sees("Quel modèle lit nos textes");

        people.someone("citoyenne", Screen.PHONE)
                .open("/methode/analyse")
                .sees("Elle se trompe souvent")
                .sees("Si vous retirez votre récit");
    }
}

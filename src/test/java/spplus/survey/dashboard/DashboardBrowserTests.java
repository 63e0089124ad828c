package spplus.survey.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

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
import spplus.survey.TestCampaigns;
import spplus.survey.domain.Given;
import spplus.survey.domain.ServedBy;
import spplus.survey.rollup.CountedRollups;

/** A lead reads what surveys say, on a desk and on a phone, with and without scripts. */
@BrowserTest
class DashboardBrowserTests {

    @Autowired
    TestCampaigns campaigns;

    @Autowired
    CountedRollups rollups;

    @Autowired
    Directory directory;

    @Autowired
    SignedIn signedIn;

    @Autowired
    Clock clock;

    @Test
    void readsResultsThenThoseOfAStructureBelowThenGivesAToolItsKey(People people) {
        var network = TestStructures.in(directory).open("Réseau des Vallées");
        var office = TestStructures.in(directory).open("Bureau du Val", network);
        var counter = TestStructures.in(directory).open("Guichet du Mont", network);
        var month = LocalDate.now(clock).withDayOfMonth(1);
        var survey = campaigns.open(network, false, month.minusMonths(14));
        for (int i = 0; i < 90; i++) {
            var day = month.minusMonths(i % 14);
            campaigns.answer(survey, office, ServedBy.ONLINE, day, 1 + (i / 14 + 1) % 3, 1 + i / 14 % 5);
            campaigns.answer(
                    survey,
                    counter,
                    i % 2 == 0 ? ServedBy.COUNTER : ServedBy.PHONE,
                    day,
                    i % 5 == 0 ? 3 : 1,
                    1 + i % 3);
        }
        for (int i = 0; i < 24; i++) {
            campaigns.write(
                    campaigns.blank(survey, office, ServedBy.ONLINE, month.minusMonths(1)),
                    6,
                    true,
                    survey.choice("satisfaction", 1 + i % 3),
                    new Given(
                            survey.question("comment").id(),
                            "comment",
                            0,
                            null,
                            null,
                            "L’accueil fut agréable, mais il a fallu revenir deux fois pour une pièce qui manquait. "
                                    + i));
        }
        rollups.count();
        var lead = signedIn.as(Role.LOCAL_LEAD, network.code().value());

        var desk = people.agent("responsable", Screen.DESKTOP, lead);
        desk.open("/espace/enquetes/resultats")
                .unfolds()
                .sees("Réseau des Vallées")
                .sees("Question par question")
                .sees("différence établie");
        desk.page().selectOption("#forme", "REPORT");
        desk.press("Demander le fichier").sees("Le fichier se prépare");

        var phone = people.agent("responsable", Screen.PHONE, lead);
        phone.open("/espace/enquetes/resultats").follow("Bureau du Val").sees("Bureau du Val");
        phone.open("/espace/enquetes/resultats?structure=" + network.code() + "&campagne=" + survey.id())
                .sees("Non communiqué");
        phone.follow("Lire les autres textes").sees("note d’ensemble donnée par cette personne");
        phone.follow("Textes suivants").sees("Revenir aux plus récents");

        var without = people.agent("responsable", Screen.DESKTOP_WITHOUT_SCRIPTS, lead);
        without.open("/espace/enquetes/resultats?structure=" + counter.code())
                .fill("du", "2019-01")
                .fill("au", "2019-03");
        without.press("Afficher")
                .sees("Aucune réponse")
                .follow("Voir la dernière période")
                .sees("réponses commencées");
        assertThat(without.path()).contains("structure=" + counter.code());

        desk.open("/espace/enquetes/campagnes/" + survey.id() + "/quotas").fill("servis-" + office.code(), "rien");
        desk.press("Enregistrer").sees("plus grand que zéro");
        phone.open("/espace/enquetes/campagnes/" + survey.id() + "/quotas")
                .fill("servis-" + office.code(), "1200")
                .fill("servis-" + counter.code(), "300");
        phone.fill("canal-ONLINE", "1200").fill("canal-COUNTER", "100").fill("canal-PHONE", "200");
        phone.press("Enregistrer").sees("le score pondéré");
        phone.open("/espace/enquetes/resultats?structure=" + network.code() + "&campagne=" + survey.id())
                .sees("ces 180 réponses en valent");
        phone.open("/espace/enquetes/alertes").press("Me prévenir").sees("Choisissez de quoi");
        without.open("/espace/enquetes/alertes").choose("Une part de satisfaits");
        without.choose("Moins que le seuil")
                .fill("seuil", "62,5")
                .press("Me prévenir")
                .sees("de 62,5");
        desk.open("/espace/enquetes/alertes")
                .sees("au-dessous de 62,5")
                .press("Retirer")
                .sees("C’est retiré");

        phone.open("/espace/enquetes/sources/" + survey.id()).fill("nom", "Bornes d’accueil");
        phone.press("Créer une clé").sees("elle ne sera plus montrée");
    }
}

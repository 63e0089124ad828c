package spplus.entry.heard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import spplus.IntegrationTest;
import spplus.account.Role;
import spplus.account.SignedIn;
import spplus.directory.Directory;
import spplus.directory.TestStructures;
import spplus.entry.TestDoors;
import spplus.survey.TestCampaigns;

/** « Comment vous faire entendre ». */
@IntegrationTest
class HeardTests {

    @Autowired
    SignedIn agents;

    @Autowired
    Directory directory;

    @Autowired
    TestCampaigns campaigns;

    @Autowired
    Clock clock;

    @Test
    void tellsEveryWayToSpeakAndWhatIsNotForHere() {
        var office = TestStructures.in(directory).open("Bureau qui Écoute");
        var manager = agents.as(Role.LOCAL_LEAD, office.code().value());
        var code = TestDoors.place(manager, office.code().value(), "COUNTER", "Guichet qui écoute");
        var retired = TestDoors.place(manager, office.code().value(), "PHONE", "Ligne coupée");
        manager.post("/espace/entrees/codes/" + retired + "/retirer", Map.of());

        var page = agents.nobody().page("/structures/" + office.code() + "/vous-faire-entendre");

        assertThat(page)
                .contains("/partager?structure=" + office.code())
                .contains("/c/" + code)
                .contains("1 rue de l’Essai")
                .contains("112")
                .doesNotContain(retired);
        assertThat(agents.nobody().page(office.path()))
                .contains("/structures/" + office.code() + "/vous-faire-entendre");
    }

    @Test
    void listsTheSurveysThatAnyUserMayAnswerHereAndAbove() {
        var root = TestStructures.in(directory).open("Réseau qui Questionne");
        var office = TestStructures.in(directory).open("Bureau qui Questionne", root);
        var open = campaigns.open(root, false, LocalDate.now(clock).minusDays(1));
        var later = campaigns.open(office, false, LocalDate.now(clock).plusDays(5));

        var page = agents.nobody().page("/structures/" + office.code() + "/vous-faire-entendre");

        assertThat(page)
                .contains("Répondre à une enquête", open.campaign().path() + "?porte=")
                .doesNotContain(later.campaign().path());
    }

    @Test
    void aClosedStructureSaysWhoListensInstead() {
        var root = TestStructures.in(directory).open("Réseau qui Écoute");
        var office = TestStructures.in(directory).open("Bureau Sourd", root);
        TestStructures.in(directory).close(office);

        var page = agents.nobody().page("/structures/" + office.code() + "/vous-faire-entendre");

        assertThat(page).contains("fermée").contains("/partager?structure=" + root.code());
        assertThat(agents.nobody()
                        .get("/structures/inconnue-au-répertoire/vous-faire-entendre")
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
        assertThat(agents.nobody()
                        .get("/structures/INCONNUE/vous-faire-entendre")
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
    }
}

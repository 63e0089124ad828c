package spplus.quality.computed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import spplus.account.Role;
import spplus.directory.TestStructures;
import spplus.quality.TestResults;

/** Scores of surveys and replies to experiences become results that people read again before they are public. */
class ComputedTests extends ComputedTestCase {

    @Test
    void scoresBecomeDraftsThatTheLeadPublishesEachStructureForItself() {
        answers(office, 12, 3);
        answers(office, 3, 1);
        answers(network, 12, 3);
        compute("satisfaction", "taux-net");

        assertThat(result(office, "satisfaction")).isEqualTo("DRAFT 1200 0 15 COMPUTED");
        assertThat(result(network, "satisfaction")).isEqualTo("DRAFT 1200 0 12 COMPUTED");
        assertThat(result(office, "taux-net")).isEqualTo("DRAFT 1200 300 15 COMPUTED");
        assertThat(lead.page("/espace/qualite?structure=" + network.code()))
                .contains("Usagers satisfaits", "80 %", "12 sur 15 personnes");

        TestResults.enter(lead, office, Map.of("satisfaction.nombre", "12", "satisfaction.sur", "15"));
        assertThat(result(office, "satisfaction"))
                .as("a page saved as it was shown changes nothing")
                .isEqualTo("DRAFT 1200 0 15 COMPUTED");

        TestResults.publishAll(lead, network);
        assertThat(lead.page("/structures/" + network.code() + "/resultats")).contains("88,9 %", "24 sur 27 personnes");
    }

    @Test
    void whatAStructureWasComputedAloneStillCountsOnceAnotherOpensBelowIt() {
        answers(network, 12, 3);
        compute("satisfaction");
        office = TestStructures.in(directory).open("Bureau ouvert après", network);
        answers(office, 12, 3);
        answers(office, 3, 1);
        compute("satisfaction");
        TestResults.publishAll(lead, network);
        assertThat(lead.page("/structures/" + network.code() + "/resultats")).contains("88,9 %", "24 sur 27 personnes");
    }

    @Test
    void scoresOfTooFewAreKeptBackAndSoAreThoseThatWouldGiveThemAway() {
        var large = TestStructures.in(directory).open("Grand bureau calculé", network);
        answers(office, 15, 3);
        answers(large, 20, 3);
        answers(network, 4, 3);
        compute("satisfaction");
        assertThat(result(network, "satisfaction")).isEqualTo("DRAFT null null null COMPUTED");
        assertThat(result(office, "satisfaction"))
                .as("39 in all less 15 and 20 would be what 4 said")
                .isEqualTo("DRAFT null null null COMPUTED");
        assertThat(result(large, "satisfaction")).isEqualTo("DRAFT 2000 0 20 COMPUTED");
        assertThat(lead.page("/espace/qualite?structure=" + network.code())).contains("trop peu de cas");

        answers(network, 6, 3);
        compute("satisfaction");
        assertThat(result(network, "satisfaction")).isEqualTo("DRAFT 1000 0 10 COMPUTED");
        assertThat(result(office, "satisfaction")).isEqualTo("DRAFT 1500 0 15 COMPUTED");
    }

    @Test
    void whatOneAnsweredIsNeverAResult() {
        answers(office, 1, 3);
        compute("satisfaction");
        assertThat(result(office, "satisfaction")).isEqualTo("DRAFT null null null COMPUTED");
    }

    @Test
    void computingAgainChangesNothingAndLaterAnswersCorrectWhatIsPublicWithATrace() {
        answers(office, 11, 3);
        compute("satisfaction");
        TestResults.publishAll(lead, office);
        int steps = steps(office);
        compute("satisfaction");
        assertThat(steps(office)).isEqualTo(steps);

        answers(office, 9, 1);
        compute("satisfaction");
        assertThat(result(office, "satisfaction")).isEqualTo("PUBLISHED 1100 0 20 COMPUTED");
        assertThat(steps(office)).isEqualTo(steps + 1);
        assertThat(lead.page("/structures/" + office.code() + "/resultats")).contains("55 %", "11 sur 20 personnes");
    }

    @Test
    void whatAPersonEnteredIsNeverReplaced() {
        TestResults.enter(lead, office, Map.of("satisfaction.nombre", "30", "satisfaction.sur", "40"));
        answers(office, 12, 3);
        compute("satisfaction");
        assertThat(result(office, "satisfaction")).isEqualTo("DRAFT 3000 0 40 TYPED");
    }

    @Test
    void whatIsNotThereAnyMoreSaysSo() {
        answers(office, 12, 3);
        compute("satisfaction");
        forgetAnswers();
        again("satisfaction");
        assertThat(result(office, "satisfaction")).isEqualTo("DRAFT null null null COMPUTED");
    }

    @Test
    void repliesAreCountedOnceTheirDelayIsOver() {
        var month = LocalDate.now(clock).withDayOfMonth(1).minusMonths(3);
        published(office, month, month.plusDays(3));
        published(office, month, month.plusDays(25));
        published(office, month, null);
        compute("reponses");
        assertThat(result(office, "reponses")).isEqualTo("DRAFT 100 0 3 COMPUTED");
    }

    @Test
    void theProgrammeTeamReadsWhatIsComputedAndAsksForItAgain() {
        var team = signedIn.everywhere(Role.PROGRAMME_TEAM);
        answers(office, 12, 3);
        compute("satisfaction");
        assertThat(team.page("/espace/qualite/calculs"))
                .contains(
                        "Résultats calculés",
                        "De façon générale, comment ça s’est passé",
                        lastYear.getYear() + " : " + counted());
        team.post("/espace/qualite/calculs/satisfaction", Map.of());
        assertThat(team.page("/espace/qualite/calculs")).contains("Le calcul de « Usagers satisfaits » est demandé");
        assertThat(lead.get("/espace/qualite/calculs").getStatusCode().value()).isEqualTo(404);
        assertThat(team.page("/resultats/indicateurs/satisfaction")).contains("Calculé à partir de");
    }

    private String counted() {
        int structures = runs.of("satisfaction", 1).getFirst().structures();
        return structures == 1 ? "un service a un chiffre" : structures + " services ont un chiffre";
    }
}

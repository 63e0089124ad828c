package spplus.survey.mystery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.LinkedMultiValueMap;
import spplus.IntegrationTest;
import spplus.account.Role;
import spplus.files.FileWriting;

/** What investigators observed, taken away in a file. */
@IntegrationTest
class MysteryExportTests extends TestVisits {

    @Autowired
    FileWriting writing;

    @Test
    void holdsWhatThePageShowsWithWhatItTakesToReadIt() {
        var campaign = campaign(3);
        lead.post(campaign + "/contacts", plan(campaign, "VISIT", 6, north, south));
        make(campaign);
        assertThat(lead.page(results(campaign))).contains("Aucun fichier demandé");

        var file = order(campaign);

        assertThat(lead.get(file).getBody().lines())
                .anySatisfy(row -> assertThat(row)
                        .contains(
                                top.code().value(), "\"Visites\";\"12\";\"12\";\"Accueil souriant\";\"1\";\"12\";\"0\"")
                        .contains("\"5\";\"7\";\"0\";\"Part des «\u00a0oui\u00a0»\";\"%\";\"41,67\"")
                        .contains("à ne pas ajouter aux réponses", "Campagne non terminée"))
                .anySatisfy(row -> assertThat(row)
                        .contains(north.code().value(), "\"Attente\"", "\"Médiane\";\"Minutes\";\"3,50\""))
                .hasSize(7);
        var other = agents.as(Role.LOCAL_LEAD, top.code().value());
        assertThat(other.get(file).getStatusCode().value()).isEqualTo(404);
        assertThat(lead.get(file.replace("csv", "pdf")).getStatusCode().value()).isEqualTo(404);
    }

    @Test
    void holdsNothingOfASmallGroupNorOfWhatWouldUncoverIt() {
        var campaign = campaign(3);
        lead.post(campaign + "/contacts", plan(campaign, "VISIT", 6, north));
        lead.post(campaign + "/contacts", plan(campaign, "VISIT", 2, south));
        make(campaign);

        assertThat(lead.get(order(campaign)).getBody().lines().skip(1))
                .hasSize(2)
                .allSatisfy(row -> assertThat(row).contains(top.code().value()));
    }

    private void make(String campaign) {
        var planned = contacts(campaign);
        for (int i = 0; i < planned.size(); i++) {
            var told = told(i < 5 ? "YES" : "PARTLY", String.valueOf(i + 1));
            investigator.post("/espace/contacts-mystere/" + planned.get(i), told);
        }
    }

    /** @return the address of its file, once written */
    private String order(String campaign) {
        lead.post(results(campaign) + "/fichiers", new LinkedMultiValueMap<>());
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            writing.work();
            assertThat(lead.page(results(campaign))).contains("Télécharger en XLSX");
        });
        var found = Pattern.compile("[^\"]*/fichiers/[0-9a-f-]{36}/csv(?=\")").matcher(lead.page(results(campaign)));
        assertThat(found.find()).isTrue();
        return found.group();
    }
}

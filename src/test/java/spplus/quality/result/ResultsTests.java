package spplus.quality.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.LinkedMultiValueMap;
import spplus.IntegrationTest;
import spplus.account.Browser;
import spplus.account.Role;
import spplus.account.SignedIn;
import spplus.directory.Directory;
import spplus.directory.Structure;
import spplus.directory.TestStructures;
import spplus.platform.CommandLine;
import spplus.quality.TestResults;

/** Results are entered on one page, validated, published, corrected with a trace; sums follow. */
@IntegrationTest
class ResultsTests {

    private static final String ENTRY = "/espace/qualite/saisie";

    @Autowired
    SignedIn signedIn;

    @Autowired
    Directory directory;

    @Autowired
    CommandLine commands;

    @Autowired
    JdbcClient jdbc;

    Structure prefecture;
    Structure office;
    Browser lead;

    @BeforeEach
    void aPrefectureAndItsOffice() {
        var structures = TestStructures.in(directory);
        prefecture = structures.open("Préfecture de l’Essai");
        office = structures.open("Accueil de l’Essai", prefecture);
        lead = signedIn.as(Role.LOCAL_LEAD, prefecture.code().value());
    }

    @Test
    void anAgentEntersAllThatIsDueOnOnePageAndTheLeadPublishes() {
        var agent = signedIn.as(Role.RESPONDER, office.code().value());
        assertThat(agent.page(ENTRY)).contains("Aucun résultat saisi sur", "Appels pris par un agent");
        TestResults.enter(
                agent,
                office,
                Map.of("decroche.nombre", "1 240", "decroche.sur", "1500", "delais.motif", "NOT_MEASURED"));
        assertThat(agent.page(ENTRY)).contains("2 résultats saisis sur", "1240");
        assertThat(agent.get("/espace/qualite").getStatusCode().value()).isEqualTo(404);
        assertThat(total(office, "decroche")).isEmpty();

        assertThat(lead.page("/espace/qualite")).contains("Accueil de l’Essai", "82,7 %", "rien n’a été mesuré");
        act("publier", id(office, "decroche"), id(office, "delais"));
        assertThat(total(office, "decroche")).containsExactly(124_000L, 1_500L, 1L);
        assertThat(total(prefecture, "decroche")).containsExactly(124_000L, 1_500L, 1L);
        assertThat(total(office, "delais")).isEmpty();
        assertThat(state(office, "delais")).isEqualTo("PUBLISHED");
    }

    @Test
    void saysWhatIsWrongBesideEachFieldAndKeepsNothing() {
        var typed = new HashMap<>(Map.of("decroche.nombre", "20", "decroche.sur", "10"));
        typed.put("delais.nombre", "beaucoup");
        typed.put("delais.sur", "12");
        typed.put("relation.nombre", "3");
        typed.put("relation.sur", "0");
        typed.put("satisfaction.nombre", "1,5");
        typed.put("satisfaction.sur", "3");
        typed.put("simplicite.nombre", "5");
        typed.put("simplicite.sur", "9");
        typed.put("structure", office.code().value());
        var answer = lead.post(ENTRY, typed);
        assertThat(answer.getStatusCode().value()).isEqualTo(422);
        assertThat(answer.getBody())
                .contains(
                        "il ne peut pas être plus grand",
                        "« beaucoup » n’est pas un nombre",
                        "On ne divise pas par zéro",
                        "Il faut un nombre entier",
                        "href=\"#decroche.nombre\"",
                        "value=\"beaucoup\"");
        assertThat(count(office)).isZero();
    }

    @Test
    void aCorrectionNeedsItsReasonAndLeavesATrace() {
        TestResults.publish(lead, office, "decroche", 50, 100);
        var id = id(office, "decroche");
        var typed = new HashMap<>(Map.of("decroche.nombre", "60", "decroche.sur", "100", "edition", edition(id)));
        assertThat(lead.post("/espace/qualite/resultats/" + id, typed).getBody())
                .contains("Dites en quelques mots pourquoi");
        typed.put("pourquoi", "Un standard oublié");
        assertThat(lead.post("/espace/qualite/resultats/" + id, typed)
                        .getStatusCode()
                        .value())
                .isEqualTo(302);
        assertThat(total(prefecture, "decroche")).containsExactly(6_000L, 100L, 1L);
        assertThat(lead.page("/espace/qualite/resultats/" + id)).contains("Un standard oublié", "50 %", "60 %");
        assertThat(lead.post("/espace/qualite/resultats/" + id, typed).getBody())
                .contains("a changé ce résultat entre-temps");

        typed.put("edition", edition(id));
        typed.put("decroche.nombre", "");
        typed.put("decroche.sur", "");
        typed.put("decroche.motif", "DISRUPTED");
        lead.post("/espace/qualite/resultats/" + id, typed);
        assertThat(total(prefecture, "decroche")).containsExactly(0L, 0L, 0L);
    }

    @Test
    void theFinestResultsAreAddedUpAndTheCommandAgrees() {
        TestResults.publish(lead, prefecture, "delai-annonce", 80, 100);
        assertThat(total(prefecture, "delai-annonce")).containsExactly(8_000L, 100L, 1L);
        TestResults.publish(lead, office, "delai-annonce", 9, 10);
        assertThat(total(prefecture, "delai-annonce")).containsExactly(900L, 10L, 1L);
        assertThat(wrongSums()).isZero();
        jdbc.sql("update quality.structure_sum set numerator = 1 where structure = ?")
                .param(office.code().value())
                .update();
        commands.run("check-results", "--mend");
        assertThat(total(office, "delai-annonce")).containsExactly(900L, 10L, 1L);
    }

    @Test
    void whoMayNotPublishThereFindsNothingThere() {
        var stranger = signedIn.as(
                Role.LOCAL_LEAD,
                TestStructures.in(directory).open("Ailleurs").code().value());
        TestResults.enter(lead, office, Map.of("decroche.nombre", "1", "decroche.sur", "2"));
        var id = id(office, "decroche");
        assertThat(stranger.get("/espace/qualite/resultats/" + id)
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
        assertThat(stranger.get(ENTRY + "?structure=" + office.code())
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
        assertThat(lead.page("/espace")).contains("Résultats à publier");
    }

    @Test
    void aClosedStructureHasNothingToGive() {
        TestStructures.in(directory).close(office);
        var answer = lead.post(
                ENTRY, Map.of("structure", office.code().value(), "decroche.nombre", "1", "decroche.sur", "2"));
        assertThat(answer.getStatusCode().value()).isEqualTo(422);
        assertThat(count(office)).isZero();
    }

    private int wrongSums() {
        return jdbc.sql("""
                select count(*) from quality.structure_sum s
                where s.structure = any (?) and s.denominator <> (
                  select coalesce(sum(r.denominator), 0) from quality.result r
                  where r.structure = ? and r.indicator = s.indicator and r.state = 'PUBLISHED')
                """)
                .param(new String[] {prefecture.code().value(), office.code().value()})
                .param(office.code().value())
                .query(Integer.class)
                .single();
    }

    private void act(String what, UUID... ids) {
        var form = new LinkedMultiValueMap<String, String>();
        form.add("structure", prefecture.code().value());
        form.add("geste", what);
        for (var id : ids) {
            form.add("resultat", id + "_" + edition(id));
        }
        assertThat(lead.post("/espace/qualite", form).getStatusCode().value()).isEqualTo(302);
    }

    private List<Long> total(Structure structure, String indicator) {
        return jdbc.sql("""
                select numerator, denominator, counted from quality.structure_sum where structure = ? and indicator = ?
                """)
                .param(structure.code().value())
                .param(indicator)
                .query((row, _) -> List.of(row.getLong(1), row.getLong(2), row.getLong(3)))
                .optional()
                .orElse(List.of());
    }

    private UUID id(Structure structure, String indicator) {
        return jdbc.sql("select id from quality.result where structure = ? and indicator = ?")
                .param(structure.code().value())
                .param(indicator)
                .query(UUID.class)
                .single();
    }

    private String state(Structure structure, String indicator) {
        return jdbc.sql("select state from quality.result where structure = ? and indicator = ?")
                .param(structure.code().value())
                .param(indicator)
                .query(String.class)
                .single();
    }

    private String edition(UUID id) {
        return jdbc.sql("select cast(edition as text) from quality.result where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    private int count(Structure structure) {
        return jdbc.sql("select count(*) from quality.result where structure = ?")
                .param(structure.code().value())
                .query(Integer.class)
                .single();
    }
}

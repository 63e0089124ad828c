package spplus.quality.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import spplus.access.Scope;
import spplus.directory.TestStructures;
import spplus.quality.TestResults;

/** Two who write or publish at the same moment, and what was not read: nothing is lost or told unseen. */
class CrossedTests extends EntryTestCase {

    @Autowired
    TransactionTemplate transaction;

    @Test
    void twoFirstEntriesAtTheSameMomentAreNotOneOverTheOther() {
        var raw = new Raw(office.code().value(), "decroche", "" + year(), "70", "", "100", "", "", "", "");
        var late = transaction.execute(_ -> {
            intake.keep(intake.read(List.of(raw), Scope.EVERYWHERE), "API", "Un standard");
            int mine = jdbc.sql("select pg_backend_pid()").query(Integer.class).single();
            var other = CompletableFuture.supplyAsync(() -> enter(
                    agent,
                    Map.of(
                            "decroche.nombre", "20",
                            "decroche.sur", "100",
                            "decroche.edition", "0",
                            "delais.nombre", "8",
                            "delais.sur", "10")));
            await().atMost(Duration.ofSeconds(60)).until(() -> other.isDone() || isWaitedFor(mine));
            return other;
        });
        var answer = late.orTimeout(60, TimeUnit.SECONDS).join();
        assertThat(answer.getStatusCode().value()).isEqualTo(422);
        assertThat(answer.getBody()).contains("Un standard a changé ce résultat entre-temps", "value=\"20\"");
        assertThat(numerator("decroche")).isEqualTo(7_000);
        assertThat(count()).as("all that was typed is kept, or nothing").isEqualTo(1);
    }

    @Test
    void whatIsPublishedIsWhatWasRead() {
        TestResults.enter(lead, office, Map.of("decroche.nombre", "10", "decroche.sur", "100"));
        var id = id("decroche");
        var page = lead.page("/espace/qualite?structure=" + prefecture.code());
        assertThat(page).contains("value=\"" + id + "_1\"");
        var newest = Pattern.compile("name=\"vu\" value=\"([^\"]+)\"").matcher(page);
        assertThat(newest.find()).isTrue();
        enter(agent, Map.of("decroche.nombre", "90", "decroche.sur", "100"));

        for (var sent : List.of(
                Map.of("geste", "publier", "resultat", id + "_1"),
                Map.of("geste", "publier-tout", "vu", newest.group(1)),
                Map.of("geste", "publier-tout"))) {
            var form = new HashMap<>(sent);
            form.put("structure", prefecture.code().value());
            lead.post("/espace/qualite", form);
            assertThat(lead.page("/espace/qualite?structure=" + prefecture.code()))
                    .contains("1 résultat a changé depuis l’affichage de la page");
            assertThat(state(id)).isEqualTo("DRAFT");
        }
        TestResults.publishAll(lead, prefecture);
        assertThat(state(id)).isEqualTo("PUBLISHED");
    }

    @Test
    void whoCorrectedLastIsNamed() {
        TestResults.enter(agent, office, Map.of("decroche.nombre", "10", "decroche.sur", "100"));
        TestResults.publishAll(lead, office);
        var id = id("decroche");
        var before = one(
                "select entered_by from quality.result where structure = ? and indicator = ?",
                "decroche",
                String.class);
        lead.post("/espace/qualite/resultats/" + id, correction("60", edition(id), "Une erreur"));
        assertThat(one(
                        "select entered_by from quality.result where structure = ? and indicator = ?",
                        "decroche",
                        String.class))
                .isNotEqualTo(before)
                .isEqualTo(
                        jdbc.sql("select by_name from quality.result_step where result_id = ? order by id desc limit 1")
                                .param(id)
                                .query(String.class)
                                .single());
    }

    @Test
    void aPublicErrorOfAClosedStructureCanBeCorrected() {
        TestResults.publish(lead, office, "decroche", 50, 100);
        TestStructures.in(directory).close(office);
        var id = id("decroche");
        assertThat(lead.post("/espace/qualite/resultats/" + id, correction("60", edition(id), "Une erreur"))
                        .getStatusCode()
                        .value())
                .isEqualTo(302);
        assertThat(numerator("decroche")).isEqualTo(6_000);
    }

    private String state(UUID id) {
        return jdbc.sql("select state from quality.result where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    private boolean isWaitedFor(int session) {
        return jdbc.sql("select count(*) from pg_stat_activity where ? = any (pg_blocking_pids(pid))")
                        .param(session)
                        .query(Integer.class)
                        .single()
                > 0;
    }
}

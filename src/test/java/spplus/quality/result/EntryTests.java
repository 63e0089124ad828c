package spplus.quality.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import spplus.access.Scope;
import spplus.account.Role;
import spplus.directory.TestStructures;
import spplus.quality.TestResults;

/** Two who enter or correct at once, a page left open too long, a draft taken back: nothing is lost unseen. */
class EntryTests extends EntryTestCase {

    @Test
    void whatWasTypedForAnotherPeriodIsShownAgainAndFiledNowhere() {
        var moved = enter(
                agent, Map.of("decroche.nombre", "41", "decroche.sur", "97", "decroche.periode", "" + (year() - 1)));
        assertThat(moved.getStatusCode().value()).isEqualTo(422);
        assertThat(moved.getBody())
                .contains("Vous aviez ouvert la page pour " + (year() - 1), "elle demande maintenant " + year())
                .contains("value=\"41\"", "value=\"97\"", "name=\"decroche.periode\" value=\"" + year() + "\"");
        assertThat(count()).isZero();
        var right =
                enter(agent, Map.of("decroche.nombre", "41", "decroche.sur", "97", "decroche.periode", "" + year()));
        assertThat(right.getStatusCode().value()).isEqualTo(302);
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void aColleaguesFigureIsNeverWrittenOverUnseen() {
        TestResults.enter(lead, office, Map.of("decroche.nombre", "10", "decroche.sur", "100"));
        var crossed = enter(agent, Map.of("decroche.nombre", "20", "decroche.sur", "100", "decroche.edition", "0"));
        assertThat(crossed.getStatusCode().value()).isEqualTo(422);
        assertThat(crossed.getBody())
                .contains("a changé ce résultat entre-temps", "Enregistré jusqu’ici : 10")
                .contains("value=\"20\"", "name=\"decroche.edition\" value=\"1\"");
        assertThat(numerator("decroche")).isEqualTo(1_000);
        var again = enter(agent, Map.of("decroche.nombre", "20", "decroche.sur", "100", "decroche.edition", "1"));
        assertThat(again.getStatusCode().value()).isEqualTo(302);
        assertThat(numerator("decroche")).isEqualTo(2_000);
        assertThat(steps("decroche"))
                .as("what did not change is not written again")
                .isEqualTo(2);
        enter(agent, Map.of("decroche.nombre", "20", "decroche.sur", "100", "decroche.edition", "2"));
        assertThat(steps("decroche")).isEqualTo(2);
    }

    @Test
    void whatALeadValidatedMeanwhileIsSaidAndStays() {
        TestResults.enter(lead, office, Map.of("decroche.nombre", "10", "decroche.sur", "100"));
        act("valider", id("decroche"));
        var late = enter(agent, Map.of("decroche.nombre", "20", "decroche.sur", "100", "decroche.edition", "1"));
        assertThat(late.getStatusCode().value()).isEqualTo(422);
        assertThat(late.getBody()).contains("a changé ce résultat entre-temps", "href=\"#decroche.nombre\"");
        assertThat(numerator("decroche")).isEqualTo(1_000);
    }

    @Test
    void anEmptiedDraftIsWithdrawnWithATrace() {
        TestResults.enter(agent, office, Map.of("decroche.nombre", "10", "decroche.sur", "100"));
        var emptied = enter(
                agent,
                Map.of("decroche.nombre", "", "decroche.sur", "", "decroche.motif", "", "decroche.edition", "1"));
        assertThat(emptied.getStatusCode().value()).isEqualTo(302);
        assertThat(count()).isZero();
        assertThat(agent.page(ENTRY)).contains("Aucun résultat saisi");
        assertThat(jdbc.sql("""
                        select count(*) from audit.entry
                        where action = 'quality.result-withdrawn' and ? = any (structures)
                        """)
                        .param(office.code().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aFileOrAToolLeavesWhatALeadValidatedAsItIs() {
        TestResults.enter(agent, office, Map.of("decroche.nombre", "10", "decroche.sur", "100"));
        act("valider", id("decroche"));
        var raw = new Raw(office.code().value(), "decroche", "" + year(), "70", "", "100", "", "", "", "");
        var kept = intake.keep(intake.read(List.of(raw), Scope.EVERYWHERE), "API", "Un standard");
        assertThat(kept.accepted()).isZero();
        assertThat(kept.faults().getFirst().code()).isEqualTo("closed-already");
        assertThat(numerator("decroche")).isEqualTo(1_000);
        assertThat(jdbc.sql("select state from quality.result where id = ?")
                        .param(id("decroche"))
                        .query(String.class)
                        .single())
                .isEqualTo("VALIDATED");
        assertThat(steps("decroche")).isEqualTo(2);
    }

    @Test
    void aCorrectionSentBackForItsReasonDoesNotForgetWhatItWasDrawnFrom() {
        TestResults.publish(lead, office, "decroche", 50, 100);
        var id = id("decroche");
        int edition = edition(id);
        var mine = correction("60", edition, "");
        var theirs = correction("70", edition, "Un standard oublié");
        assertThat(lead.post("/espace/qualite/resultats/" + id, theirs)
                        .getStatusCode()
                        .value())
                .isEqualTo(302);
        var other = signedIn.as(Role.LOCAL_LEAD, prefecture.code().value());
        var sentBack = other.post("/espace/qualite/resultats/" + id, mine);
        assertThat(sentBack.getStatusCode().value()).isEqualTo(422);
        assertThat(sentBack.getBody())
                .contains("Dites en quelques mots pourquoi", "name=\"edition\" value=\"" + edition + "\"");
        mine.put("pourquoi", "Une erreur de saisie");
        var crossed = other.post("/espace/qualite/resultats/" + id, mine);
        assertThat(crossed.getStatusCode().value()).isEqualTo(422);
        assertThat(crossed.getBody())
                .contains("a changé ce résultat entre-temps", "« 70", "value=\"60\"")
                .contains("name=\"edition\" value=\"" + (edition + 1) + "\"");
        mine.put("edition", "" + (edition + 1));
        assertThat(other.post("/espace/qualite/resultats/" + id, mine)
                        .getStatusCode()
                        .value())
                .isEqualTo(302);
        assertThat(numerator("decroche")).isEqualTo(6_000);
    }

    @Test
    void whatCoversItsStructureAloneStillDoesOnceCorrectedWithNothingBelow() {
        TestResults.enter(
                lead, prefecture, Map.of("decroche.nombre", "50", "decroche.sur", "100", "decroche.seul", "oui"));
        TestResults.publishAll(lead, prefecture);
        TestStructures.in(directory).close(office);
        var id = jdbc.sql("select id from quality.result where structure = ? and indicator = 'decroche'")
                .param(prefecture.code().value())
                .query(UUID.class)
                .single();
        assertThat(lead.page("/espace/qualite/resultats/" + id))
                .contains("name=\"decroche.seul\" value=\"oui\" checked");
    }

    @Test
    void everyPublicResultCanBeFoundAndCorrected() {
        for (int year = 2005; year < 2013; year++) {
            jdbc.sql("""
                    insert into quality.result (id, structure, indicator, version, first_day, months, state, reason,
                      numerator, second, denominator, whole, words, entered_from, entered_by, changed_at)
                    select gen_random_uuid(), :structure, code, 1, cast(:first as date), 12, 'PUBLISHED', '', 5000, 0, 100,
                      true, '', 'TYPED', 'Essai', now()
                    from unnest(array['decroche', 'delai-annonce', 'satisfaction', 'facilite-contact', 'simplicite',
                      'relation', 'delais', 'taux-net', 'demarches-en-ligne']) as code
                    """)
                    .param("structure", office.code().value())
                    .param("first", year + "-01-01")
                    .update();
        }
        var first = lead.page("/espace/qualite?structure=" + office.code());
        assertThat(first).contains("2012", "Résultats publics plus anciens").doesNotContain(" · 2005 ");
        var next = Pattern.compile("&(?:amp;)?publies=([0-9a-f-]{36})").matcher(first);
        assertThat(next.find()).isTrue();
        var second = lead.page("/espace/qualite?structure=" + office.code() + "&publies=" + next.group(1));
        assertThat(second)
                .contains("Satisfaction sur les délais · 2005", "Revenir aux plus récents")
                .doesNotContain(" · 2012", "Résultats publics plus anciens");
    }

    @Test
    void numbersNobodyWritesAndWordsThatPointAtSomebodyAreRefused() {
        var wrong = enter(
                agent,
                Map.of(
                        "decroche.nombre",
                        "1e-2147483647",
                        "decroche.sur",
                        "9".repeat(5_000),
                        "delais.nombre",
                        "3",
                        "delais.sur",
                        "30",
                        "delais.mots",
                        "Appelez Camille au 06 12 34 56 78."));
        assertThat(wrong.getStatusCode().value()).isEqualTo(422);
        assertThat(wrong.getBody())
                .contains("« 1e-2147483647 » n’est pas un nombre", "semble désigner une personne")
                .contains("06 12 34 56 78");
        assertThat(count()).isZero();
    }
}

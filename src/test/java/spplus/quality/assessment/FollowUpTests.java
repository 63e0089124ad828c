package spplus.quality.assessment;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static spplus.quality.assessment.AssessmentsInTests.ADDRESS;
import static spplus.quality.assessment.AssessmentsInTests.id;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import spplus.IntegrationTest;
import spplus.account.Browser;
import spplus.account.Role;
import spplus.account.SignedIn;
import spplus.core.Slug;
import spplus.directory.Directory;
import spplus.directory.Structure;
import spplus.directory.StructureEntry;
import spplus.directory.TestStructures;
import spplus.quality.TestResults;
import spplus.quality.tally.Places;

/** What is declared stands beside what is measured; who did it is counted, leads are reminded, the grid changes. */
@IntegrationTest
class FollowUpTests {

    @Autowired
    SignedIn signedIn;

    @Autowired
    Directory directory;

    @Autowired
    Places places;

    @Autowired
    AssessmentRounds rounds;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    AssessmentsInTests assessments;
    String network;
    Structure root;
    Structure area;
    Structure north;
    Structure south;
    Structure alone;
    Browser lead;

    @BeforeEach
    void aNetworkOfThreeSites() {
        assessments = new AssessmentsInTests(jdbc);
        network = "Réseau " + TestStructures.newCode();
        root = register("Direction", null);
        area = register("Zone", root);
        north = register("Site du Nord", area);
        south = register("Site du Sud", area);
        alone = register("Site seul", root);
        places.learn(
                List.of(north.code().value(), south.code().value(), alone.code().value()));
        lead = signedIn.as(Role.NATIONAL_CORRESPONDENT, root.code().value());
    }

    @Test
    void countsSitesByThemselvesOrByWhatSpeaksForThem() {
        assertThat(follow("")).contains("fait par 0 site sur 3", "Site du Nord", "pas encore ouvert");
        var own = assessments.open(lead, alone, today(), false);
        assertThat(follow("")).contains("fait par 0 site sur 3", "À terminer avant");
        assessments.whole(lead, own, 2);
        assertThat(follow("")).contains("fait par 1 site sur 3", "33\u00a0%").doesNotContain("Site seul");
        assessments.whole(lead, assessments.open(lead, area, today(), true), 2);
        assertThat(follow("&reseau=" + Slug.of(network)))
                .contains("fait par 3 sites sur 3", "Tous les sites l’ont fait");
        assertThat(follow("&annee=" + (today().getYear() - 1))).contains("fait par 0 site sur 3");
        var local = signedIn.as(Role.LOCAL_LEAD, alone.code().value());
        assertThat(local.page(ADDRESS + "/suivi"))
                .contains("fait par 1 site sur 1")
                .doesNotContain("Site du Nord");
    }

    @Test
    void remindsLeadsOnceBeforeTheDayAndOnceAfter() {
        var path = assessments.open(lead, north, today(), false);
        var one = id(path);
        var near = signedIn.as(Role.LOCAL_LEAD, north.code().value());
        move(path, today().plusDays(10));
        rounds.go();
        rounds.go();
        await().atMost(ofSeconds(20)).until(() -> mails(path) == 1);
        move(path, today().minusDays(2));
        rounds.go();
        rounds.go();
        await().atMost(ofSeconds(20)).until(() -> mails(path) == 2);
        assertThat(jdbc.sql("select count(*) from quality.assessment_reminder where assessment_id = ?")
                        .param(one)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        assertThat(jdbc.sql("select count(*) from notification.mail where told like ?")
                        .param("assessment:" + one + "%" + near.agent())
                        .query(Integer.class)
                        .single())
                .as("to the nearest lead")
                .isEqualTo(2);
    }

    @Test
    void aNewGridServesThoseOpenedAfterwardsOnly() {
        var team = signedIn.everywhere(Role.PROGRAMME_TEAM);
        var before = assessments.open(lead, north, today(), false);
        var page = team.page(ADDRESS + "/grille");
        assertThat(page).contains("La grille officielle du programme n’a pas été trouvée");
        int version = version();
        var form = new HashMap<String, String>();
        jdbc.sql("select item, question from quality.assessment_grid_item where grid = ?")
                .param(version)
                .query((row, _) -> {
                    var key = row.getString(1).replace('.', '-');
                    form.put("p-" + key, "1");
                    return form.put("q-" + key, row.getString(2));
                })
                .list();
        var first = Map.copyOf(form);
        form.putAll(Map.of("version", "" + version, "echelle", "Non\nNon", "p-1-1", "beaucoup", "note", ""));
        var wrong = team.post(ADDRESS + "/grille", form);
        assertThat(wrong.getStatusCode().value()).isEqualTo(422);
        assertThat(wrong.getBody()).contains("libellés différents", "Le poids est un nombre", "value=\"beaucoup\"");
        try {
            form.putAll(Map.of(
                    "echelle", "Jamais\nToujours", "p-1-1", "2,5", "note", "Essai", "q-1-1", "Dit-on bonjour ?"));
            assertThat(team.post(ADDRESS + "/grille", form).getStatusCode().value())
                    .isEqualTo(302);
            assertThat(team.post(ADDRESS + "/grille", form).getBody())
                    .contains("a écrit la version " + (version + 1) + " entre-temps (Essai)")
                    .contains("name=\"version\" value=\"" + (version + 1) + "\"");
            var late = new HashMap<>(form);
            late.put("note", "");
            assertThat(team.post(ADDRESS + "/grille", late).getBody())
                    .contains("name=\"version\" value=\"" + version + "\"");
            var after = assessments.open(lead, south, today(), false);
            assertThat(lead.page(after + "/ma-fiche/1"))
                    .contains("Dit-on bonjour ?", "Toujours")
                    .doesNotContain("2,5");
            assertThat(lead.page(before + "/ma-fiche/1")).contains("Exemplaire").doesNotContain("Dit-on bonjour ?");
        } finally {
            form.putAll(first);
            form.putAll(
                    Map.of("version", "" + version(), "echelle", "Non\nEn partie\nOui\nExemplaire", "note", "Retour"));
            assertThat(team.post(ADDRESS + "/grille", form).getStatusCode().value())
                    .isEqualTo(302);
        }
    }

    @Test
    void declaredStandsBesideMeasuredAndBesideTheYearBefore() {
        var before = assessments.open(lead, north, today(), false);
        assessments.whole(lead, before, 1);
        jdbc.sql("update quality.assessment set year = year - 1 where id = ?")
                .param(id(before))
                .update();
        TestResults.publish(lead, north, "decroche", 50, 100);
        TestResults.publish(lead, north, "delais", 3, 9);
        var path = assessments.open(lead, north, today(), false);
        assessments.whole(lead, path, 3);
        assertThat(lead.page(path + "/resultat"))
                .contains("Appels pris par un agent", "50 sur 100 appels", "Déclaré 50 points plus haut")
                .contains("Sur 1 engagement mesuré, 1 déclaré plus haut", "+66,7 points", "33\u00a0%")
                .doesNotContain("Satisfaction sur les délais");
        assertThat(lead.page(before + "/resultat")).contains("C’est le premier autodiagnostic terminé ici");
    }

    private String follow(String rest) {
        return lead.page(ADDRESS + "/suivi?a=1" + rest);
    }

    private int version() {
        return jdbc.sql("select max(number) from quality.assessment_grid")
                .query(Integer.class)
                .single();
    }

    private int mails(String path) {
        return jdbc.sql("select count(distinct split_part(told, ':', 4)) from notification.mail where told like ?")
                .param("assessment:" + id(path) + ":%")
                .query(Integer.class)
                .single();
    }

    /** As if it had been opened long ago for that day. */
    private void move(String path, LocalDate due) {
        jdbc.sql("update quality.assessment set due_on = ?, opened_at = opened_at - interval '60 days' where id = ?")
                .param(Date.valueOf(due))
                .param(id(path))
                .update();
    }

    private Structure register(String name, Structure parent) {
        var entry =
                TestStructures.entry(TestStructures.newCode(), name + " " + network, parent, "21000", "Dijon", "Oui");
        return TestStructures.in(directory)
                .register(new StructureEntry(
                        0,
                        entry.code(),
                        network,
                        entry.type(),
                        entry.name(),
                        entry.parent(),
                        entry.street(),
                        entry.postalCode(),
                        entry.town(),
                        entry.country(),
                        entry.active(),
                        entry.commune(),
                        entry.department(),
                        entry.region()));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}

package spplus.survey.mystery;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.LinkedMultiValueMap;
import spplus.account.Browser;
import spplus.account.Role;
import spplus.account.SignedIn;
import spplus.directory.Directory;
import spplus.directory.Structure;
import spplus.directory.TestStructures;

/** Two structures visited, whoever plans the visits and whoever makes them. */
abstract class TestVisits {

    static final String ADDRESS = "/espace/enquetes/mystere";

    @Autowired
    SignedIn agents;

    @Autowired
    Directory directory;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    Structure top;
    Structure north;
    Structure south;
    Browser lead;
    Browser investigator;

    @BeforeEach
    void openStructures() {
        var structures = TestStructures.in(directory);
        top = structures.open("Direction des visites");
        north = structures.open("Guichet du Nord", top);
        south = structures.open("Guichet du Sud", top);
        lead = agents.as(Role.LOCAL_LEAD, top.code().value());
        investigator = agents.as(
                Role.RESPONDER, structures.open("Mairie lointaine").code().value());
    }

    String grid() {
        return path(lead.post(
                ADDRESS + "/grilles", TestForms.of("structure", top.code().value(), "titre", "Grille d’essai")));
    }

    /** A campaign of a year with two criteria, where fewer contacts than that are not shown. */
    String campaign(int minimum) {
        var grid = grid();
        keep(grid, "intitule", "Accueil souriant", "canal", "VISIT", "engagement", "1");
        keep(grid, "intitule", "Attente", "unite", "MINUTES", "canal", "VISIT", "engagement", "4");
        var today = LocalDate.now(clock);
        return path(lead.post(
                ADDRESS + "/nouvelle",
                TestForms.of(
                        "grille",
                        grid.substring(grid.lastIndexOf('/') + 1),
                        "nom",
                        "Visites d’essai",
                        "du",
                        today.toString(),
                        "au",
                        today.plusYears(1).toString(),
                        "effectif",
                        String.valueOf(minimum))));
    }

    LinkedMultiValueMap<String, String> plan(String campaign, String channel, int each, Structure... places) {
        var form = TestForms.of(
                "lot",
                UUID.randomUUID().toString(),
                "canal",
                channel,
                "nombre",
                String.valueOf(each),
                "echeance",
                LocalDate.now(clock).plusDays(1).toString(),
                "enqueteur",
                investigator.email(),
                "consigne",
                "");
        for (var place : places) {
            form.add("structure", place.code().value());
        }
        return form;
    }

    LinkedMultiValueMap<String, String> told(String rating, String minutes) {
        return TestForms.of("jour", LocalDate.now(clock).toString(), "c1", rating, "c2", minutes);
    }

    List<UUID> contacts(String campaign) {
        return new ArrayList<>(jdbc.sql("select id from survey.mystery_contact where campaign_id = ? order by id")
                .param(UUID.fromString(campaign.substring(campaign.lastIndexOf('/') + 1)))
                .query(UUID.class)
                .list());
    }

    ResponseEntity<String> keep(String grid, String... fields) {
        var form = TestForms.of(fields);
        form.add("revision", revision(grid));
        return lead.post(grid + "/critere", form);
    }

    void act(String grid, String what, String key) {
        lead.post(grid + "/" + what, TestForms.of("revision", revision(grid), "critere", key));
    }

    String revision(String grid) {
        return lead.page(grid).replaceAll("(?s).*name=\"revision\" value=\"(\\d+)\".*", "$1");
    }

    static String results(String campaign) {
        return campaign.replace("/campagnes/", "/resultats/");
    }

    static String path(ResponseEntity<String> answer) {
        return String.valueOf(answer.getHeaders().getLocation()).replaceFirst("^https?://[^/]+", "");
    }
}

package spplus.quality.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.LinkedMultiValueMap;
import spplus.account.Browser;
import spplus.directory.Structure;

/** Assessments opened, rated and agreed on in tests, by the pages of real life. */
record AssessmentsInTests(JdbcClient jdbc) {

    static final String ADDRESS = "/espace/qualite/autodiagnostics";

    /** @return path of the assessment */
    String open(Browser lead, Structure structure, LocalDate due, boolean whole) {
        return to(tryOpen(lead, structure, due.toString(), whole));
    }

    ResponseEntity<String> tryOpen(Browser lead, Structure structure, String due, boolean whole) {
        return lead.post(
                ADDRESS,
                Map.of("structure", structure.code().value(), "echeance", due, "ensemble", whole ? "oui" : ""));
    }

    /** Rates everything alone and finishes. */
    void rate(Browser agent, String path, int value) {
        parts(path).forEach((part, items) -> assertThat(agent.post(path + "/ma-fiche/" + part, values(items, value))
                        .getStatusCode()
                        .value())
                .isEqualTo(302));
        assertThat(agent.post(path + "/ma-fiche/terminer", Map.of())
                        .getStatusCode()
                        .value())
                .isEqualTo(302);
    }

    /** Agrees on the same value for everything. */
    void agree(Browser lead, String path, int value) {
        parts(path).forEach((part, items) -> assertThat(lead.post(path + "/accord/" + part, values(items, value))
                        .getStatusCode()
                        .value())
                .isEqualTo(302));
    }

    /** From rating to closed, everything having that value. */
    void whole(Browser lead, String path, int value) {
        assertThat(lead.post(path + "/accord", Map.of()).getStatusCode().value())
                .isEqualTo(302);
        agree(lead, path, value);
        assertThat(to(lead.post(path + "/terminer", Map.of()))).isEqualTo(path + "/resultat");
    }

    /** Keys of items by commitment. */
    Map<Integer, List<String>> parts(String path) {
        var parts = new TreeMap<Integer, List<String>>();
        jdbc.sql("""
                select i.number, i.item from quality.assessment_grid_item i
                join quality.assessment a on a.grid = i.grid where a.id = ? order by i.number, i.part
                """)
                .param(id(path))
                .query((row, _) -> parts.computeIfAbsent(row.getInt(1), _ -> new ArrayList<>())
                        .add(row.getString(2).replace('.', '-')))
                .list();
        return parts;
    }

    static Map<String, String> values(List<String> items, int value) {
        var form = new HashMap<String, String>();
        items.forEach(item -> form.put("v-" + item, String.valueOf(value)));
        return form;
    }

    static UUID id(String path) {
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    }

    static String to(ResponseEntity<String> answer) {
        assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(302);
        return answer.getHeaders().getLocation().getPath();
    }

    /** Secret links of a page. */
    static List<String> links(String page) {
        return Pattern.compile("/autodiagnostic/[A-Za-z0-9_-]{32}")
                .matcher(page)
                .results()
                .map(found -> found.group())
                .distinct()
                .toList();
    }

    /** Sends a public form. */
    static ResponseEntity<String> send(Browser user, String path, Map<String, String> form) {
        var fields = new LinkedMultiValueMap<String, String>();
        form.forEach(fields::add);
        return user.postAsIs(path, fields);
    }
}

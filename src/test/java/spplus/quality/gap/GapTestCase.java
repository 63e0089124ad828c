package spplus.quality.gap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import spplus.IntegrationTest;
import spplus.account.Browser;
import spplus.account.Role;
import spplus.account.SignedIn;
import spplus.directory.Directory;
import spplus.directory.Structure;
import spplus.directory.TestStructures;
import spplus.quality.Gaps;

/** An office whose gaps are told by its lead and by the team of the programme. */
@IntegrationTest
abstract class GapTestCase {

    static final String ADDRESS = "/espace/qualite/ecarts";

    @Autowired
    SignedIn signedIn;

    @Autowired
    Directory directory;

    @Autowired
    Gaps gaps;

    @Autowired
    GapDesk desk;

    @Autowired
    JdbcClient jdbc;

    Structure network;
    Structure office;
    Browser lead;
    Browser team;

    @BeforeEach
    void anOffice() {
        network = TestStructures.in(directory).open("Réseau à écarts");
        office = TestStructures.in(directory).open("Bureau à écarts", network);
        lead = signedIn.as(Role.LOCAL_LEAD, office.code().value());
        team = signedIn.everywhere(Role.PROGRAMME_TEAM);
    }

    String write(String title) {
        var form = Map.of("structure", office.code().value(), "titre", title, "engagement", "2");
        var answer = lead.post(ADDRESS + "/nouveau", form);
        assertThat(answer.getStatusCode().value()).isEqualTo(302);
        return answer.getHeaders().getLocation().getPath();
    }

    void qualify(String path, String gravity, String frequency, String users, String hands) {
        var form = Map.of(
                "edition",
                "" + edition(path),
                "nature",
                "REACH",
                "engagement",
                "2",
                "gravite",
                gravity,
                "frequence",
                frequency,
                "usagers",
                users,
                "mains",
                hands);
        assertThat(lead.post(path, form).getStatusCode().value()).isEqualTo(302);
    }

    ResponseEntity<String> decide(String path, String act, String why) {
        return lead.post(path + "/decision", Map.of("edition", "" + edition(path), "geste", act, "pourquoi", why));
    }

    void look() {
        lead.post(ADDRESS + "/recherche", Map.of("structure", office.code().value()));
    }

    void aim(int percent) {
        var form = Map.of(
                "structure",
                office.code().value(),
                "valeur",
                "" + percent,
                "tolerance",
                "0",
                "depuis",
                "2020-01-01",
                "reseau",
                "");
        assertThat(team.post("/espace/qualite/indicateurs/decroche/cibles", form)
                        .getStatusCode()
                        .value())
                .isEqualTo(302);
    }

    int found(Structure structure) {
        return jdbc.sql("select count(*) from quality.gap where structure = ? and found <> 'WRITTEN'")
                .param(structure.code().value())
                .query(Integer.class)
                .single();
    }

    int edition(String path) {
        return jdbc.sql("select edition from quality.gap where id = ?")
                .param(id(path))
                .query(Integer.class)
                .single();
    }

    static UUID id(String path) {
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    }
}

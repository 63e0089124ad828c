package spplus.quality.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.LinkedMultiValueMap;
import spplus.IntegrationTest;
import spplus.account.Browser;
import spplus.account.Role;
import spplus.account.SignedIn;
import spplus.directory.Directory;
import spplus.directory.Structure;
import spplus.directory.TestStructures;

/** A prefecture and its office, whose results two people enter. */
@IntegrationTest
abstract class EntryTestCase {

    static final String ENTRY = "/espace/qualite/saisie";

    @Autowired
    SignedIn signedIn;

    @Autowired
    Directory directory;

    @Autowired
    Intake intake;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    Structure prefecture;
    Structure office;
    Browser lead;
    Browser agent;

    @BeforeEach
    void aPrefectureAndItsOffice() {
        var structures = TestStructures.in(directory);
        prefecture = structures.open("Préfecture à deux mains");
        office = structures.open("Accueil à deux mains", prefecture);
        lead = signedIn.as(Role.LOCAL_LEAD, prefecture.code().value());
        agent = signedIn.as(Role.RESPONDER, office.code().value());
    }

    ResponseEntity<String> enter(Browser who, Map<String, String> typed) {
        var form = new HashMap<>(typed);
        form.put("structure", office.code().value());
        return who.post(ENTRY, form);
    }

    void act(String what, UUID id) {
        var form = new LinkedMultiValueMap<String, String>();
        form.add("structure", prefecture.code().value());
        form.add("geste", what);
        form.add("resultat", id + "_" + edition(id));
        assertThat(lead.post("/espace/qualite", form).getStatusCode().value()).isEqualTo(302);
    }

    static Map<String, String> correction(String numerator, int edition, String why) {
        return new HashMap<>(
                Map.of("decroche.nombre", numerator, "decroche.sur", "100", "edition", "" + edition, "pourquoi", why));
    }

    UUID id(String indicator) {
        return one("select id from quality.result where structure = ? and indicator = ?", indicator, UUID.class);
    }

    long numerator(String indicator) {
        return one("select numerator from quality.result where structure = ? and indicator = ?", indicator, Long.class);
    }

    int steps(String indicator) {
        return one("""
                select count(*) from quality.result_step s join quality.result r on r.id = s.result_id
                where r.structure = ? and r.indicator = ?
                """, indicator, Integer.class);
    }

    <T> T one(String sql, String indicator, Class<T> type) {
        return jdbc.sql(sql)
                .param(office.code().value())
                .param(indicator)
                .query(type)
                .single();
    }

    int edition(UUID id) {
        return jdbc.sql("select edition from quality.result where id = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }

    int count() {
        return jdbc.sql("select count(*) from quality.result where structure = ?")
                .param(office.code().value())
                .query(Integer.class)
                .single();
    }

    /** The last one that is over. */
    int year() {
        return LocalDate.now(clock).getYear() - 1;
    }
}

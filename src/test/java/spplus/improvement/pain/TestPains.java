package spplus.improvement.pain;

import static java.time.Duration.ofSeconds;
import static org.awaitility.Awaitility.await;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import spplus.account.Browser;
import spplus.directory.Structure;
import spplus.verbatim.suspicion.TestSuspicions;

/** Pain points as the real forms make them. */
public final class TestPains {

    private final Browser lead;
    private final JdbcClient jdbc;

    public TestPains(Browser lead, JdbcClient jdbc) {
        this.lead = lead;
        this.jdbc = jdbc;
    }

    /** @return its path */
    public String written(Structure office, String title) {
        return written(Map.of("structure", office.code().value(), "titre", title, "source", "IMMERSION"));
    }

    String written(Map<String, String> fields) {
        var answer = lead.post(PainPoint.ADDRESS + "/nouveau", fields);
        return Objects.requireNonNull(answer.getHeaders().getLocation(), () -> String.valueOf(answer.getBody()))
                .getPath();
    }

    /** Born from a suspicion of thirty unhappy texts that the lead follows. @return its path */
    public String decided(TestSuspicions suspicions, Structure office, String theme) {
        return followed(suspicions.of(office, theme));
    }

    String followed(UUID suspicion) {
        lead.post("/espace/voix/soupcons/" + suspicion, Map.of("decision", "suivis", "motif", "", "version", "0"));
        await().atMost(ofSeconds(90)).until(() -> of(suspicion) > 0);
        return jdbc.sql("select pain_id from improvement.pain_source where ref = ?")
                .param(suspicion)
                .query((row, _) -> PainPoint.path(row.getObject(1, UUID.class)))
                .single();
    }

    long of(UUID ref) {
        return jdbc.sql("""
                select count(*) from improvement.pain_source s join improvement.pain_point p on p.id = s.pain_id
                where s.ref = ? and p.measured_on is not null
                """).param(ref).query(Long.class).single();
    }

    void does(String path, String deed, Map<String, String> fields) {
        var all = new HashMap<>(fields);
        all.put("version", String.valueOf(version(path)));
        lead.post(path + deed, all);
    }

    int version(String path) {
        return jdbc.sql("select version from improvement.pain_point where id = ?")
                .param(id(path))
                .query(Integer.class)
                .single();
    }

    public static UUID id(String path) {
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    }
}

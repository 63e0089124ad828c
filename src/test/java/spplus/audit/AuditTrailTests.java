package spplus.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import spplus.IntegrationTest;
import spplus.platform.Ids;

@IntegrationTest
class AuditTrailTests {

    @Autowired
    AuditTrail trail;

    @Autowired
    JdbcClient jdbc;

    @Test
    void keepsWhatWasDone() {
        var subject = record();
        var facts = jdbc.sql("select facts ->> 'reason' from audit.entry where subject = ?")
                .param(subject)
                .query(String.class)
                .single();
        assertThat(facts).isEqualTo("off-topic");
    }

    @Test
    void neverChangesWhatWasWritten() {
        var subject = record();
        assertThatThrownBy(() -> jdbc.sql("update audit.entry set kind = 'x' where subject = ?")
                        .param(subject)
                        .update())
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> jdbc.sql("delete from audit.entry where subject = ?")
                        .param(subject)
                        .update())
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> jdbc.sql("truncate audit.entry").update()).hasMessageContaining("append-only");
    }

    private String record() {
        var subject = Ids.next().toString();
        trail.record(AuditEntry.by(Author.SYSTEM, "experience.rejected")
                .on("experience", subject)
                .about(List.of("ABC"))
                .fact("reason", "off-topic"));
        return subject;
    }
}

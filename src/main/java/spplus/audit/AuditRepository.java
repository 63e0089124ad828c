package spplus.audit;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The rows of the audit trail. */
@Repository
class AuditRepository {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    AuditRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void add(UUID id, Instant at, AuditEntry entry, Set<String> scope) {
        jdbc.sql("""
                insert into audit.entry (id, at, author, author_name, action, kind, subject, structures, scope, facts)
                values (:id, :at, :author, :name, :action, :kind, :subject, :structures, :scope, :facts::jsonb)
                """)
                .param("id", id)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("author", entry.author().agent())
                .param("name", entry.author().name())
                .param("action", entry.action())
                .param("kind", entry.kind())
                .param("subject", entry.subject())
                .param("structures", entry.structures().toArray(String[]::new))
                .param("scope", scope.toArray(String[]::new))
                .param("facts", json.writeValueAsString(entry.facts()))
                .update();
    }
}

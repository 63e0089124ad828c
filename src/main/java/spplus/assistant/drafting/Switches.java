package spplus.assistant.drafting;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.audit.AuditEntry;
import spplus.audit.AuditTrail;

/** Which networks let their texts be sent to the language model: none until somebody says so. */
@Component
class Switches {

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    Switches(JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    boolean allows(String network) {
        return allowed(Set.of(network)).contains(network);
    }

    Set<String> allowed(Collection<String> networks) {
        return new TreeSet<>(jdbc.sql("select network from assistant.model_switch where allowed and network = any (?)")
                .param(networks.toArray(String[]::new))
                .query((row, _) -> row.getString("network"))
                .list());
    }

    @Transactional
    void set(String network, boolean allowed, Actor by) {
        jdbc.sql("""
                insert into assistant.model_switch (network, allowed, changed_at, changed_by)
                values (:network, :allowed, :now, :by)
                on conflict (network) do update set allowed = excluded.allowed, changed_at = excluded.changed_at,
                  changed_by = excluded.changed_by
                """)
                .param("network", network)
                .param("allowed", allowed)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", by.name())
                .update();
        audit.record(AuditEntry.by(by, allowed ? "assistant.model-allowed" : "assistant.model-forbidden")
                .on("network", network)
                .about(by.scopeOf(Permission.MANAGE_STRUCTURE).roots()));
    }
}

package spplus.account.unused;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import spplus.account.DeactivationNear;
import spplus.account.domain.AccountSettings;
import spplus.account.domain.Deactivation;

/**
 * Warns those whose account will be closed for want of use, then closes it. Each account is one short transaction, so a
 * job that was cut begins again where it stopped and warns nobody twice. Nobody is closed without a last warning given
 * as many days before as it announced.
 */
@Service
class UnusedAccounts {

    private static final int AT_ONCE = 500;
    /** The daily job does not run at the same second each day. */
    private static final Duration SLACK = Duration.ofHours(12);

    private final JdbcClient jdbc;
    private final Deactivation deactivation;
    private final AccountSettings settings;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    UnusedAccounts(
            JdbcClient jdbc,
            Deactivation deactivation,
            AccountSettings settings,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.deactivation = deactivation;
        this.settings = settings;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    void sweep() {
        var now = clock.instant();
        var warnings = settings.warnings().stream().sorted().toList();
        toClose(now, warnings)
                .forEach(agent -> transaction.executeWithoutResult(status -> {
                    if (isStillUnused(agent, now, settings.unused())) {
                        deactivation.forWantOfUse(agent);
                    }
                }));
        warnings.forEach(days -> toWarn(now, days).forEach(agent -> warn(agent, days, now)));
    }

    private void warn(UUID agent, int days, Instant now) {
        transaction.executeWithoutResult(status -> {
            if (isStillUnused(agent, now, settings.unused() - days)) {
                jdbc.sql("update account.agent set warned_days = :days, warned_at = :now where id = :agent")
                        .param("days", days)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("agent", agent)
                        .update();
                events.publishEvent(new DeactivationNear(agent, days));
            }
        });
    }

    private List<UUID> toClose(Instant now, List<Integer> warnings) {
        int last = warnings.isEmpty() ? 0 : warnings.getFirst();
        return jdbc.sql("""
                select id from account.agent
                where deactivated_at is null and password is not null and not demo and counted_from <= :unusedSince
                  and (:last = 0 or warned_days <= :last and warned_at <= :warnedBefore)
                order by counted_from limit :limit
                """)
                .param("unusedSince", daysBefore(now, settings.unused()).atOffset(ZoneOffset.UTC))
                .param("last", last)
                .param("warnedBefore", daysBefore(now, last).plus(SLACK).atOffset(ZoneOffset.UTC))
                .param("limit", AT_ONCE)
                .query((row, n) -> row.getObject("id", UUID.class))
                .list();
    }

    private List<UUID> toWarn(Instant now, int days) {
        return jdbc.sql("""
                select id from account.agent
                where deactivated_at is null and password is not null and not demo and counted_from <= :unusedSince
                  and (warned_days is null or warned_days > :days)
                order by counted_from limit :limit
                """)
                .param("unusedSince", daysBefore(now, settings.unused() - days).atOffset(ZoneOffset.UTC))
                .param("days", days)
                .param("limit", AT_ONCE)
                .query((row, n) -> row.getObject("id", UUID.class))
                .list();
    }

    /** The agent may have signed in since the list was read. */
    private boolean isStillUnused(UUID agent, Instant now, int days) {
        return jdbc.sql("select counted_from <= :since from account.agent where id = :agent for update")
                .param("since", daysBefore(now, days).atOffset(ZoneOffset.UTC))
                .param("agent", agent)
                .query(Boolean.class)
                .single();
    }

    private static Instant daysBefore(Instant now, int days) {
        return now.minus(Duration.ofDays(days));
    }
}

package spplus.account.domain;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import spplus.platform.Ids;
import spplus.platform.PlatformSettings;
import spplus.platform.SecretBox;

/** Links sent by mail to choose a password: good once, for some days; opening one consumes nothing. */
@Component
public class Links {

    private final JdbcClient jdbc;
    private final SecretBox box;
    private final PlatformSettings settings;
    private final AccountSettings account;
    private final Clock clock;

    Links(JdbcClient jdbc, SecretBox box, PlatformSettings settings, AccountSettings account, Clock clock) {
        this.jdbc = jdbc;
        this.box = box;
        this.settings = settings;
        this.account = account;
        this.clock = clock;
    }

    /** Makes the agent's link of this purpose, the only good one from now on. */
    public void renew(@Nullable UUID agent, Purpose purpose) {
        forget(agent, purpose);
        var id = Ids.next();
        var now = clock.instant();
        jdbc.sql("""
                insert into account.link (id, agent, purpose, fingerprint, made_at, expires_at)
                values (:id, :agent, :purpose, :fingerprint, :now, :expires)
                """)
                .param("id", id)
                .param("agent", agent)
                .param("purpose", purpose.name())
                .param("fingerprint", fingerprint(secret(id)))
                .param("now", at(now))
                .param("expires", at(now.plus(account.linkLifetime(purpose))))
                .update();
    }

    /** No link of this purpose opens anything for the agent any more. */
    public void forget(@Nullable UUID agent, Purpose purpose) {
        jdbc.sql("delete from account.link where agent is not distinct from :agent and purpose = :purpose")
                .param("agent", agent)
                .param("purpose", purpose.name())
                .update();
    }

    /** Whose link this is; empty when it is unknown, used, replaced or expired. */
    public Optional<UUID> agentOf(String secret, Purpose purpose) {
        return jdbc.sql("""
                select agent from account.link
                where fingerprint = :fingerprint and purpose = :purpose and expires_at > :now
                """)
                .param("fingerprint", fingerprint(secret))
                .param("purpose", purpose.name())
                .param("now", at(clock.instant()))
                .query(UUID.class)
                .optional();
    }

    /** Consumes a link; false when it was no longer good. */
    public boolean use(String secret, Purpose purpose) {
        return jdbc.sql("""
                delete from account.link where fingerprint = :fingerprint and purpose = :purpose and expires_at > :now
                """)
                        .param("fingerprint", fingerprint(secret))
                        .param("purpose", purpose.name())
                        .param("now", at(clock.instant()))
                        .update()
                == 1;
    }

    /** Whether a link that belongs to nobody yet is good. */
    public boolean isGood(String secret, Purpose purpose) {
        return jdbc.sql("""
                select count(*) from account.link
                where fingerprint = :fingerprint and purpose = :purpose and expires_at > :now
                """)
                        .param("fingerprint", fingerprint(secret))
                        .param("purpose", purpose.name())
                        .param("now", at(clock.instant()))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    public Optional<String> address(@Nullable UUID agent, Purpose purpose) {
        return jdbc.sql("""
                select id from account.link
                where agent is not distinct from :agent and purpose = :purpose and expires_at > :now
                order by made_at desc limit 1
                """)
                .param("agent", agent)
                .param("purpose", purpose.name())
                .param("now", at(clock.instant()))
                .query(UUID.class)
                .optional()
                .map(id -> settings.absolute(purpose.path + secret(id)));
    }

    private String secret(UUID link) {
        return box.link("account", link.toString());
    }

    private byte[] fingerprint(String secret) {
        return box.fingerprint("account", secret);
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** What a link is for. */
    public enum Purpose {
        INVITATION("/connexion/invitation/"),
        RESET("/connexion/mot-de-passe/"),
        FIRST_ADMINISTRATOR("/connexion/premier-administrateur/");

        private final String path;

        Purpose(String path) {
            this.path = path;
        }
    }
}

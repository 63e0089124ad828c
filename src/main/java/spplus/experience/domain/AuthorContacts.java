package spplus.experience.domain;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import spplus.experience.ExperienceId;
import spplus.platform.SecretBox;
import spplus.platform.Texts;

/** The addresses and private links of authors: the address sealed and apart, the link's secret kept only as a hash. */
@Component
public class AuthorContacts {

    private static final String EMAIL = "experience.email";
    private static final String FOLLOW_UP = "experience.follow-up";

    private final JdbcClient jdbc;
    private final SecretBox box;
    private final FollowUpSettings settings;
    private final Texts texts;
    private final Clock clock;

    AuthorContacts(JdbcClient jdbc, SecretBox box, FollowUpSettings settings, Texts texts, Clock clock) {
        this.jdbc = jdbc;
        this.box = box;
        this.settings = settings;
        this.texts = texts;
        this.clock = clock;
    }

    /** Mails will come in the language in which the page is read now. */
    public void put(ExperienceId id, String email) {
        jdbc.sql("""
                insert into experience.contact (experience_id, sealed_email, language) values (?, ?, ?)
                on conflict (experience_id) do update
                set sealed_email = excluded.sealed_email, language = excluded.language, stopped_at = null
                """)
                .param(id.value())
                .param(box.seal(EMAIL, email))
                .param(texts.language())
                .update();
    }

    /** The address to write to; empty when none was left or the author asked for silence. */
    public Optional<String> email(ExperienceId id) {
        return address(id).map(Address::email);
    }

    /** How to write to the author; empty as {@link #email}. */
    public Optional<Address> address(ExperienceId id) {
        return address("experience_id = ? and stopped_at is null", id);
    }

    /** The address that the author left, even if they asked for silence since. */
    public Optional<Address> kept(ExperienceId id) {
        return address("experience_id = ?", id);
    }

    public void stop(ExperienceId id) {
        jdbc.sql("update experience.contact set stopped_at = now() where experience_id = ? and stopped_at is null")
                .param(id.value())
                .update();
    }

    /** The author wants news again; nothing changes when no address was left. */
    public void resume(ExperienceId id) {
        jdbc.sql("update experience.contact set stopped_at = null where experience_id = ?")
                .param(id.value())
                .update();
    }

    /** The secret of the private link, computed again each time: it is stored nowhere. */
    public String followUpSecret(ExperienceId id, int renewal) {
        return box.link(FOLLOW_UP, id + ":" + renewal);
    }

    /** What is stored of the secret. */
    public byte[] fingerprint(String secret) {
        return box.fingerprint(FOLLOW_UP, secret);
    }

    /**
     * Empty when the secret never was one, or was replaced.
     *
     * @throws LinkExpired when it was given too long ago
     * @throws LinkUnopened when it was sent to replace another and nobody opened it yet
     */
    public Optional<ExperienceId> bySecret(String secret) {
        var fingerprint = fingerprint(secret);
        var found = given("""
                select e.id, coalesce(l.given_at, e.shared_at) as given_at from experience.experience e
                left join experience.follow_up_link l on l.experience_id = e.id where e.follow_up = ?
                """, fingerprint);
        if (found.isPresent()) {
            return Optional.of(found.get().living(settings.life(), clock.instant()));
        }
        waiting(fingerprint).ifPresent(waiting -> {
            waiting.living(settings.unopened(), clock.instant());
            throw new LinkUnopened();
        });
        return Optional.empty();
    }

    /** Whether its author can read what is answered to them; nobody can for imported experiences. */
    public boolean hasPrivatePage(ExperienceId id) {
        return followUpPath(id).isPresent();
    }

    /** Path of the private page; empty for imported experiences, which have none. */
    public Optional<String> followUpPath(ExperienceId id) {
        return jdbc.sql("select follow_up_renewal from experience.experience where id = ? and follow_up is not null")
                .param(id.value())
                .query(Integer.class)
                .optional()
                .map(renewal -> "/suivi/" + followUpSecret(id, renewal));
    }

    /** The link that was sent to replace another and waits to be opened. */
    Optional<Given> waiting(byte[] fingerprint) {
        return given("""
                select experience_id as id, next_given_at as given_at from experience.follow_up_link where next = ?
                """, fingerprint);
    }

    private Optional<Given> given(String sql, byte[] fingerprint) {
        return jdbc.sql(sql)
                .param(fingerprint)
                .query((row, _) -> new Given(
                        new ExperienceId(row.getObject("id", UUID.class)), Columns.instantOf(row, "given_at")))
                .optional();
    }

    private Optional<Address> address(String which, ExperienceId id) {
        return jdbc.sql("select sealed_email, language from experience.contact where " + which)
                .param(id.value())
                .query((row, _) -> Address.of(row, box, EMAIL))
                .optional();
    }

    /** A link, and when it was last given. */
    record Given(ExperienceId id, Instant at) {

        ExperienceId living(Duration life, Instant now) {
            if (!now.isBefore(at.plus(life))) {
                throw new LinkExpired();
            }
            return id;
        }
    }

    /** The link was given too long ago: another can be asked for. */
    public static class LinkExpired extends RuntimeException {}

    /** The link waits for its owner to open it; a mail scanner that reads it opens nothing. */
    public static class LinkUnopened extends RuntimeException {}
}

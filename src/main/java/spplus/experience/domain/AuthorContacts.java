package spplus.experience.domain;

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
    private final Texts texts;

    AuthorContacts(JdbcClient jdbc, SecretBox box, Texts texts) {
        this.jdbc = jdbc;
        this.box = box;
        this.texts = texts;
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
        return jdbc.sql("""
                select sealed_email, language from experience.contact
                where experience_id = ? and stopped_at is null
                """)
                .param(id.value())
                .query((row, _) -> Address.of(row, box, EMAIL))
                .optional();
    }

    public void stop(ExperienceId id) {
        jdbc.sql("update experience.contact set stopped_at = now() where experience_id = ? and stopped_at is null")
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

    public Optional<ExperienceId> bySecret(String secret) {
        return jdbc.sql("select id from experience.experience where follow_up = ?")
                .param(fingerprint(secret))
                .query(UUID.class)
                .optional()
                .map(ExperienceId::new);
    }

    /** Whether its author can read what is answered to them; nobody can for imported experiences. */
    public boolean hasPrivatePage(ExperienceId id) {
        return followUpPath(id).isPresent();
    }

    /** Path of the private page, for a mail to its author; empty for imported experiences, which have none. */
    public Optional<String> followUpPath(ExperienceId id) {
        return jdbc.sql("select follow_up_renewal from experience.experience where id = ? and follow_up is not null")
                .param(id.value())
                .query(Integer.class)
                .optional()
                .map(renewal -> "/suivi/" + followUpSecret(id, renewal));
    }
}

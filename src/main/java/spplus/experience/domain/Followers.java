package spplus.experience.domain;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import spplus.experience.ExperienceId;
import spplus.platform.SecretBox;
import spplus.platform.Texts;

/** Those who lived the same and left an address to be told what follows; the address is sealed. */
@Component
public class Followers {

    private static final String PURPOSE = "experience.visitor";

    private final JdbcClient jdbc;
    private final SecretBox box;
    private final Texts texts;

    Followers(JdbcClient jdbc, SecretBox box, Texts texts) {
        this.jdbc = jdbc;
        this.box = box;
        this.texts = texts;
    }

    /** Mails will come in the language in which the page is read now. */
    public void put(ExperienceId id, byte[] visitor, String email) {
        jdbc.sql("""
                update experience.same_mark set sealed_email = :sealed, language = :language
                where experience_id = :id and visitor = :visitor
                """)
                .param("sealed", box.seal(PURPOSE, email))
                .param("language", texts.language())
                .param("id", id.value())
                .param("visitor", visitor)
                .update();
    }

    /** Those who may be written to; at most {@code limit}. */
    public List<byte[]> of(ExperienceId id, int limit) {
        return jdbc.sql("""
                select visitor from experience.same_mark where experience_id = ? and sealed_email is not null
                order by at, visitor limit ?
                """)
                .param(id.value())
                .param(limit)
                .query((row, _) -> row.getBytes(1))
                .list();
    }

    public Optional<String> email(ExperienceId id, byte[] visitor) {
        return address(id, visitor).map(Address::email);
    }

    /** How to write to somebody; empty as {@link #email}. */
    public Optional<Address> address(ExperienceId id, byte[] visitor) {
        return jdbc.sql("""
                select sealed_email, language from experience.same_mark
                where experience_id = ? and visitor = ? and sealed_email is not null
                """)
                .param(id.value())
                .param(visitor)
                .query((row, _) -> Address.of(row, box, PURPOSE))
                .optional();
    }

    /** Forgets the address: nothing more is sent. */
    public void stop(ExperienceId id, byte[] visitor) {
        jdbc.sql("update experience.same_mark set sealed_email = null where experience_id = ? and visitor = ?")
                .param(id.value())
                .param(visitor)
                .update();
    }
}

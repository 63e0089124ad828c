package spplus.experience.domain;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import spplus.experience.ExperienceId;
import spplus.platform.SecretBox;
import spplus.platform.Texts;

/**
 * Those who lived the same and left an address to be told what follows: the address is sealed, and the secret of the
 * link by which each asks for silence is stored only as a hash.
 */
@Component
public class Followers {

    private static final String ADDRESS = "experience.visitor";
    private static final String LINK = "experience.follower";

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
                .param("sealed", box.seal(ADDRESS, email))
                .param("language", texts.language())
                .param("id", id.value())
                .param("visitor", visitor)
                .update();
    }

    /** Those who may be written to, a page at a time. @param after the last one of the page before, null to begin */
    public List<byte[]> page(ExperienceId id, byte @Nullable [] after, int limit) {
        return jdbc.sql("""
                select visitor from experience.same_mark
                where experience_id = ? and sealed_email is not null and visitor > ? order by visitor limit ?
                """)
                .param(id.value())
                .param(after == null ? new byte[0] : after)
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
                .query((row, _) -> Address.of(row, box, ADDRESS))
                .optional();
    }

    /** Forgets the address: nothing more is sent. */
    public void stop(ExperienceId id, byte[] visitor) {
        jdbc.sql("update experience.same_mark set sealed_email = null where experience_id = ? and visitor = ?")
                .param(id.value())
                .param(visitor)
                .update();
    }

    /** The path to write in a mail; the same each time. */
    public String stopPath(ExperienceId id, byte[] visitor) {
        var secret = box.link(LINK, id + ":" + HexFormat.of().formatHex(visitor));
        jdbc.sql("update experience.same_mark set stop = ? where experience_id = ? and visitor = ?")
                .param(box.fingerprint(LINK, secret))
                .param(id.value())
                .param(visitor)
                .update();
        return "/ne-plus-suivre/" + secret;
    }

    public Optional<Follower> bySecret(String secret) {
        return jdbc.sql("select experience_id, visitor from experience.same_mark where stop = ?")
                .param(box.fingerprint(LINK, secret))
                .query((row, _) -> new Follower(
                        new ExperienceId(row.getObject("experience_id", UUID.class)), row.getBytes("visitor")))
                .optional();
    }

    /** Somebody who lived the same as the author of an experience. */
    public record Follower(ExperienceId experience, byte[] visitor) {}
}

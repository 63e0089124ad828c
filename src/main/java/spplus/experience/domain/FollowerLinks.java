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

/** The link by which each follower asks for silence; its secret is stored only as a hash. */
@Component
public class FollowerLinks {

    private static final String PURPOSE = "experience.follower";

    private final JdbcClient jdbc;
    private final SecretBox box;

    FollowerLinks(JdbcClient jdbc, SecretBox box) {
        this.jdbc = jdbc;
        this.box = box;
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

    /** The path to write in a mail; the same each time. */
    public String stopPath(ExperienceId id, byte[] visitor) {
        var secret = box.link(PURPOSE, id + ":" + HexFormat.of().formatHex(visitor));
        jdbc.sql("update experience.same_mark set stop = ? where experience_id = ? and visitor = ?")
                .param(box.fingerprint(PURPOSE, secret))
                .param(id.value())
                .param(visitor)
                .update();
        return "/ne-plus-suivre/" + secret;
    }

    public Optional<Follower> bySecret(String secret) {
        return jdbc.sql("select experience_id, visitor from experience.same_mark where stop = ?")
                .param(box.fingerprint(PURPOSE, secret))
                .query((row, _) -> new Follower(
                        new ExperienceId(row.getObject("experience_id", UUID.class)), row.getBytes("visitor")))
                .optional();
    }

    /** Somebody who lived the same as the author of an experience. */
    public record Follower(ExperienceId experience, byte[] visitor) {}
}

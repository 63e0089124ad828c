package spplus.experience.domain;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import spplus.experience.ExperienceId;
import spplus.platform.SecretBox;

/** Those who lived the same and left an address to be told what follows; the address is sealed. */
@Component
public class Followers {

    private static final String PURPOSE = "experience.visitor";

    private final JdbcClient jdbc;
    private final SecretBox box;

    Followers(JdbcClient jdbc, SecretBox box) {
        this.jdbc = jdbc;
        this.box = box;
    }

    public void put(ExperienceId id, byte[] visitor, String email) {
        jdbc.sql("""
                update experience.same_mark set sealed_email = :sealed
                where experience_id = :id and visitor = :visitor
                """)
                .param("sealed", box.seal(PURPOSE, email))
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
        return jdbc.sql("""
                select sealed_email from experience.same_mark
                where experience_id = ? and visitor = ? and sealed_email is not null
                """)
                .param(id.value())
                .param(visitor)
                .query(byte[].class)
                .optional()
                .map(bytes -> box.open(PURPOSE, bytes));
    }

    /** Forgets the address: nothing more is sent. */
    public void stop(ExperienceId id, byte[] visitor) {
        jdbc.sql("update experience.same_mark set sealed_email = null where experience_id = ? and visitor = ?")
                .param(id.value())
                .param(visitor)
                .update();
    }
}

package spplus.survey.domain;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import spplus.directory.StructureCode;
import spplus.platform.SecretBox;

/** Invitations as those who answer meet them: each is good once, and knows only that it was used. */
@Component
public class Invitations {

    private static final String PURPOSE = "survey.invitation";

    private final JdbcClient jdbc;
    private final SecretBox box;

    Invitations(JdbcClient jdbc, SecretBox box) {
        this.jdbc = jdbc;
        this.box = box;
    }

    /** What its letter carries. */
    public String secretOf(UUID id) {
        return box.link(PURPOSE, id.toString());
    }

    /** What is kept of it. */
    public byte[] fingerprint(String secret) {
        return box.fingerprint(PURPOSE, secret);
    }

    public Optional<Invitation> find(String secret) {
        return jdbc.sql("select id, campaign_id, structure_id, used from survey.invitation where secret = ?")
                .param(fingerprint(secret))
                .query((row, _) -> {
                    var structure = row.getString("structure_id");
                    return new Invitation(
                            row.getObject("id", UUID.class),
                            row.getObject("campaign_id", UUID.class),
                            structure == null ? null : new StructureCode(structure),
                            row.getBoolean("used"));
                })
                .optional();
    }

    public boolean isUsed(@Nullable UUID id) {
        return id != null
                && jdbc.sql("select used from survey.invitation where id = ?")
                        .param(id)
                        .query(Boolean.class)
                        .optional()
                        .orElse(true);
    }

    /** @return false when it was used already */
    public boolean use(UUID id) {
        return jdbc.sql("update survey.invitation set used = true where id = ? and not used")
                        .param(id)
                        .update()
                == 1;
    }
}

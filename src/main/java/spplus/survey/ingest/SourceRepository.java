package spplus.survey.ingest;

import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import spplus.platform.SecretBox;

/** Keeps which columns of the files of a source say what, and the lines already counted. */
@Repository
class SourceRepository {

    private static final String PURPOSE = "survey.ingest-line";

    private final JdbcClient jdbc;
    private final SecretBox secrets;

    SourceRepository(JdbcClient jdbc, SecretBox secrets) {
        this.jdbc = jdbc;
        this.secrets = secrets;
    }

    /** The newest of that name whose key is not revoked. */
    Optional<UUID> named(UUID campaign, String name) {
        return jdbc.sql("""
                select id from survey.ingest_source where campaign_id = ? and name = ? and revoked_at is null
                order by created_at desc, id limit 1
                """).param(campaign).param(name).query(UUID.class).optional();
    }

    /** Which columns of its files say what, as JSON; empty when that was never said. */
    String mapping(UUID source) {
        return jdbc.sql("select coalesce(mapping, '') from survey.ingest_source where id = ?")
                .param(source)
                .query(String.class)
                .single();
    }

    void keepMapping(UUID source, String mapping) {
        jdbc.sql("update survey.ingest_source set mapping = ? where id = ?")
                .param(mapping)
                .param(source)
                .update();
    }

    /** What a tool calls a line may be the number of a person: only its fingerprint is kept. @return false when it was counted before */
    boolean claim(UUID source, String line) {
        return jdbc.sql("insert into survey.ingest_line (source_id, line_id) values (?, ?) on conflict do nothing")
                        .param(source)
                        .param(HexFormat.of().formatHex(secrets.fingerprint(PURPOSE, line)))
                        .update()
                == 1;
    }
}

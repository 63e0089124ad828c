package spplus.verbatim.session;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import spplus.verbatim.DecidedPainPoints;

/** A joint review names its pain points; one that was suspected is called after its theme. */
@Component
class PainPointNames implements DecidedPainPoints {

    private final JdbcClient jdbc;

    PainPointNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<String> name(UUID id) {
        return jdbc.sql("""
                select name from verbatim.review_pain where id = :id
                union all
                select t.name from verbatim.suspicion s join verbatim.theme t on t.id = s.theme_id where s.id = :id
                """).param("id", id).query((row, _) -> row.getString(1)).optional();
    }
}

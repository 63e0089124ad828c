package spplus.quality.gap;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what became of each gap. */
@Repository
class StepStore {

    private final JdbcClient jdbc;

    StepStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** When something became of a gap last. */
    Optional<Instant> last(UUID id, String kind) {
        return jdbc.sql("select at from quality.gap_step where gap_id = ? and kind = ? order by id desc limit 1")
                .params(id, kind)
                .query((row, _) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .optional();
    }

    /** The newest first. @param before id of the last one of the page before */
    List<GapPages.Step> steps(UUID id, long before, int limit) {
        return jdbc.sql("select * from quality.gap_step where gap_id = ? and id < ? order by id desc limit ?")
                .params(id, before, limit)
                .query((row, _) -> new GapPages.Step(
                        row.getLong("id"),
                        row.getString("kind"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("by_name"),
                        row.getString("why")))
                .list();
    }
}

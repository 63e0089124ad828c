package spplus.experience.followup;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import spplus.experience.domain.Columns;
import spplus.experience.domain.Reply;

/** What authors say of replies. */
@Repository
class RatingRepository {

    private final JdbcClient jdbc;

    RatingRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** When the author first rated it; empty when never. */
    Optional<Instant> ratedAt(UUID reply) {
        return jdbc.sql("select rated_at from experience.reply where id = ? and rated_at is not null")
                .param(reply)
                .query((row, _) -> Columns.instantOf(row, "rated_at"))
                .optional();
    }

    void rate(UUID reply, Reply.Rating rating, @Nullable String word, Instant at) {
        jdbc.sql("""
                update experience.reply set rating = :rating, rating_word = :word, rated_at = coalesce(rated_at, :at)
                where id = :id
                """)
                .param("rating", rating.name())
                .param("word", word)
                .param("at", Columns.time(at))
                .param("id", reply)
                .update();
    }
}

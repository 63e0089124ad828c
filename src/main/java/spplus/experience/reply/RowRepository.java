package spplus.experience.reply;

import static spplus.experience.domain.Columns.instant;
import static spplus.experience.domain.Columns.instantOf;
import static spplus.experience.domain.Columns.strings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import spplus.experience.Feeling;
import spplus.experience.ReplyState;

/** What lists of the workspace show of each experience. */
@Repository
class RowRepository {

    private final JdbcClient jdbc;

    RowRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order of the ids; those that are not public any more are left out. */
    List<Row> rows(Collection<UUID> ids) {
        var targets = jdbc
                .sql("select * from experience.target where experience_id = any (?) order by experience_id, position")
                .param(ids.toArray(UUID[]::new))
                .query((row, _) -> target(row))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Concerned::experience));
        var replies = jdbc
                .sql("select * from experience.reply where experience_id = any (?) order by experience_id, created_at")
                .param(ids.toArray(UUID[]::new))
                .query((row, _) -> answer(row))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Answer::experience));
        Map<UUID, Row> rows = jdbc
                .sql("select * from experience.experience where id = any (?) and state = 'PUBLISHED'")
                .param(ids.toArray(UUID[]::new))
                .query((row, _) -> row(row, targets, replies))
                .list()
                .stream()
                .collect(Collectors.toMap(Row::id, Function.identity()));
        return ids.stream().map(rows::get).filter(Objects::nonNull).toList();
    }

    private static Row row(ResultSet row, Map<UUID, List<Concerned>> targets, Map<UUID, List<Answer>> replies)
            throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Row(
                id,
                row.getString("reference"),
                row.getString("slug"),
                row.getString("language"),
                Objects.requireNonNullElse(row.getString("title"), ""),
                Objects.requireNonNullElse(row.getString("story"), ""),
                Feeling.valueOf(row.getString("feeling")),
                ReplyState.valueOf(row.getString("reply_state")),
                ReplyState.valueOf(row.getString("reply_state")),
                instantOf(row, "published_at"),
                instant(row, "reopened_at"),
                strings(row, "tags"),
                targets.getOrDefault(id, List.of()),
                replies.getOrDefault(id, List.of()));
    }

    private static Concerned target(ResultSet row) throws SQLException {
        return new Concerned(
                row.getObject("experience_id", UUID.class),
                row.getString("structure"),
                row.getString("institution_type"),
                row.getString("reply_state") == null ? null : ReplyState.valueOf(row.getString("reply_state")),
                strings(row, "channels"));
    }

    private static Answer answer(ResultSet row) throws SQLException {
        return new Answer(
                row.getObject("experience_id", UUID.class),
                row.getString("structure"),
                row.getString("state"),
                row.getString("written_by_name"),
                row.getString("body"),
                row.getString("rating"));
    }

    /**
     * An experience in a list.
     *
     * @param replyState how it stands for those who look at it
     * @param whole how it stands on the whole
     */
    record Row(
            UUID id,
            String reference,
            String slug,
            String language,
            String title,
            String story,
            Feeling feeling,
            ReplyState replyState,
            ReplyState whole,
            Instant publishedAt,
            @Nullable Instant reopenedAt,
            List<String> tags,
            List<Concerned> targets,
            List<Answer> replies) {

        /** The same for those who see it in another state. */
        Row in(ReplyState state) {
            return new Row(
                    id,
                    reference,
                    slug,
                    language,
                    title,
                    story,
                    feeling,
                    state,
                    whole,
                    publishedAt,
                    reopenedAt,
                    tags,
                    targets,
                    replies);
        }

        /** From when the reply's target counts. */
        Instant awaitedSince() {
            return reopenedAt == null ? publishedAt : reopenedAt;
        }
    }

    /** A service concerned. */
    record Concerned(
            UUID experience,
            @Nullable String structure,
            @Nullable String institutionType,
            @Nullable ReplyState replyState,
            List<String> channels) {}

    /** A reply, whatever its state. */
    record Answer(
            UUID experience,
            String structure,
            String state,
            @Nullable String writtenBy,
            String body,
            @Nullable String rating) {

        boolean isPublished() {
            return state.equals("PUBLISHED");
        }
    }
}

package spplus.experience.domain;

import static spplus.experience.domain.Columns.instant;
import static spplus.experience.domain.Columns.instantOf;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import spplus.directory.StructureCode;
import spplus.experience.ExperienceId;

/** The replies of an experience, as they are kept. */
@Component
public class Replies {

    private final JdbcClient jdbc;

    Replies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of them, drafts included, oldest first: one a structure, so three at most. */
    public List<Reply> of(ExperienceId experience) {
        return jdbc.sql("select * from experience.reply where experience_id = ? order by created_at, id")
                .param(experience.value())
                .query((row, _) -> reply(row))
                .list();
    }

    public List<Reply> published(ExperienceId experience) {
        return of(experience).stream()
                .filter(reply -> reply.state() == Reply.State.PUBLISHED)
                .toList();
    }

    public Optional<Reply> find(UUID id) {
        return jdbc.sql("select * from experience.reply where id = ?")
                .param(id)
                .query((row, _) -> reply(row))
                .optional();
    }

    /** Changes the words only, whatever the state; who may do so is the caller's business. */
    public void rewrite(UUID id, Reply.Wording words) {
        jdbc.sql("""
                update experience.reply
                set greeting = :greeting, body = :body, closing = :closing, signature = :signature,
                  version = version + 1
                where id = :id and (greeting, body, closing, signature)
                  is distinct from (:greeting, :body, :closing, :signature)
                """)
                .param("id", id)
                .param("greeting", words.greeting())
                .param("body", words.body())
                .param("closing", words.closing())
                .param("signature", words.signature())
                .update();
    }

    public boolean isAnswered(ExperienceId experience, StructureCode structure) {
        return published(experience).stream()
                .anyMatch(reply -> reply.structure().equals(structure));
    }

    /**
     * What was begun for a structure follows the experience to another.
     *
     * @param lineage codes from the structure that receives it up to the root of its tree
     */
    public void move(ExperienceId experience, StructureCode from, List<String> lineage) {
        jdbc.sql("""
                update experience.reply set structure = :to, scope = :scope, version = version + 1
                where experience_id = :experience and structure = :from and state <> 'PUBLISHED'
                """)
                .param("experience", experience.value())
                .param("from", from.value())
                .param("to", lineage.getFirst())
                .param("scope", lineage.toArray(String[]::new))
                .update();
    }

    /** Deletes what a structure began and nobody published. */
    public void forget(ExperienceId experience, StructureCode structure) {
        jdbc.sql("delete from experience.reply where experience_id = ? and structure = ? and state <> 'PUBLISHED'")
                .param(experience.value())
                .param(structure.value())
                .update();
    }

    static Reply reply(ResultSet row) throws SQLException {
        var rating = row.getString("rating");
        return new Reply(
                row.getObject("id", UUID.class),
                new ExperienceId(row.getObject("experience_id", UUID.class)),
                new StructureCode(row.getString("structure")),
                Reply.State.valueOf(row.getString("state")),
                new Reply.Wording(
                        row.getString("greeting"),
                        row.getString("body"),
                        row.getString("closing"),
                        row.getString("signature")),
                row.getString("written_by_name"),
                instantOf(row, "updated_at"),
                instant(row, "published_at"),
                rating == null ? null : Reply.Rating.valueOf(rating),
                row.getString("rating_word"),
                row.getInt("useful_count"),
                row.getInt("useless_count"),
                row.getString("language"),
                row.getInt("version"));
    }
}

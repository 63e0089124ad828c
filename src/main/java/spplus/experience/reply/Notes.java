package spplus.experience.reply;

import static spplus.experience.domain.Columns.instantOf;
import static spplus.experience.domain.Columns.time;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import spplus.access.Actor;
import spplus.experience.ExperienceId;
import spplus.platform.Ids;

/** Internal comments: what colleagues tell each other about an experience. */
@Component
class Notes {

    static final int LONGEST = 2_000;
    private static final int MOST = 200;

    private final JdbcClient jdbc;

    Notes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ReplyPages.Note> of(ExperienceId experience, Actor reader) {
        return jdbc.sql("select * from experience.internal_comment where experience_id = ? order by at, id limit ?")
                .param(experience.value())
                .param(MOST)
                .query((row, _) -> new ReplyPages.Note(
                        row.getString("id"),
                        row.getString("author_name"),
                        row.getString("text"),
                        instantOf(row, "at"),
                        reader.id().equals(row.getObject("author", UUID.class))))
                .list();
    }

    /** @return false when the experience has as many as it may */
    boolean add(ExperienceId experience, Actor author, String text, Instant now) {
        return jdbc.sql("""
                        insert into experience.internal_comment (id, experience_id, author, author_name, text, at)
                        select :id, :experience, :author, :name, :text, :now
                        where (select count(*) from experience.internal_comment where experience_id = :experience) < :most
                        """)
                        .param("id", Ids.next())
                        .param("experience", experience.value())
                        .param("author", author.id())
                        .param("name", author.name())
                        .param("text", text)
                        .param("now", time(now))
                        .param("most", MOST)
                        .update()
                == 1;
    }

    /** Only its own author takes a comment back; it is gone for good. */
    boolean remove(UUID id, ExperienceId experience, Actor author) {
        return jdbc.sql("delete from experience.internal_comment where id = ? and experience_id = ? and author = ?")
                        .param(id)
                        .param(experience.value())
                        .param(author.id())
                        .update()
                == 1;
    }
}

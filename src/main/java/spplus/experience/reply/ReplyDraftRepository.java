package spplus.experience.reply;

import static spplus.experience.domain.Columns.instant;
import static spplus.experience.domain.Columns.instantOf;
import static spplus.experience.domain.Columns.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import spplus.access.Actor;
import spplus.directory.StructureCode;
import spplus.experience.ExperienceId;
import spplus.experience.domain.Reply;
import spplus.experience.language.Languages;

/** The rows of replies, as those who write them change them: each change is made on the version that was read. */
@Repository
class ReplyDraftRepository {

    private final JdbcClient jdbc;
    private final Languages languages;

    ReplyDraftRepository(JdbcClient jdbc, Languages languages) {
        this.jdbc = jdbc;
        this.languages = languages;
    }

    /** The one being written or the last one; empty when the experience was reopened since. */
    Optional<Draft> find(ExperienceId experience, StructureCode structure) {
        return jdbc.sql("""
                select r.* from experience.reply r join experience.experience e on e.id = r.experience_id
                where r.experience_id = ? and r.structure = ?
                  and not (r.state = 'PUBLISHED' and e.reopened_at is not null and r.published_at <= e.reopened_at)
                order by r.round desc limit 1
                """)
                .param(experience.value())
                .param(structure.value())
                .query((row, _) -> draft(row))
                .optional();
    }

    Optional<Draft> find(UUID reply) {
        return jdbc.sql("select * from experience.reply where id = ?")
                .param(reply)
                .query((row, _) -> draft(row))
                .optional();
    }

    /** @return false when a colleague wrote one meanwhile */
    boolean insert(
            UUID id, ExperienceId experience, List<String> lineage, Reply.Wording words, Actor writer, Instant now) {
        return jdbc.sql("""
                        insert into experience.reply (id, experience_id, structure, scope, state, greeting, body, closing,
                          signature, written_by, written_by_name, writers, created_at, updated_at, version, round)
                        values (:id, :experience, :structure, :scope, 'DRAFT', :greeting, :body, :closing,
                          :signature, :writer, :writerName, array[:writer], :now, :now, 1,
                          1 + (select count(*) from experience.reply r where r.experience_id = :experience
                            and r.structure = :structure and r.state = 'PUBLISHED'))
                        on conflict (experience_id, structure, round) do nothing
                        """)
                        .param("id", id)
                        .param("experience", experience.value())
                        .param("structure", lineage.getFirst())
                        .param("scope", lineage.toArray(String[]::new))
                        .param("greeting", words.greeting())
                        .param("body", words.body())
                        .param("closing", words.closing())
                        .param("signature", words.signature())
                        .param("writer", writer.id())
                        .param("writerName", writer.name())
                        .param("now", time(now))
                        .update()
                == 1;
    }

    /** @return false when a colleague changed it meanwhile */
    boolean write(Draft draft, int version, Reply.Wording words, Actor writer, Instant now) {
        return jdbc.sql("""
                        update experience.reply
                        set greeting = :greeting, body = :body, closing = :closing, signature = :signature,
                          written_by = :writer, written_by_name = :writerName, updated_at = :now, version = version + 1,
                          language = :language,
                          writers = case when :writer = any (writers) then writers
                            else array_append(writers, :writer) end
                        where id = :id and version = :version and state = :state
                        """)
                        .param("id", draft.id())
                        .param("version", version)
                        .param("state", draft.state().name())
                        .param("greeting", words.greeting())
                        .param("body", words.body())
                        .param("closing", words.closing())
                        .param("signature", words.signature())
                        .param("writer", writer.id())
                        .param("writerName", writer.name())
                        .param("now", time(now))
                        .param("language", languages.detect(words.body()))
                        .update()
                == 1;
    }

    boolean submit(Draft draft, Instant now) {
        return jdbc.sql("""
                        update experience.reply set state = 'SUBMITTED', submitted_at = :now, version = version + 1,
                          sent_back_by = null, sent_back_word = null
                        where id = :id and version = :version and state = 'DRAFT'
                        """)
                        .param("id", draft.id())
                        .param("version", draft.version())
                        .param("now", time(now))
                        .update()
                == 1;
    }

    /** @param word why, null when its writer takes it back */
    boolean backToDraft(Draft draft, @Nullable String by, @Nullable String word) {
        return jdbc.sql("""
                        update experience.reply set state = 'DRAFT', submitted_at = null, version = version + 1,
                          sent_back_by = :by, sent_back_word = :word,
                          sent_back_times = sent_back_times + case when :word is null then 0 else 1 end
                        where id = :id and version = :version and state = 'SUBMITTED'
                        """)
                        .param("id", draft.id())
                        .param("version", draft.version())
                        .param("by", by)
                        .param("word", word)
                        .update()
                == 1;
    }

    /** @param reader the second reader, null when none was asked for */
    boolean publish(Draft draft, @Nullable Actor reader, Instant now) {
        return jdbc.sql("""
                        update experience.reply
                        set state = 'PUBLISHED', published_at = :now, validated_by = :reader,
                          validated_by_name = :readerName, sent_back_by = null, sent_back_word = null,
                          language = :language, version = version + 1
                        where id = :id and version = :version and state <> 'PUBLISHED'
                        """)
                        .param("id", draft.id())
                        .param("version", draft.version())
                        .param("now", time(now))
                        .param("reader", reader == null ? null : reader.id())
                        .param("readerName", reader == null ? null : reader.name())
                        .param("language", languages.detect(draft.wording().body()))
                        .update()
                == 1;
    }

    /** A draft again, as if it had never been public; what was read of it meanwhile is forgotten. */
    boolean unpublish(Draft draft, Instant now) {
        return jdbc.sql("""
                        with study as (delete from experience.reply_study where reply_id = :id)
                        update experience.reply
                        set state = 'DRAFT', published_at = null, validated_by = null, validated_by_name = null,
                          useful_count = 0, useless_count = 0, updated_at = :now, version = version + 1
                        where id = :id and state = 'PUBLISHED' and rating is null
                        """).param("id", draft.id()).param("now", time(now)).update() == 1;
    }

    private static Draft draft(ResultSet row) throws SQLException {
        return new Draft(
                row.getObject("id", UUID.class),
                new ExperienceId(row.getObject("experience_id", UUID.class)),
                new StructureCode(row.getString("structure")),
                Reply.State.valueOf(row.getString("state")),
                new Reply.Wording(
                        row.getString("greeting"),
                        row.getString("body"),
                        row.getString("closing"),
                        row.getString("signature")),
                List.of((UUID[]) row.getArray("writers").getArray()),
                row.getString("written_by_name"),
                instantOf(row, "updated_at"),
                instant(row, "published_at"),
                row.getString("sent_back_by"),
                row.getString("sent_back_word"),
                row.getInt("version"));
    }
}

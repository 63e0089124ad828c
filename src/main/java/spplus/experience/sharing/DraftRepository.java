package spplus.experience.sharing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import spplus.experience.ExperienceId;
import spplus.experience.domain.Columns;
import spplus.platform.SecretBox;
import tools.jackson.databind.json.JsonMapper;

/** Drafts, sealed; the secret of their link is stored only as a fingerprint. */
@Repository
class DraftRepository {

    private static final String PURPOSE = "experience.draft";

    private final JdbcClient jdbc;
    private final SecretBox box;
    private final JsonMapper json;
    private final SharingSettings settings;
    private final Clock clock;

    DraftRepository(JdbcClient jdbc, SecretBox box, JsonMapper json, SharingSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.box = box;
        this.json = json;
        this.settings = settings;
        this.clock = clock;
    }

    String secretOf(UUID id) {
        return box.link(PURPOSE, id.toString());
    }

    /** Begins a draft, or changes the one that the same first page began; false when that one was sent already. */
    boolean put(Draft draft) {
        return jdbc.sql("""
                        insert into experience.draft (id, secret, experience, correction, sealed, begun_at, expires_at)
                        values (:id, :secret, :experience, :correction, :content, :begunAt, :expiresAt)
                        on conflict (id) do update set sealed = excluded.sealed, expires_at = excluded.expires_at
                        where draft.sent_at is null
                        """)
                        .param("id", draft.id())
                        .param("secret", box.fingerprint(PURPOSE, draft.secret()))
                        .param("experience", draft.experience().value())
                        .param("correction", draft.correction())
                        .param("content", seal(draft.content()))
                        .param("begunAt", Columns.time(draft.begunAt()))
                        .param("expiresAt", Columns.time(clock.instant().plus(settings.draft())))
                        .update()
                == 1;
    }

    Optional<Draft> find(String secret) {
        return find(secret, "");
    }

    /** Makes anyone else who wants to send the same draft wait until the transaction ends. */
    Optional<Draft> lock(String secret) {
        return find(secret, " for update");
    }

    /** Forgets what was typed; the link still leads to the confirmation for a while. */
    void sent(Draft draft) {
        var now = clock.instant();
        jdbc.sql("update experience.draft set sealed = null, sent_at = :now, expires_at = :until where id = :id")
                .param("now", Columns.time(now))
                .param("until", Columns.time(now.plus(settings.confirmation())))
                .param("id", draft.id())
                .update();
    }

    void forget(ExperienceId experience) {
        jdbc.sql("delete from experience.draft where experience = ?")
                .param(experience.value())
                .update();
    }

    int deleteExpired(int most) {
        return jdbc.sql("""
                delete from experience.draft
                where id in (select id from experience.draft where expires_at < ? order by expires_at limit ?)
                """).param(Columns.time(clock.instant())).param(most).update();
    }

    private Optional<Draft> find(String secret, String lock) {
        return jdbc.sql("""
                select id, experience, correction, sealed, begun_at, sent_at from experience.draft
                where secret = ? and expires_at > ?""" + lock)
                .param(box.fingerprint(PURPOSE, secret))
                .param(Columns.time(clock.instant()))
                .query((row, _) -> draft(secret, row))
                .optional();
    }

    private Draft draft(String secret, ResultSet row) throws SQLException {
        var bytes = row.getBytes("sealed");
        return new Draft(
                row.getObject("id", UUID.class),
                secret,
                new ExperienceId(row.getObject("experience", UUID.class)),
                row.getBoolean("correction"),
                bytes == null ? DraftContent.EMPTY : json.readValue(box.open(PURPOSE, bytes), DraftContent.class),
                Columns.instantOf(row, "begun_at"),
                Columns.instant(row, "sent_at"));
    }

    private byte[] seal(DraftContent content) {
        return box.seal(PURPOSE, json.writeValueAsString(content));
    }
}

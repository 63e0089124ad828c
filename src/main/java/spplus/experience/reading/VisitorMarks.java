package spplus.experience.reading;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import spplus.experience.ExperienceId;
import spplus.experience.domain.Followers;
import spplus.platform.SecretBox;

/**
 * What visitors say without an account or a cookie: « j’ai vécu la même chose » and whether a reply is useful.
 * A visitor is a keyed hash of address and browser, so that one counts once and nobody can be found again.
 */
@Component
class VisitorMarks {

    private static final String PURPOSE = "experience.visitor";

    private final JdbcClient jdbc;
    private final SecretBox box;
    private final Followers followers;
    private final Clock clock;

    VisitorMarks(JdbcClient jdbc, SecretBox box, Followers followers, Clock clock) {
        this.jdbc = jdbc;
        this.box = box;
        this.followers = followers;
        this.clock = clock;
    }

    byte[] visitor(HttpServletRequest request) {
        var browser = Objects.requireNonNullElse(request.getHeader("User-Agent"), "");
        return box.fingerprint(PURPOSE, request.getRemoteAddr() + "\n" + browser);
    }

    /** @return false when this visitor had said so already */
    @Transactional
    boolean same(ExperienceId id, byte[] visitor) {
        boolean first = jdbc.sql("""
                        insert into experience.same_mark (experience_id, visitor, at) values (?, ?, ?)
                        on conflict do nothing
                        """)
                        .param(id.value())
                        .param(visitor)
                        .param(clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
        if (first) {
            jdbc.sql("update experience.experience set same_count = same_count + 1 where id = ?")
                    .param(id.value())
                    .update();
        }
        return first;
    }

    boolean saidSame(ExperienceId id, byte[] visitor) {
        return jdbc.sql("select exists (select from experience.same_mark where experience_id = ? and visitor = ?)")
                .param(id.value())
                .param(visitor)
                .query(Boolean.class)
                .single();
    }

    /** Keeps, sealed, the address of a visitor who wants to be told what follows. */
    @Transactional
    void follow(ExperienceId id, byte[] visitor, String email) {
        followers.put(id, visitor, email);
    }

    /** A visitor's vote on a published reply; voting again changes it, the same vote twice changes nothing. */
    @Transactional
    void vote(ExperienceId id, UUID reply, boolean useful, byte[] visitor) {
        int changed = jdbc.sql("""
                insert into experience.reply_mark (reply_id, visitor, useful, at)
                select r.id, :visitor, :useful, :at from experience.reply r
                where r.id = :reply and r.experience_id = :experience and r.state = 'PUBLISHED'
                on conflict (reply_id, visitor) do update set useful = excluded.useful, at = excluded.at
                where reply_mark.useful <> excluded.useful
                """)
                .param("visitor", visitor)
                .param("useful", useful)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("reply", reply)
                .param("experience", id.value())
                .update();
        if (changed == 1) {
            recount(reply);
        }
    }

    Optional<Boolean> voteOf(UUID reply, byte[] visitor) {
        return jdbc.sql("select useful from experience.reply_mark where reply_id = ? and visitor = ?")
                .param(reply)
                .param(visitor)
                .query(Boolean.class)
                .optional();
    }

    /** Imported counts came without their voters: they stay, votes made here are added. */
    private void recount(UUID reply) {
        jdbc.sql("""
                update experience.reply set
                  useful_count = imported_useful
                    + (select count(*) from experience.reply_mark m where m.reply_id = reply.id and m.useful),
                  useless_count = imported_useless
                    + (select count(*) from experience.reply_mark m where m.reply_id = reply.id and not m.useful)
                where id = ?
                """).param(reply).update();
    }

    static @Nullable String word(Optional<Boolean> vote) {
        return vote.map(useful -> useful ? "USEFUL" : "USELESS").orElse(null);
    }
}

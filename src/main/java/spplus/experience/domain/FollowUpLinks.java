package spplus.experience.domain;

import static spplus.experience.domain.Columns.instantOf;
import static spplus.experience.domain.Columns.time;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import spplus.experience.ExperienceId;

/**
 * How the link of a private page lives: it ends some time after it was last given, and a link asked for by e-mail takes
 * its place when its owner opens it, not before, so that asking for one takes nothing away from anybody.
 */
@Component
@Transactional
public class FollowUpLinks {

    private final JdbcClient jdbc;
    private final AuthorContacts contacts;
    private final FollowUpSettings settings;
    private final Clock clock;

    FollowUpLinks(JdbcClient jdbc, AuthorContacts contacts, FollowUpSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.contacts = contacts;
        this.settings = settings;
        this.clock = clock;
    }

    /** When the link in use stops working. */
    @Transactional(readOnly = true)
    public Instant endsAt(ExperienceId id) {
        return jdbc.sql("""
                        select coalesce(l.given_at, e.shared_at) as given_at from experience.experience e
                        left join experience.follow_up_link l on l.experience_id = e.id where e.id = ?
                        """)
                .param(id.value())
                .query((row, _) -> instantOf(row, "given_at"))
                .single()
                .plus(settings.life());
    }

    /** Whether that time has come so near that the page says so. */
    public boolean endsSoon(Instant end) {
        return end.isBefore(clock.instant().plus(settings.warning()));
    }

    /** The path that a mail may hold, whose time begins again: a new one when the old has ended. */
    public Optional<String> mailed(ExperienceId id) {
        return contacts.followUpPath(id).map(path -> {
            if (endsAt(id).isAfter(clock.instant())) {
                give(id);
                return path;
            }
            return replace(id);
        });
    }

    /** A link for its owner's mailbox; the one in use goes on until this one is opened. */
    public Optional<Prepared> prepare(ExperienceId id) {
        return renewal(id).map(renewal -> {
            var now = clock.instant();
            var secret = contacts.followUpSecret(id, renewal + 1);
            jdbc.sql("""
                    insert into experience.follow_up_link (experience_id, given_at, next, next_given_at)
                    select e.id, e.shared_at, :next, :now from experience.experience e where e.id = :id
                    on conflict (experience_id) do update
                    set next = excluded.next, next_given_at = excluded.next_given_at
                    """)
                    .param("next", contacts.fingerprint(secret))
                    .param("now", time(now))
                    .param("id", id.value())
                    .update();
            return new Prepared("/suivi/" + secret, now.plus(settings.unopened()));
        });
    }

    /**
     * Its owner opens a link that was sent: the one before stops working. Doing it twice changes nothing more.
     *
     * @return empty when there is no such link
     * @throws AuthorContacts.LinkExpired when it waited too long
     */
    public Optional<String> open(String secret) {
        var waiting = contacts.waiting(contacts.fingerprint(secret));
        return waiting.isPresent()
                ? Optional.of(replace(waiting.get().living(settings.unopened(), clock.instant())))
                : contacts.bySecret(secret).flatMap(contacts::followUpPath);
    }

    /** Makes another link at once; the one in use, and one that waits, stop working. @return its path */
    public String replace(ExperienceId id) {
        int renewal = renewal(id).orElseThrow(ExperienceStore.NoSuchExperience::new) + 1;
        var secret = contacts.followUpSecret(id, renewal);
        jdbc.sql("update experience.experience set follow_up = ?, follow_up_renewal = ? where id = ?")
                .param(contacts.fingerprint(secret))
                .param(renewal)
                .param(id.value())
                .update();
        give(id);
        jdbc.sql("update experience.follow_up_link set next = null, next_given_at = null where experience_id = ?")
                .param(id.value())
                .update();
        return "/suivi/" + secret;
    }

    private void give(ExperienceId id) {
        jdbc.sql("""
                insert into experience.follow_up_link (experience_id, given_at) values (?, ?)
                on conflict (experience_id) do update set given_at = excluded.given_at
                """).param(id.value()).param(time(clock.instant())).update();
    }

    /** Two that replace it at once wait for each other. */
    private Optional<Integer> renewal(ExperienceId id) {
        return jdbc.sql("""
                select follow_up_renewal from experience.experience where id = ? and follow_up is not null for update
                """).param(id.value()).query(Integer.class).optional();
    }

    /** A link that waits to be opened, and until when. */
    public record Prepared(String path, Instant until) {}
}

package spplus.experience.subscription;

import static spplus.experience.domain.Columns.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import spplus.platform.SecretBox;

/** Keeps subscriptions: who and what sealed, the secret of the link only as a hash. */
@Repository
class SubscriptionRepository {

    private static final String SEALED = "experience.subscription";
    private static final String PERSON = "experience.subscription-person";
    private static final String LINK = "experience.subscription-link";

    private final JdbcClient jdbc;
    private final SecretBox box;

    SubscriptionRepository(JdbcClient jdbc, SecretBox box) {
        this.jdbc = jdbc;
        this.box = box;
    }

    /** Keeps a wish; the one that this person had already for that search stays as it is. @return its id */
    UUID add(Subscription wish, Instant now) {
        jdbc.sql("""
                insert into experience.subscription
                  (id, person, subject, secret, sealed, rhythm, language, asked_at, told_until, next_on, ends_on)
                values (:id, :person, :subject, :secret, :sealed, :rhythm, :language, :now, :day, :day, :end)
                on conflict (subject) do update set asked_at = excluded.asked_at,
                  rhythm = case when subscription.confirmed_at is null
                    then excluded.rhythm else subscription.rhythm end
                """)
                .param("id", wish.id())
                .param("person", person(wish.email()))
                .param("subject", subject(wish))
                .param("secret", box.fingerprint(LINK, secret(wish.id())))
                .param("sealed", box.seal(SEALED, wish.email() + "\n" + wish.search()))
                .param("rhythm", wish.rhythm().name())
                .param("language", wish.language())
                .param("now", time(now))
                .param("day", wish.toldUntil())
                .param("end", wish.endsOn())
                .update();
        return jdbc.sql("select id from experience.subscription where subject = ?")
                .param(subject(wish))
                .query(UUID.class)
                .single();
    }

    Optional<Subscription> find(UUID id) {
        return find("id", id);
    }

    Optional<Subscription> bySecret(String secret) {
        return find("secret", box.fingerprint(LINK, secret));
    }

    String path(UUID id) {
        return "/suivi/abonnement/" + secret(id);
    }

    int countOf(String email) {
        return jdbc.sql("select count(*) from experience.subscription where person = ?")
                .param(person(email))
                .query(Integer.class)
                .single();
    }

    /** Confirms it, or begins its time again. */
    void live(Subscription kept, LocalDate toldUntil, LocalDate nextOn, LocalDate endsOn, Instant now) {
        jdbc.sql("""
                update experience.subscription
                set confirmed_at = coalesce(confirmed_at, :now), rhythm = :rhythm, told_until = :told, next_on = :next,
                  ends_on = :end, end_told = false
                where id = :id
                """)
                .param("now", time(now))
                .param("rhythm", kept.rhythm().name())
                .param("told", toldUntil)
                .param("next", nextOn)
                .param("end", endsOn)
                .param("id", kept.id())
                .update();
    }

    /** What was published before that day is told. */
    void told(UUID id, LocalDate until, LocalDate nextOn) {
        jdbc.sql("update experience.subscription set told_until = ?, next_on = ? where id = ?")
                .param(until)
                .param(nextOn)
                .param(id)
                .update();
    }

    void endTold(UUID id) {
        jdbc.sql("update experience.subscription set end_told = true where id = ?")
                .param(id)
                .update();
    }

    /** Nothing of it stays. */
    void delete(UUID id) {
        jdbc.sql("delete from experience.subscription where id = ?").param(id).update();
    }

    /** Next one to look at, which no other node looks at. */
    Optional<Subscription> nextDue(LocalDate today) {
        return jdbc.sql("""
                select * from experience.subscription where confirmed_at is not null and next_on <= ?
                order by next_on, id limit 1 for update skip locked
                """).param(today).query((row, _) -> subscription(row)).optional();
    }

    /** Those whose owners must be told that they end. */
    List<UUID> ending(LocalDate before, int limit) {
        return jdbc.sql("""
                select id from experience.subscription
                where confirmed_at is not null and ends_on <= ? and not end_told order by ends_on, id limit ?
                """)
                .param(before)
                .param(limit)
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    int deleteEnded(LocalDate today, Instant unconfirmedSince) {
        return jdbc.sql("""
                delete from experience.subscription
                where (confirmed_at is not null and ends_on < ?) or (confirmed_at is null and asked_at < ?)
                """).param(today).param(time(unconfirmedSince)).update();
    }

    private Optional<Subscription> find(String column, Object value) {
        return jdbc.sql("select * from experience.subscription where " + column + " = ?")
                .param(value)
                .query((row, _) -> subscription(row))
                .optional();
    }

    private Subscription subscription(ResultSet row) throws SQLException {
        var opened = box.open(SEALED, row.getBytes("sealed")).split("\n", 2);
        return new Subscription(
                row.getObject("id", UUID.class),
                opened[0],
                opened[1],
                Rhythm.valueOf(row.getString("rhythm")),
                row.getString("language"),
                row.getObject("confirmed_at") != null,
                row.getObject("told_until", LocalDate.class),
                row.getObject("ends_on", LocalDate.class));
    }

    private String secret(UUID id) {
        return box.link(LINK, id.toString());
    }

    private byte[] person(String email) {
        return box.fingerprint(PERSON, email.toLowerCase(Locale.ROOT));
    }

    private byte[] subject(Subscription wish) {
        return box.fingerprint(PERSON, wish.email().toLowerCase(Locale.ROOT) + "\n" + wish.search());
    }
}

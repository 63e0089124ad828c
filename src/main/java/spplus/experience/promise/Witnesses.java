package spplus.experience.promise;

import static spplus.experience.domain.Columns.instant;
import static spplus.experience.domain.Columns.time;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import spplus.experience.PromiseWordAsked;
import spplus.experience.domain.Followers;
import spplus.experience.domain.PromiseWord;
import spplus.platform.Ids;
import spplus.platform.SecretBox;

/**
 * Who is asked whether a promise was kept: the author, and those who lived the same and left an address. Each has a
 * private link whose secret is computed again each time and stored only as a hash.
 */
@Component
class Witnesses {

    /** More would not change what is known, and each is a mail. */
    static final int MOST_FOLLOWERS = 500;

    private static final String PURPOSE = "experience.promise-witness";

    private final JdbcClient jdbc;
    private final Followers followers;
    private final PromiseRepository promises;
    private final SecretBox box;
    private final ApplicationEventPublisher events;

    Witnesses(
            JdbcClient jdbc,
            Followers followers,
            PromiseRepository promises,
            SecretBox box,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.followers = followers;
        this.promises = promises;
        this.box = box;
        this.events = events;
    }

    /** Asks each once; a second time changes nothing. */
    void ask(Promise promise, Instant now) {
        if (!promises.markAsked(promise.id(), now)) {
            return;
        }
        ask(promise, null, now);
        followers.page(promise.experience(), null, MOST_FOLLOWERS).forEach(visitor -> ask(promise, visitor, now));
    }

    private void ask(Promise promise, byte @Nullable [] visitor, Instant now) {
        var id = Ids.next();
        jdbc.sql("""
                insert into experience.promise_witness (id, promise_id, visitor, secret, asked_at)
                values (:id, :promise, :visitor, :secret, :now)
                """)
                .param("id", id)
                .param("promise", promise.id())
                .param("visitor", visitor)
                .param("secret", box.fingerprint(PURPOSE, secret(id)))
                .param("now", time(now))
                .update();
        events.publishEvent(new PromiseWordAsked(promise.experience(), promise.id(), id));
    }

    Optional<Witness> bySecret(String secret) {
        return find("secret", box.fingerprint(PURPOSE, secret));
    }

    Optional<Witness> find(UUID id) {
        return find("id", id);
    }

    /** Where the author says it, empty until asked. */
    Optional<String> authorPath(UUID promise) {
        return jdbc.sql("select id from experience.promise_witness where promise_id = ? and visitor is null")
                .param(promise)
                .query(UUID.class)
                .optional()
                .map(this::path);
    }

    String path(UUID witness) {
        return "/promesse/" + secret(witness);
    }

    void said(Witness witness, PromiseWord word, Instant now) {
        jdbc.sql("""
                update experience.promise_witness set said = :said, said_at = coalesce(said_at, :now) where id = :id
                """)
                .param("said", word.name())
                .param("now", time(now))
                .param("id", witness.id())
                .update();
    }

    /** What those who lived the same said of it, the author excepted. */
    Map<PromiseWord, Long> ofOthers(UUID promise) {
        return jdbc
                .sql("""
                        select said, count(*) as count from experience.promise_witness
                        where promise_id = ? and visitor is not null and said is not null group by said
                        """)
                .param(promise)
                .query((row, _) -> Map.entry(PromiseWord.valueOf(row.getString("said")), row.getLong("count")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Optional<Witness> find(String column, Object value) {
        return jdbc.sql("select * from experience.promise_witness where " + column + " = ?")
                .param(value)
                .query((row, _) -> new Witness(
                        row.getObject("id", UUID.class),
                        row.getObject("promise_id", UUID.class),
                        row.getBytes("visitor"),
                        row.getString("said") == null ? null : PromiseWord.valueOf(row.getString("said")),
                        instant(row, "said_at")))
                .optional();
    }

    private String secret(UUID witness) {
        return box.link(PURPOSE, witness.toString());
    }

    /** Somebody who was asked; {@code visitor} is null for the author. */
    record Witness(
            UUID id,
            UUID promise,
            byte @Nullable [] visitor,
            @Nullable PromiseWord said,
            @Nullable Instant saidAt) {

        boolean isAuthor() {
            return visitor == null;
        }
    }
}

package spplus.experience.subscription;

import static spplus.experience.domain.Columns.time;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import spplus.directory.Directory;
import spplus.directory.StructureCode;
import spplus.experience.Subscriptions.Move;
import spplus.experience.reading.ReadingPages.Card;

/** What services did about public experiences: replies, and changes that they say they made. */
@Component
class Moves {

    private final JdbcClient jdbc;
    private final Directory directory;
    private final Clock clock;

    Moves(JdbcClient jdbc, Directory directory, Clock clock) {
        this.jdbc = jdbc;
        this.directory = directory;
        this.clock = clock;
    }

    /** From the first day on and before the last, newest first; a change told by a reply goes without its reply. */
    List<Move> of(List<Card> cards, LocalDate from, LocalDate until) {
        Map<UUID, Card> byId =
                cards.stream().collect(Collectors.toMap(card -> UUID.fromString(card.id()), Function.identity()));
        return jdbc.sql("""
                select experience_id, structure, null as change, published_at from experience.reply r
                where experience_id = any (:ids) and state = 'PUBLISHED' and published_at >= :from and published_at < :until
                  and not exists (select from experience.change_claim c where c.reply_id = r.id)
                union all
                select experience_id, structure, what, published_at from experience.change_claim
                where experience_id = any (:ids) and state = 'PUBLISHED' and published_at >= :from and published_at < :until
                order by published_at desc, structure
                """)
                .param("ids", byId.keySet().toArray(UUID[]::new))
                .param("from", time(startOf(from)))
                .param("until", time(startOf(until)))
                .query((row, _) -> move(
                        Objects.requireNonNull(byId.get(row.getObject("experience_id", UUID.class))),
                        row.getString("structure"),
                        row.getString("change")))
                .list();
    }

    private Move move(Card card, String structure, @Nullable String change) {
        return new Move(directory.name(new StructureCode(structure)), change, card.title(), card.address());
    }

    private Instant startOf(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }
}

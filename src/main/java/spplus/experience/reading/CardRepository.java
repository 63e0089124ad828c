package spplus.experience.reading;

import static spplus.experience.domain.Columns.instantOf;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import spplus.directory.Directory;
import spplus.directory.Structure;
import spplus.directory.StructureCode;
import spplus.experience.Feeling;
import spplus.experience.ReplyState;
import spplus.experience.domain.Columns;
import spplus.experience.domain.Target;
import spplus.experience.language.Languages;
import spplus.experience.reading.ReadingPages.Card;
import spplus.experience.reading.ReadingPages.Service;

/** Reads published experiences as lists show them. */
@Component
class CardRepository {

    private static final int EXCERPT = 320;

    private final JdbcClient jdbc;
    private final Directory directory;

    CardRepository(JdbcClient jdbc, Directory directory) {
        this.jdbc = jdbc;
        this.directory = directory;
    }

    /** In the order of the ids; those that are not public any more are left out. */
    List<Card> cards(List<String> ids) {
        var uuids = ids.stream().map(UUID::fromString).toList();
        var services = services(uuids);
        var cards = new HashMap<String, Card>();
        jdbc.sql("""
                select id, reference, slug, title, left(story, :excerpt) as story, length(story) > :excerpt as longer,
                  language, feeling, reply_state, published_at, same_count
                from experience.experience where id = any (:ids) and state = 'PUBLISHED'
                """)
                .param("ids", uuids.toArray(UUID[]::new))
                .param("excerpt", EXCERPT)
                .query((row, _) -> card(row, services))
                .list()
                .forEach(card -> cards.put(card.id(), card));
        return ids.stream().map(cards::get).filter(Objects::nonNull).toList();
    }

    /** The services concerned by each experience, in order, with their names. */
    Map<UUID, List<Service>> services(Collection<UUID> ids) {
        var targets = new HashMap<UUID, List<Place>>();
        jdbc.sql("select * from experience.target where experience_id = any (:ids) order by experience_id, position")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, _) -> targets.computeIfAbsent(
                                row.getObject("experience_id", UUID.class), _ -> new ArrayList<>())
                        .add(place(row)))
                .list();
        var structures = directory.findAll(targets.values().stream()
                .flatMap(List::stream)
                .map(place -> place.target().structure())
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        var services = new HashMap<UUID, List<Service>>();
        targets.forEach((id, of) -> services.put(
                id, of.stream().map(place -> service(place, structures)).toList()));
        return services;
    }

    private static Card card(ResultSet row, Map<UUID, List<Service>> services) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Card(
                id.toString(),
                "/experiences/" + row.getString("reference") + "-" + row.getString("slug"),
                row.getString("title"),
                row.getString("story") + (row.getBoolean("longer") ? "…" : ""),
                Languages.spoken(row.getString("language")),
                Feeling.valueOf(row.getString("feeling")),
                ReplyState.valueOf(row.getString("reply_state")),
                instantOf(row, "published_at"),
                row.getInt("same_count"),
                services.getOrDefault(id, List.of()));
    }

    private static Place place(ResultSet row) throws SQLException {
        var state = row.getString("reply_state");
        return new Place(
                Columns.target(row),
                state == null ? null : ReplyState.valueOf(state),
                Columns.instant(row, "reply_state_since"));
    }

    private static Service service(Place place, Map<StructureCode, Structure> structures) {
        var target = place.target();
        var code = target.structure();
        var structure = code == null ? null : structures.get(code);
        return new Service(
                structure == null ? null : structure.code().value(),
                structure == null ? null : "/structures/" + structure.code().value() + "-" + structure.slug(),
                structure == null ? Objects.requireNonNullElse(target.institutionType(), "") : structure.name(),
                structure == null ? null : structure.network(),
                target.postalCode(),
                target.country(),
                target.channels(),
                target.feelings(),
                place.state(),
                place.since());
    }

    /** A service concerned and how the experience stands with it. */
    private record Place(
            Target target,
            @Nullable ReplyState state,
            @Nullable Instant since) {}
}

package spplus.experience.reading;

import static spplus.experience.domain.Columns.instantOf;
import static spplus.experience.domain.Columns.strings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import spplus.core.Reference;
import spplus.experience.domain.Columns;
import spplus.experience.promise.MadePromise;
import spplus.experience.promise.PublicPromises;
import spplus.experience.reading.ApiItem.ApiChannel;
import spplus.experience.reading.ApiItem.ApiReply;
import spplus.experience.reading.ApiItem.ApiService;
import spplus.experience.reading.ReadingPages.Service;
import spplus.platform.PlatformSettings;

/** Reads published experiences whole, as the API gives them. */
@Component
class ItemRepository {

    private final JdbcClient jdbc;
    private final CardRepository cards;
    private final PublicPromises promises;
    private final PlatformSettings platform;

    ItemRepository(JdbcClient jdbc, CardRepository cards, PublicPromises promises, PlatformSettings platform) {
        this.jdbc = jdbc;
        this.cards = cards;
        this.promises = promises;
        this.platform = platform;
    }

    /** In the order of the ids; those that are not public any more are left out. */
    List<ApiItem> items(List<String> ids) {
        var uuids = ids.stream().map(UUID::fromString).toList();
        var services = cards.services(uuids);
        var replies = replies(uuids);
        var made = promises.madeTo(uuids);
        var items = new HashMap<String, ApiItem>();
        jdbc.sql("""
                select e.*, c.way as collected from experience.experience e
                left join experience.collected c on c.experience_id = e.id
                where e.id = any (?) and e.state = 'PUBLISHED'
                """)
                .param(uuids.toArray(UUID[]::new))
                .query((row, _) -> item(row, services, replies, made))
                .list()
                .forEach(item -> items.put(item.id(), item));
        return ids.stream().map(items::get).filter(Objects::nonNull).toList();
    }

    /** By identifier, reference, or identifier in the official export. */
    Optional<ApiItem> find(String id) {
        return resolve(id)
                .flatMap(uuid -> items(List.of(uuid.toString())).stream().findFirst());
    }

    private Optional<UUID> resolve(String id) {
        if (Reference.looksLike(id)) {
            return jdbc.sql("select id from experience.experience where reference = upper(?)")
                    .param(id)
                    .query(UUID.class)
                    .optional();
        }
        if (id.length() == 36) {
            try {
                return Optional.of(UUID.fromString(id));
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }
        return jdbc.sql("select id from experience.experience where source = 'official' and source_id = ?")
                .param(id)
                .query(UUID.class)
                .optional();
    }

    private Map<UUID, List<ApiReply>> replies(Collection<UUID> ids) {
        var replies = new HashMap<UUID, List<ApiReply>>();
        jdbc.sql("""
                select * from experience.reply
                where experience_id = any (?) and state = 'PUBLISHED' order by experience_id, published_at, id
                """)
                .param(ids.toArray(UUID[]::new))
                .query((row, _) -> replies.computeIfAbsent(
                                row.getObject("experience_id", UUID.class), _ -> new ArrayList<>())
                        .add(reply(row)))
                .list();
        return replies;
    }

    private static ApiReply reply(ResultSet row) throws SQLException {
        var parts = List.of(
                row.getString("greeting"), row.getString("body"), row.getString("closing"), row.getString("signature"));
        return new ApiReply(
                row.getString("structure"),
                String.join(
                        "\n\n", parts.stream().filter(part -> !part.isEmpty()).toList()),
                row.getString("language"),
                instantOf(row, "published_at"),
                row.getString("rating"),
                row.getInt("useful_count"),
                row.getInt("useless_count"));
    }

    private ApiItem item(
            ResultSet row,
            Map<UUID, List<Service>> services,
            Map<UUID, List<ApiReply>> replies,
            Map<UUID, List<MadePromise>> made)
            throws SQLException {
        var id = row.getObject("id", UUID.class);
        var reference = row.getString("reference");
        var axes = new TreeMap<String, String>();
        Columns.axes(row).forEach((axis, feeling) -> axes.put(axis.name(), feeling.name()));
        return new ApiItem(
                id.toString(),
                reference,
                row.getString("source_id"),
                platform.absolute("/experiences/" + reference + "-" + row.getString("slug")),
                row.getString("title"),
                row.getString("story"),
                row.getString("language"),
                row.getString("feeling"),
                row.getString("posted_as"),
                row.getString("collected"),
                instantOf(row, "published_at"),
                row.getString("department"),
                row.getString("region"),
                row.getString("country"),
                services.getOrDefault(id, List.of()).stream()
                        .map(ItemRepository::service)
                        .toList(),
                strings(row, "procedures"),
                axes,
                row.getBoolean("improvement"),
                strings(row, "tags"),
                row.getString("reply_state"),
                replies.getOrDefault(id, List.of()),
                made.getOrDefault(id, List.of()),
                row.getInt("same_count"));
    }

    private static ApiService service(Service service) {
        var channels = service.channels().stream()
                .map(channel -> {
                    var feeling = service.feelings().get(channel);
                    return new ApiChannel(channel.name(), feeling == null ? null : feeling.name());
                })
                .toList();
        return new ApiService(
                service.code(),
                service.name(),
                service.network(),
                service.postalCode(),
                service.country(),
                channels,
                service.replyState() == null ? null : service.replyState().name(),
                service.replyStateSince());
    }
}

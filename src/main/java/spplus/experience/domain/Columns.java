package spplus.experience.domain;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import spplus.core.Reference;
import spplus.directory.StructureCode;
import spplus.experience.Axis;
import spplus.experience.Channel;
import spplus.experience.ExperienceId;
import spplus.experience.Feeling;
import spplus.experience.PostedAs;
import spplus.experience.ReplyState;
import spplus.experience.State;

/** How the values of an experience are written in columns and read back. */
public final class Columns {

    private Columns() {}

    public static @Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    public static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    public static Instant instantOf(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    public static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    public static String[] names(Collection<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).toArray(String[]::new);
    }

    public static List<String> strings(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }

    static @Nullable StructureCode structure(ResultSet row, String column) throws SQLException {
        var code = row.getString(column);
        return code == null ? null : new StructureCode(code);
    }

    static Snapshot snapshot(ResultSet row) throws SQLException {
        var title = row.getString("title");
        var text = row.getString("story");
        return new Snapshot(
                new ExperienceId(row.getObject("id", UUID.class)),
                new Reference(row.getString("reference")),
                instantOf(row, "shared_at"),
                State.valueOf(row.getString("state")),
                new Standings(standing(row), Map.of()),
                circumstances(row),
                List.of(),
                qualification(row),
                title == null || text == null ? null : new Story(title, text),
                instant(row, "published_at"),
                instant(row, "opened_at"),
                instant(row, "replied_at"),
                instant(row, "reopened_at"),
                row.getBoolean("appeal_used"),
                row.getInt("version"));
    }

    /** As long as no fact changed it, what is stored is the origin itself: an import may have rewritten it. */
    static Standing standing(ResultSet row) throws SQLException {
        var state = ReplyState.valueOf(row.getString("reply_state"));
        var since = instant(row, "reply_state_since");
        var origin = row.getString("reply_origin");
        return new Standing(since == null || origin == null ? state : ReplyState.valueOf(origin), state, since);
    }

    static Circumstances circumstances(ResultSet row) throws SQLException {
        return new Circumstances(
                Feeling.valueOf(row.getString("feeling")),
                PostedAs.valueOf(row.getString("posted_as")),
                row.getString("department"),
                row.getString("country"),
                strings(row, "procedures"));
    }

    static Qualification qualification(ResultSet row) throws SQLException {
        return new Qualification(axes(row), row.getBoolean("improvement"), strings(row, "tags"));
    }

    public static Map<Axis, Feeling> axes(ResultSet row) throws SQLException {
        var axes = new EnumMap<Axis, Feeling>(Axis.class);
        for (var axis : Axis.values()) {
            var feeling = row.getString(axis.name().toLowerCase(Locale.ROOT));
            if (feeling != null) {
                axes.put(axis, Feeling.valueOf(feeling));
            }
        }
        return axes;
    }

    public static Target target(ResultSet row) throws SQLException {
        var channels = strings(row, "channels").stream().map(Channel::valueOf).toList();
        return new Target(
                structure(row, "structure"),
                row.getString("institution_type"),
                row.getString("postal_code"),
                row.getString("country"),
                channels,
                feelings(channels, strings(row, "channel_feelings")));
    }

    private static Map<Channel, Feeling> feelings(List<Channel> channels, List<String> names) {
        var feelings = new EnumMap<Channel, Feeling>(Channel.class);
        for (int i = 0; i < Math.min(channels.size(), names.size()); i++) {
            if (!names.get(i).isEmpty()) {
                feelings.put(channels.get(i), Feeling.valueOf(names.get(i)));
            }
        }
        return feelings;
    }
}

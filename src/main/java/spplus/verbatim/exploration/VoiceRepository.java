package spplus.verbatim.exploration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import spplus.experience.Axis;
import spplus.experience.Feeling;
import spplus.verbatim.domain.Polarity;

/** Reads texts that the index found, and what is known of the model that reads them. */
@Component
class VoiceRepository {

    private static final int EXCERPT = 360;

    private final JdbcClient jdbc;

    VoiceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param feeling null when it was not read yet */
    record Voice(
            String id,
            String title,
            String excerpt,
            String language,
            LocalDate said,
            String source,
            List<String> channels,
            @Nullable String structure,
            @Nullable Feeling feeling,
            boolean byPerson,
            Map<Axis, Feeling> axes,
            boolean urgent,
            boolean open) {}

    /** In the order of the ids; what went meanwhile, or out of the reader's sight, is left out. @param within empty for everywhere */
    List<Voice> voices(List<String> ids, Collection<String> within) {
        var found = new HashMap<String, Voice>();
        jdbc.sql("""
                select v.id, v.title, left(v.body, :excerpt) as body, length(v.body) > :excerpt as longer, v.language,
                  v.said_on, v.source_kind, v.channels, v.structure, v.open, c.feeling, c.feeling_by_person,
                  c.accessibility, c.information, c.relation, c.responsiveness, c.simplicity, c.urgency_level
                from verbatim.verbatim v left join verbatim.current c on c.verbatim_id = v.id
                where v.id = any (:ids) and (cardinality(:within::text[]) = 0 or v.scopes && :within::text[])
                """)
                .param("excerpt", EXCERPT)
                .param("ids", ids.stream().map(UUID::fromString).toArray(UUID[]::new))
                .param("within", within.toArray(String[]::new))
                .query((row, _) -> voice(row))
                .list()
                .forEach(voice -> found.put(voice.id(), voice));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /** @param rows labelled texts that the model was measured on, none of which it had learnt */
    record Measured(double accuracy, int rows) {}

    /** Empty when rules read, which nothing here has measured. */
    Optional<Measured> running() {
        return jdbc.sql("""
                        select m.feeling_accuracy, m.rows from (
                          select version from verbatim.model_activation order by at desc, id desc limit 1) as last
                        join verbatim.model m using (version)
                        """)
                .query((row, _) -> new Measured(row.getDouble(1), row.getInt(2)))
                .optional();
    }

    private static Voice voice(ResultSet row) throws SQLException {
        var feeling = row.getString("feeling");
        return new Voice(
                row.getString("id"),
                row.getString("title"),
                row.getString("body") + (row.getBoolean("longer") ? "…" : ""),
                row.getString("language"),
                Objects.requireNonNull(row.getObject("said_on", LocalDate.class)),
                row.getString("source_kind"),
                List.of((String[]) row.getArray("channels").getArray()),
                row.getString("structure"),
                feeling == null ? null : Feeling.valueOf(feeling),
                row.getBoolean("feeling_by_person"),
                axes(row),
                "now".equals(row.getString("urgency_level")),
                row.getBoolean("open"));
    }

    private static Map<Axis, Feeling> axes(ResultSet row) throws SQLException {
        var axes = new EnumMap<Axis, Feeling>(Axis.class);
        for (var axis : Axis.values()) {
            var said = Polarity.read(row.getObject(axis.name().toLowerCase(Locale.ROOT), Integer.class));
            if (said != null) {
                axes.put(axis, said);
            }
        }
        return axes;
    }
}

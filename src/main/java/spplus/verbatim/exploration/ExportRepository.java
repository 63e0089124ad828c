package spplus.verbatim.exploration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import spplus.experience.Axis;
import spplus.experience.Feeling;
import spplus.verbatim.domain.Polarity;

/** Reads whole texts for files. */
@Repository
class ExportRepository {

    private final JdbcClient jdbc;

    ExportRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One text.
     *
     * @param feeling null when it was not read yet
     * @param axes what it says of those it speaks of
     * @param themes names of the signed ones
     */
    record Text(
            String id,
            LocalDate said,
            List<String> structures,
            String source,
            List<String> channels,
            String language,
            String title,
            String body,
            boolean open,
            @Nullable String feeling,
            boolean byPerson,
            Map<Axis, Feeling> axes,
            List<String> commitments,
            @Nullable String urgency,
            List<String> themes) {

        @Override
        public String toString() {
            return id;
        }
    }

    /** In the order of the ids; what went meanwhile, or out of sight, is left out. @param within empty for everywhere */
    List<Text> texts(List<String> ids, Collection<String> within) {
        var found = new HashMap<String, Text>();
        jdbc.sql("""
                select v.id, v.said_on, v.structures, v.source_kind, v.channels, v.language, v.title, v.body, v.open,
                  c.feeling, c.feeling_by_person, c.accessibility, c.information, c.relation, c.responsiveness,
                  c.simplicity, c.commitments, c.urgency_level,
                  array(select t.name from verbatim.theme_counted h join verbatim.theme t on t.id = h.theme_id
                    where h.verbatim_id = v.id order by t.name) as themes
                from verbatim.verbatim v left join verbatim.current c on c.verbatim_id = v.id
                where v.id = any (:ids) and (cardinality(:within::text[]) = 0 or v.scopes && :within::text[])
                """)
                .param("ids", ids.stream().map(UUID::fromString).toArray(UUID[]::new))
                .param("within", within.toArray(String[]::new))
                .query((row, _) -> text(row))
                .list()
                .forEach(text -> found.put(text.id(), text));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    private static Text text(ResultSet row) throws SQLException {
        var axes = new HashMap<Axis, Feeling>();
        for (var axis : Axis.values()) {
            var said = Polarity.read(row.getObject(axis.name().toLowerCase(Locale.ROOT), Integer.class));
            if (said != null) {
                axes.put(axis, said);
            }
        }
        return new Text(
                row.getString("id"),
                row.getObject("said_on", LocalDate.class),
                strings(row, "structures"),
                row.getString("source_kind"),
                strings(row, "channels"),
                row.getString("language"),
                row.getString("title"),
                row.getString("body"),
                row.getBoolean("open"),
                row.getString("feeling"),
                row.getBoolean("feeling_by_person"),
                axes,
                strings(row, "commitments"),
                row.getString("urgency_level"),
                strings(row, "themes"));
    }

    private static List<String> strings(ResultSet row, String column) throws SQLException {
        var array = row.getArray(column);
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }
}

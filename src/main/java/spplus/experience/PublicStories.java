package spplus.experience;

import static spplus.experience.domain.Columns.instantOf;
import static spplus.experience.domain.Columns.strings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import spplus.directory.StructureCode;

/** The words of published experiences, many at once, for those who read them all. */
@Service
public class PublicStories {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private static final String SELECT = """
            select e.id, e.title, e.story, e.language, e.feeling, e.posted_as, e.country, e.procedures, e.shared_at,
              t.structures, t.types, t.channels
            from experience.experience e
            cross join lateral (
              select array_agg(structure order by position) filter (where structure is not null) as structures,
                array_agg(institution_type order by position) filter (where institution_type is not null) as types,
                string_agg(array_to_string(channels, ','), ',' order by position) as channels
              from experience.target where experience_id = e.id) t
            """;

    private final JdbcClient jdbc;

    PublicStories(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of these that are public now. */
    public List<Told> find(Collection<ExperienceId> ids) {
        return jdbc.sql(SELECT + "where e.id = any (?) and e.state = 'PUBLISHED'")
                .param(ids.stream().map(ExperienceId::value).toArray(UUID[]::new))
                .query((row, _) -> told(row))
                .list();
    }

    /** All, in the order of their ids. @param after the last one of the page before, null to begin */
    public List<Told> page(@Nullable ExperienceId after, int limit) {
        return jdbc.sql(SELECT + """
                where e.state = 'PUBLISHED' and (cast(:after as uuid) is null or e.id > :after)
                order by e.id limit :limit
                """)
                .param("after", after == null ? null : after.value())
                .param("limit", limit)
                .query((row, _) -> told(row))
                .list();
    }

    private static Told told(ResultSet row) throws SQLException {
        return new Told(
                new ExperienceId(row.getObject("id", UUID.class)),
                row.getString("title"),
                row.getString("story"),
                row.getString("language"),
                Feeling.valueOf(row.getString("feeling")),
                PostedAs.valueOf(row.getString("posted_as")),
                Objects.requireNonNullElse(row.getString("country"), ""),
                strings(row, "procedures"),
                instantOf(row, "shared_at").atZone(PARIS).toLocalDate(),
                strings(row, "structures").stream()
                        .distinct()
                        .map(StructureCode::new)
                        .toList(),
                strings(row, "types").stream().distinct().toList(),
                channels(row.getString("channels")));
    }

    private static List<Channel> channels(@Nullable String names) {
        return names == null
                ? List.of()
                : Arrays.stream(names.split(","))
                        .filter(name -> !name.isEmpty())
                        .distinct()
                        .map(Channel::valueOf)
                        .toList();
    }

    /**
     * A published experience, as its author told it.
     *
     * @param language two letters, {@code und} where the words do not tell
     * @param country the author's, empty for France
     * @param institutionTypes kinds of services it is about
     */
    public record Told(
            ExperienceId id,
            String title,
            String story,
            String language,
            Feeling feeling,
            PostedAs postedAs,
            String country,
            List<String> procedures,
            LocalDate sharedOn,
            List<StructureCode> structures,
            List<String> institutionTypes,
            List<Channel> channels) {

        @Override
        public String toString() {
            return "Told[%s]".formatted(id);
        }
    }
}

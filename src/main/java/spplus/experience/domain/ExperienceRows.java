package spplus.experience.domain;

import static spplus.experience.domain.Columns.name;
import static spplus.experience.domain.Columns.names;
import static spplus.experience.domain.Columns.time;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import spplus.directory.Department;
import spplus.directory.Directory;
import spplus.directory.StructureCode;
import spplus.experience.Axis;
import spplus.experience.ExperienceId;
import spplus.experience.Feeling;

/** The rows of {@code experience.experience} and {@code experience.target}. */
@Component
class ExperienceRows {

    private final JdbcClient jdbc;
    private final Directory directory;

    ExperienceRows(JdbcClient jdbc, Directory directory) {
        this.jdbc = jdbc;
        this.directory = directory;
    }

    /** @param column {@code id} or {@code reference} */
    Optional<Snapshot> find(String column, Object value) {
        return jdbc.sql("select * from experience.experience where " + column + " = ?")
                .param(value)
                .query((row, _) -> Columns.snapshot(row))
                .optional()
                .map(found -> found.withTargets(targets(found.id()), standings(found.id())));
    }

    boolean insert(Snapshot experience, String source, byte[] followUp) {
        var said = experience.circumstances();
        return jdbc.sql("""
                        insert into experience.experience (id, reference, state, source, feeling, posted_as,
                          department, region, country, procedures, reply_state, follow_up, shared_at)
                        values (:id, :reference, :state, :source, :feeling, :postedAs,
                          :department, :region, :country, :procedures, :replyState, :followUp, :sharedAt)
                        on conflict (id) do nothing
                        """)
                        .param("id", experience.id().value())
                        .param("reference", experience.reference().value())
                        .param("state", experience.state().name())
                        .param("source", source)
                        .param("feeling", said.feeling().name())
                        .param("postedAs", said.postedAs().name())
                        .param("department", said.department())
                        .param("region", region(said))
                        .param("country", said.country())
                        .param("procedures", said.procedures().toArray(String[]::new))
                        .param("replyState", experience.replyState().name())
                        .param("followUp", followUp)
                        .param("sharedAt", time(experience.sharedAt()))
                        .update()
                == 1;
    }

    boolean update(Snapshot experience, String slug) {
        var said = experience.circumstances();
        var story = experience.story();
        return jdbc.sql("""
                        update experience.experience
                        set state = :state, title = :title, story = :story, slug = :slug, feeling = :feeling,
                          posted_as = :postedAs, department = :department, region = :region, country = :country,
                          procedures = :procedures, accessibility = :accessibility, information = :information,
                          relation = :relation, responsiveness = :responsiveness, simplicity = :simplicity,
                          improvement = :improvement, tags = :tags, reply_state = :replyState,
                          appeal_used = :appealUsed, published_at = :publishedAt, opened_at = :openedAt,
                          replied_at = :repliedAt, reopened_at = :reopenedAt, reply_origin = :replyOrigin,
                          reply_state_since = :replyStateSince, version = version + 1
                        where id = :id and version = :version
                        """)
                        .param("id", experience.id().value())
                        .param("version", experience.version())
                        .param("state", experience.state().name())
                        .param("title", story == null ? null : story.title())
                        .param("story", story == null ? null : story.text())
                        .param("slug", slug)
                        .param("feeling", said.feeling().name())
                        .param("postedAs", said.postedAs().name())
                        .param("department", said.department())
                        .param("region", region(said))
                        .param("country", said.country())
                        .param("procedures", said.procedures().toArray(String[]::new))
                        .params(qualities(experience.qualification()))
                        .param("replyState", experience.replyState().name())
                        .param("appealUsed", experience.appealUsed())
                        .param("publishedAt", time(experience.publishedAt()))
                        .param("openedAt", time(experience.openedAt()))
                        .param("repliedAt", time(experience.repliedAt()))
                        .param("reopenedAt", time(experience.reopenedAt()))
                        .param("replyOrigin", experience.standing().origin().name())
                        .param("replyStateSince", time(experience.standing().since()))
                        .update()
                == 1;
    }

    private static Map<String, @Nullable Object> qualities(Qualification qualification) {
        var qualities = new HashMap<String, @Nullable Object>();
        for (var axis : Axis.values()) {
            qualities.put(
                    axis.name().toLowerCase(Locale.ROOT),
                    name(qualification.axes().get(axis)));
        }
        qualities.put("improvement", qualification.improvement());
        qualities.put("tags", qualification.tags().toArray(String[]::new));
        return qualities;
    }

    /** Replaces the targets, keeping the visitors' counts of each position. */
    void writeTargets(Snapshot experience) {
        insertTargets(experience);
        jdbc.sql("delete from experience.target where experience_id = ? and position > ?")
                .param(experience.id().value())
                .param(experience.targets().size())
                .update();
    }

    void insertTargets(Snapshot experience) {
        int position = 0;
        for (var target : experience.targets()) {
            position++;
            writeTarget(experience, position, target);
        }
    }

    private void writeTarget(Snapshot experience, int position, Target target) {
        var structure = target.structure();
        var standing = structure == null ? null : experience.standings().each().get(structure);
        jdbc.sql("""
                insert into experience.target (experience_id, position, structure, institution_type, postal_code,
                  country, channels, channel_feelings, reply_origin, reply_state, reply_state_since)
                values (:id, :position, :structure, :type, :postalCode, :country, :channels, :feelings, :origin, :state, :since)
                on conflict (experience_id, position) do update
                set structure = excluded.structure, institution_type = excluded.institution_type,
                  postal_code = excluded.postal_code, country = excluded.country, channels = excluded.channels,
                  channel_feelings = excluded.channel_feelings, reply_origin = excluded.reply_origin,
                  reply_state = excluded.reply_state, reply_state_since = excluded.reply_state_since
                """)
                .param("id", experience.id().value())
                .param("position", position)
                .param("origin", standing == null ? null : standing.origin().name())
                .param("state", standing == null ? null : standing.state().name())
                .param("since", standing == null ? null : time(standing.since()))
                .param("structure", structure == null ? null : structure.value())
                .param("type", target.institutionType())
                .param("postalCode", target.postalCode())
                .param("country", target.country())
                .param("channels", names(target.channels()))
                .param(
                        "feelings",
                        target.channels().stream()
                                .map(channel -> Optional.ofNullable(
                                                target.feelings().get(channel))
                                        .map(Feeling::name)
                                        .orElse(""))
                                .toArray(String[]::new))
                .update();
    }

    private List<Target> targets(ExperienceId id) {
        return jdbc.sql("select * from experience.target where experience_id = ? order by position")
                .param(id.value())
                .query((row, _) -> Columns.target(row))
                .list();
    }

    /** What was stored of each structure; none of those that an older import did not tell apart. */
    private Map<StructureCode, Standing> standings(ExperienceId id) {
        var each = new HashMap<StructureCode, Standing>();
        jdbc.sql("""
                select structure, reply_origin, reply_state, reply_state_since from experience.target
                where experience_id = ? and structure is not null and reply_state is not null
                """).param(id.value()).query(row -> {
            each.put(new StructureCode(row.getString("structure")), Columns.standing(row));
        });
        return each;
    }

    private @Nullable String region(Circumstances said) {
        return Optional.ofNullable(said.department())
                .flatMap(directory::department)
                .map(Department::region)
                .orElse(null);
    }
}

package spplus.experience.domain;

import static spplus.experience.domain.Columns.instantOf;
import static spplus.experience.domain.Columns.time;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import spplus.experience.ExperienceId;
import spplus.platform.Ids;

/** What happened to experiences, in order. */
@Component
public class Steps {

    private final JdbcClient jdbc;

    Steps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(ExperienceId id, List<Step> steps) {
        for (var step : steps) {
            var actor = step.by();
            var structure = step.structure();
            var left = step.left();
            jdbc.sql("""
                    insert into experience.step (id, experience_id, at, kind, actor, actor_name, structure, left_structure,
                      reason, word, redactions, subject)
                    values (:id, :experience, :at, :kind, :actor, :actorName, :structure, :left,
                      :reason, :word, :redactions, :subject)
                    """)
                    .param("id", Ids.next())
                    .param("experience", id.value())
                    .param("at", time(step.at()))
                    .param("kind", step.kind().name())
                    .param("actor", actor == null ? null : actor.id())
                    .param("actorName", actor == null ? null : actor.name())
                    .param("structure", structure == null ? null : structure.value())
                    .param("left", left == null ? null : left.value())
                    .param("reason", step.reason())
                    .param("word", step.word())
                    .param("subject", step.subject())
                    .param("redactions", step.redactions().words().toArray(String[]::new))
                    .update();
        }
    }

    /** What tells how it stands, oldest first. */
    List<Fact> facts(ExperienceId id) {
        return jdbc.sql("""
                select kind, at, structure, left_structure, subject, reason from experience.step
                where experience_id = ? order by at, id
                """)
                .param(id.value())
                .query((row, _) -> new Fact(
                        Step.Kind.valueOf(row.getString("kind")),
                        instantOf(row, "at"),
                        Columns.structure(row, "structure"),
                        Columns.structure(row, "left_structure"),
                        row.getObject("subject", UUID.class),
                        row.getString("reason")))
                .list();
    }

    /** The whole story of one experience, oldest first; at most 200 steps. */
    public List<Past> of(ExperienceId id) {
        return jdbc.sql("""
                select at, kind, actor, actor_name, structure, reason, word, redactions, subject from experience.step
                where experience_id = ? order by at, id limit 200
                """)
                .param(id.value())
                .query((row, _) -> new Past(
                        Step.Kind.valueOf(row.getString("kind")),
                        instantOf(row, "at"),
                        row.getString("actor_name"),
                        row.getString("structure"),
                        row.getString("reason"),
                        row.getString("word"),
                        row.getObject("actor", UUID.class),
                        Redactions.read(Columns.strings(row, "redactions")),
                        row.getObject("subject", UUID.class)))
                .list();
    }

    /** A step as it is read back. */
    public record Past(
            Step.Kind kind,
            Instant at,
            @Nullable String actorName,
            @Nullable String structure,
            @Nullable String reason,
            @Nullable String word,
            @Nullable UUID actor,
            Redactions redactions,
            @Nullable UUID subject) {

        /** Whether it was taken back before anybody was told of it. */
        public boolean isUndoneIn(List<Past> all) {
            return kind.undoneBy() != null
                    && subject != null
                    && all.stream()
                            .anyMatch(other -> other.kind == kind.undoneBy()
                                    && subject.equals(other.subject)
                                    && !other.at.isBefore(at));
        }
    }
}

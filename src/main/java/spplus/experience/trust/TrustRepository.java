package spplus.experience.trust;

import static spplus.experience.domain.Columns.instant;
import static spplus.experience.domain.Columns.instantOf;
import static spplus.experience.domain.Columns.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import spplus.access.Actor;
import spplus.access.Scope;
import spplus.experience.ExperienceId;
import spplus.platform.Ids;

/** Records of responders, and the rights they earned. */
@Repository
class TrustRepository {

    static final int MOST_LISTED = 100;

    private static final String TRACK = """
            count(*) filter (where r.validated_by is not null) as validated,
            count(*) filter (where r.validated_by is not null and cardinality(r.writers) = 1 and r.sent_back_times = 0)
              as unchanged,
            count(*) filter (where r.rating is not null) as rated,
            count(*) filter (where r.rating = 'USEFUL') as useful,
            count(*) filter (where e.reply_state = 'CONTRADICTED') as contradicted
            from experience.reply r join experience.experience e on e.id = r.experience_id
            where r.state = 'PUBLISHED' and r.structure = :structure and r.published_at >= :since
            """;

    private final JdbcClient jdbc;

    TrustRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Track track(UUID agent, String structure, Instant since) {
        return jdbc.sql("select " + TRACK + " and r.written_by = :agent")
                .param("agent", agent)
                .param("structure", structure)
                .param("since", time(since))
                .query((row, _) -> track(row))
                .single();
    }

    /** Everybody whose replies for this structure were published, those who were read most first. */
    List<Responder> responders(String structure, Instant since) {
        return jdbc.sql("select r.written_by, max(r.written_by_name) as name, " + TRACK + """
                 and r.written_by is not null
                group by r.written_by order by validated desc, r.written_by limit :most
                """)
                .param("structure", structure)
                .param("since", time(since))
                .param("most", MOST_LISTED)
                .query((row, _) ->
                        new Responder(row.getObject("written_by", UUID.class), row.getString("name"), track(row)))
                .list();
    }

    /** @return false when the agent has it already */
    boolean grant(Responder responder, List<String> lineage, Actor by, Instant now) {
        var track = responder.track();
        return jdbc.sql("""
                        insert into experience.trust_grant (id, agent, agent_name, structure, scope, granted_at, granted_by,
                          granted_by_name, validated, unchanged, rated, useful, contradicted)
                        values (:id, :agent, :name, :structure, :scope, :now, :by, :byName, :validated, :unchanged,
                          :rated, :useful, :contradicted)
                        on conflict (structure, agent) where revoked_at is null do nothing
                        """)
                        .param("id", Ids.next())
                        .param("agent", responder.agent())
                        .param("name", responder.name())
                        .param("structure", lineage.getFirst())
                        .param("scope", lineage.toArray(String[]::new))
                        .param("now", time(now))
                        .param("by", by.id())
                        .param("byName", by.name())
                        .param("validated", track.validated())
                        .param("unchanged", track.unchanged())
                        .param("rated", track.rated())
                        .param("useful", track.useful())
                        .param("contradicted", track.contradicted())
                        .update()
                == 1;
    }

    Optional<Grant> find(UUID id) {
        return jdbc.sql("select * from experience.trust_grant where id = ?")
                .param(id)
                .query((row, _) -> grant(row))
                .optional();
    }

    Optional<Grant> active(UUID agent, String structure) {
        return jdbc.sql("select * from experience.trust_grant where agent = ? and structure = ? and revoked_at is null")
                .param(agent)
                .param(structure)
                .query((row, _) -> grant(row))
                .optional();
    }

    /** Rights in force within a scope. */
    List<Grant> active(Scope scope) {
        return jdbc.sql("""
                select * from experience.trust_grant
                where revoked_at is null and (:everywhere or scope && cast(:roots as text[]))
                order by granted_at desc, id limit :most
                """)
                .param("everywhere", scope.everywhere())
                .param("roots", scope.roots().toArray(String[]::new))
                .param("most", MOST_LISTED)
                .query((row, _) -> grant(row))
                .list();
    }

    /** All that were ever given for a structure, the latest first. */
    List<Grant> of(String structure) {
        return jdbc.sql("""
                select * from experience.trust_grant where structure = ? order by granted_at desc, id limit 100
                """).param(structure).query((row, _) -> grant(row)).list();
    }

    /**
     * @param by null when the record itself revokes it
     * @return false when it was revoked already
     */
    boolean revoke(UUID id, @Nullable Actor by, String word, Instant now) {
        return jdbc.sql("""
                        update experience.trust_grant set revoked_at = :now, revoked_by = :by, revoked_by_name = :name,
                          revoked_word = :word
                        where id = :id and revoked_at is null
                        """)
                        .param("id", id)
                        .param("now", time(now))
                        .param("by", by == null ? null : by.id())
                        .param("name", by == null ? null : by.name())
                        .param("word", word)
                        .update()
                == 1;
    }

    /** Rights in force of those who answered an experience. */
    List<Grant> ofAnswer(ExperienceId experience) {
        return jdbc.sql("""
                select g.* from experience.reply r
                join experience.trust_grant g on g.agent = r.written_by and g.structure = r.structure
                  and g.revoked_at is null
                where r.experience_id = ? and r.state = 'PUBLISHED'
                """)
                .param(experience.value())
                .query((row, _) -> grant(row))
                .list();
    }

    private static Track track(ResultSet row) throws SQLException {
        return new Track(
                row.getInt("validated"),
                row.getInt("unchanged"),
                row.getInt("rated"),
                row.getInt("useful"),
                row.getInt("contradicted"));
    }

    private static Grant grant(ResultSet row) throws SQLException {
        return new Grant(
                row.getObject("id", UUID.class),
                row.getObject("agent", UUID.class),
                row.getString("agent_name"),
                row.getString("structure"),
                instantOf(row, "granted_at"),
                row.getString("granted_by_name"),
                track(row),
                instant(row, "revoked_at"),
                row.getString("revoked_by_name"),
                row.getString("revoked_word"));
    }

    record Responder(UUID agent, String name, Track track) {}

    /** @param revokedBy null while it is in force, and when the record revoked it */
    record Grant(
            UUID id,
            UUID agent,
            String name,
            String structure,
            Instant grantedAt,
            String grantedBy,
            Track track,
            @Nullable Instant revokedAt,
            @Nullable String revokedBy,
            @Nullable String word) {}
}

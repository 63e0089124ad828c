package spplus.assistant.drafting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import spplus.assistant.model.Source;
import spplus.directory.StructureCode;
import spplus.experience.ExperienceId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Drafts that were proposed, until what became of them is known. */
@Repository
class ProposalRepository {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ProposalRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void add(Proposal proposal, Instant now) {
        jdbc.sql("""
                insert into assistant.proposal
                  (id, experience_id, structure, network, kind, body, sources, proposed_by, proposed_at)
                values (:id, :experience, :structure, :network, :kind, :body, cast(:sources as jsonb), :by, :now)
                """)
                .param("id", proposal.id())
                .param("experience", proposal.experience().value())
                .param("structure", proposal.structure().value())
                .param("network", proposal.network())
                .param("kind", proposal.kind().name())
                .param("body", proposal.body())
                .param("sources", json.writeValueAsString(proposal.sources()))
                .param("by", proposal.proposedBy())
                .param("now", time(now))
                .update();
    }

    Optional<Proposal> find(UUID id) {
        return jdbc.sql("select * from assistant.proposal where id = ?")
                .param(id)
                .query((row, _) -> proposal(row))
                .optional();
    }

    /** The last one taken over for that reply and not yet compared. */
    Optional<Proposal> lastTaken(ExperienceId experience, StructureCode structure) {
        return jdbc.sql("""
                select * from assistant.proposal
                where experience_id = :experience and structure = :structure and taken_at is not null
                  and published_at is null
                order by taken_at desc limit 1
                """)
                .param("experience", experience.value())
                .param("structure", structure.value())
                .query((row, _) -> proposal(row))
                .optional();
    }

    void taken(UUID id, Instant now) {
        jdbc.sql("update assistant.proposal set taken_at = ? where id = ?")
                .param(time(now))
                .param(id)
                .update();
    }

    void compared(UUID id, double editShare, Instant publishedAt) {
        jdbc.sql("""
                update assistant.proposal set edit_share = :share, published_at = :at, body = null where id = :id
                """)
                .param("share", editShare)
                .param("at", time(publishedAt))
                .param("id", id)
                .update();
    }

    /** Words of drafts that led to nothing. @return how many */
    int forgetWordsBefore(Instant then) {
        return jdbc.sql("""
                update assistant.proposal set body = null, sources = '[]'
                where body is not null and proposed_at < ?
                """).param(time(then)).update();
    }

    void forgetWordsOf(ExperienceId experience) {
        jdbc.sql("update assistant.proposal set body = null, sources = '[]' where experience_id = ?")
                .param(experience.value())
                .update();
    }

    void called(UUID id, String network, String outcome, Instant now) {
        jdbc.sql("insert into assistant.model_call (id, network, at, outcome) values (?, ?, ?, ?)")
                .param(id)
                .param(network)
                .param(time(now))
                .param(outcome)
                .update();
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private Proposal proposal(ResultSet row) throws SQLException {
        var taken = row.getObject("taken_at", OffsetDateTime.class);
        return new Proposal(
                row.getObject("id", UUID.class),
                new ExperienceId(row.getObject("experience_id", UUID.class)),
                new StructureCode(row.getString("structure")),
                row.getString("network"),
                Proposal.Kind.valueOf(row.getString("kind")),
                row.getString("body"),
                json.readValue(row.getString("sources"), new TypeReference<List<Source>>() {}),
                row.getObject("proposed_by", UUID.class),
                taken == null ? null : taken.toInstant());
    }
}

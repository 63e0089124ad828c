package spplus.experience.moderation;

import static spplus.experience.domain.Columns.instant;
import static spplus.experience.domain.Columns.instantOf;
import static spplus.experience.domain.Columns.strings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.access.Scope;
import spplus.core.KeysetPage;
import spplus.core.Reference;
import spplus.experience.ExperienceId;
import spplus.experience.Feeling;
import spplus.experience.criticality.Criticality;
import spplus.experience.domain.Story;
import spplus.privacy.FindingKind;

/** The rows of the queue: the most critical first, then the oldest. */
@Repository
class QueueRepository {

    private final JdbcClient jdbc;

    QueueRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    KeysetPage<Row> page(QueueFilter filter, Scope scope, @Nullable String cursor, Instant now, int limit) {
        var conditions = new QueueConditions(filter, scope, now);
        var after = Cursor.read(cursor);
        var rows = jdbc.sql("""
                select c.experience_id, c.rank, c.since, c.feeling, c.signals, e.reference, e.version, e.language,
                  e.title, e.story, q.sealed,
                  claim.agent, claim.agent_name, claim.until
                from experience.moderation_case c
                join experience.experience e on e.id = c.experience_id
                left join experience.quarantine q on q.experience_id = c.experience_id
                left join experience.moderation_claim claim
                  on claim.experience_id = c.experience_id and claim.until > :now
                where c.state = :state and %s
                  and (c.rank, c.since, c.experience_id) > (:rank, :since, :id)
                order by c.rank, c.since, c.experience_id limit :limit
                """.formatted(conditions.all()))
                .params(conditions.parameters())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("rank", after.rank())
                .param("since", after.since().atOffset(ZoneOffset.UTC))
                .param("id", after.id())
                .param("limit", limit + 1)
                .query((row, _) -> row(row))
                .list();
        return KeysetPage.of(
                rows, limit, row -> new Cursor(row.rank(), row.since(), row.id().value()).write());
    }

    /** Codes of the structures each of these is about. */
    Map<ExperienceId, List<String>> structures(Collection<ExperienceId> ids) {
        return jdbc
                .sql("""
                select experience_id, structure from experience.target
                where experience_id = any(:ids) and structure is not null order by experience_id, position
                """)
                .param("ids", ids.stream().map(ExperienceId::value).toArray(UUID[]::new))
                .query((row, _) -> Map.entry(ExperienceId.of(row.getString(1)), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** Keeps the case from being decided by another until the transaction ends; false when it is decided already. */
    boolean lock(ExperienceId id) {
        return jdbc.sql("select 1 from experience.moderation_case where experience_id = ? for update")
                .param(id.value())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** The first case that nobody has and that this moderator may judge, locked; those being taken are passed over. */
    Optional<ExperienceId> lockNext(QueueFilter filter, Actor moderator, Instant now) {
        var conditions = new QueueConditions(filter, moderator.scopeOf(Permission.MODERATE), now);
        return jdbc.sql("""
                select c.experience_id from experience.moderation_case c
                where c.state = :state and %s
                  and not exists (select from experience.moderation_claim claim
                    where claim.experience_id = c.experience_id and claim.agent <> :agent and claim.until > :now)
                  and (c.state <> 'APPEALED' or not exists (select from experience.step s
                    where s.experience_id = c.experience_id and s.kind = 'REJECTED' and s.actor = :agent))
                order by c.rank, c.since, c.experience_id limit 1
                for update of c skip locked
                """.formatted(conditions.all()))
                .params(conditions.parameters())
                .param("agent", moderator.id())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, _) -> ExperienceId.of(row.getString(1)))
                .optional();
    }

    /** What waits for a decision, appeals and published cases to read again included. */
    Waiting waiting(Scope scope, Instant now) {
        var conditions = new QueueConditions(QueueFilter.ALL, scope, now);
        return jdbc.sql("""
                select count(*) as total, count(*) filter (where c.rank <= :alert) as alerts, min(c.since) as oldest,
                  count(*) filter (where c.state = 'PUBLISHED') as flagged
                from experience.moderation_case c
                where c.state in ('AWAITING_MODERATION', 'APPEALED', 'PUBLISHED') and %s
                """.formatted(conditions.scope()))
                .params(conditions.parameters())
                .param("alert", Criticality.HIGHEST - Criticality.ALERT)
                .query((row, _) -> new Waiting(
                        row.getLong("total"), row.getLong("alerts"), instant(row, "oldest"), row.getLong("flagged")))
                .single();
    }

    private static Row row(ResultSet row) throws SQLException {
        var until = instant(row, "until");
        return new Row(
                new ExperienceId(row.getObject("experience_id", UUID.class)),
                new Reference(row.getString("reference")),
                row.getInt("version"),
                row.getString("language"),
                row.getInt("rank"),
                instantOf(row, "since"),
                Feeling.valueOf(row.getString("feeling")),
                strings(row, "signals").stream().map(FindingKind::valueOf).toList(),
                row.getBytes("sealed"),
                published(row),
                until == null
                        ? null
                        : new ClaimRepository.Claim(
                                row.getObject("agent", UUID.class), row.getString("agent_name"), until));
    }

    private static @Nullable Story published(ResultSet row) throws SQLException {
        var title = row.getString("title");
        var text = row.getString("story");
        return title == null || text == null ? null : new Story(title, text);
    }

    /**
     * One case of the queue, its words still sealed.
     *
     * @param rank 5 less the criticality
     * @param published its words when they are public
     */
    record Row(
            ExperienceId id,
            Reference reference,
            int version,
            String language,
            int rank,
            Instant since,
            Feeling feeling,
            List<FindingKind> signals,
            byte @Nullable [] words,
            @Nullable Story published,
            ClaimRepository.@Nullable Claim claim) {

        int level() {
            return Criticality.HIGHEST - rank;
        }
    }

    /** How many wait, how many of them may need help, since when the oldest waits, how many are public already. */
    record Waiting(long total, long alerts, @Nullable Instant oldest, long flagged) {}

    /** The place of a case in the queue. */
    private record Cursor(int rank, Instant since, UUID id) {

        private static final Cursor START = new Cursor(-1, Instant.EPOCH, new UUID(0, 0));

        /** Anything else than a cursor leads to the first page. */
        static Cursor read(@Nullable String text) {
            try {
                var parts = text == null ? new String[0] : text.split("_");
                return parts.length != 3
                        ? START
                        : new Cursor(Integer.parseInt(parts[0]), Instant.parse(parts[1]), UUID.fromString(parts[2]));
            } catch (RuntimeException e) {
                return START;
            }
        }

        String write() {
            return rank + "_" + since + "_" + id;
        }
    }
}

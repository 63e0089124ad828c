package spplus.experience.reply;

import static spplus.experience.domain.Columns.instant;
import static spplus.experience.domain.Columns.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import spplus.core.WorkingDays;
import spplus.directory.StructureCode;
import spplus.experience.ReplyDelays.Kept;

/**
 * Counts replies given within the delay that was set when each experience was published, in the working days that the
 * queue itself counts: a delay changed since then changes nothing of the past.
 */
@Service
public class DelayCounts {

    /** A reply of the structure, of one below it, or of any when the experience is about it alone. */
    private static final String REPLIED = """
            select t.structure, e.published_at, (select min(r.published_at) from experience.reply r
                where r.experience_id = e.id and r.published_at is not null
                  and (t.structure = any (r.scope) or r.structure = t.structure
                    or (select count(*) from experience.target o where o.experience_id = e.id) = 1)) as replied_at,
              coalesce((select told.target_days from (
                  select distinct on (h.structure) h.depth, h.target_days
                  from experience.scope_entry x join experience.reply_target h on h.structure = x.structure
                  where x.experience_id = e.id and h.since <= e.published_at
                  order by h.structure, h.since desc) as told
                where told.target_days is not null order by told.depth desc limit 1), :defaultDays) as days
            from experience.experience e join experience.target t on t.experience_id = e.id
            where e.state = 'PUBLISHED' and e.published_at >= :from and e.published_at < :to and t.structure is not null
            """;

    private final JdbcClient jdbc;
    private final ReplyRules rules;
    private final Clock clock;

    DelayCounts(JdbcClient jdbc, ReplyRules rules, Clock clock) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.clock = clock;
    }

    /** Both days included. */
    public List<Kept> between(LocalDate first, LocalDate last) {
        var kept = new TreeMap<String, Kept>();
        jdbc.sql(REPLIED)
                .param("defaultDays", rules.replyTargetDays())
                .param("from", time(first.atStartOfDay(clock.getZone()).toInstant()))
                .param("to", time(last.plusDays(1).atStartOfDay(clock.getZone()).toInstant()))
                .query((RowCallbackHandler) row -> kept.merge(row.getString("structure"), one(row), DelayCounts::plus));
        return List.copyOf(kept.values());
    }

    private Kept one(ResultSet row) throws SQLException {
        var zone = clock.getZone();
        var published = instant(row, "published_at");
        var replied = instant(row, "replied_at");
        var due =
                WorkingDays.after(Objects.requireNonNull(published).atZone(zone).toLocalDate(), row.getInt("days"));
        boolean inTime = replied != null && !replied.atZone(zone).toLocalDate().isAfter(due);
        boolean pending = replied == null && !due.isBefore(LocalDate.now(clock));
        return new Kept(new StructureCode(row.getString("structure")), 1, inTime ? 1 : 0, pending ? 1 : 0);
    }

    private static Kept plus(Kept one, Kept other) {
        return new Kept(
                one.structure(),
                one.published() + other.published(),
                one.inTime() + other.inTime(),
                one.pending() + other.pending());
    }
}

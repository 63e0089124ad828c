package spplus.experience.exchange;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Rewrites experiences whose export says something else than last time. Those that an agent has opened here keep what
 * agents decide: services, axes, tags; and a reply made here stays.
 */
@Component
class ChangedExperiences {

    private static final String STAGE = """
            create temp table if not exists incoming_experience (like experience.experience including defaults)
            on commit delete rows
            """;

    private static final String TEXTS = """
            update experience.experience e
            set source_mark = i.source_mark, feeling = i.feeling,
              posted_as = i.posted_as, pseudonym = i.pseudonym, department = i.department, region = i.region,
              country = i.country, procedures = i.procedures, action = i.action,
              action_planned_on = i.action_planned_on, action_done_on = i.action_done_on,
              same_count = greatest(e.same_count, i.same_count), shared_at = i.shared_at,
              published_at = i.published_at, replied_at = coalesce(e.replied_at, i.replied_at),
              version = e.version + 1
            from incoming_experience i where i.id = e.id and e.state = 'PUBLISHED'
            """;

    /** Words from which a moderator took something out stay as the moderator left them. */
    private static final String WORDS = """
            with changed as (
              update experience.experience e set title = i.title, story = i.story, slug = i.slug
              from incoming_experience i
              where i.id = e.id and (e.title, e.story) is distinct from (i.title, i.story)
                and not exists (select from experience.step s
                  where s.experience_id = e.id and s.kind in ('MASKED', 'REDACTED'))
              returning e.id)
            insert into experience.unscreened select id from changed on conflict do nothing
            """;

    private static final String QUALITIES = """
            update experience.experience e
            set accessibility = i.accessibility, information = i.information, relation = i.relation,
              responsiveness = i.responsiveness, simplicity = i.simplicity, improvement = i.improvement,
              tags = i.tags, reply_state = i.reply_state
            from incoming_experience i where i.id = e.id and i.id = any (?)
            """;

    private static final String REPLIES_STAGE = """
            create temp table if not exists reply_before (experience_id uuid, body text) on commit delete rows
            """;

    private static final String REPLIES_BEFORE = """
            insert into reply_before select experience_id, body from experience.reply where experience_id = any (?)
            """;

    private static final String REPLIES_CHANGED = """
            insert into experience.unscreened
            select distinct r.experience_id from experience.reply r
            where r.experience_id = any (?) and not exists (
              select from reply_before b where b.experience_id = r.experience_id and b.body = r.body)
            on conflict do nothing
            """;

    private static final String TOLD = """
            delete from experience.step where experience_id = any (?) and actor is null
              and kind in ('SHARED', 'PUBLISHED', 'REPLIED', 'ACTION_PLANNED', 'ACTION_DONE')
            """;

    /** @return those that were rewritten */
    List<UUID> rewrite(Connection connection, String source, Map<UUID, Incoming> changed) throws SQLException {
        if (changed.isEmpty()) {
            return List.of();
        }
        var untouched = untouched(connection, changed.keySet());
        var texts = new ExperienceCopies(source, "incoming_experience");
        var rest = new ExperienceCopies(source, "");
        changed.forEach((id, incoming) -> {
            texts.addExperience(id, "", incoming, incoming.mark());
            if (untouched.contains(id)) {
                rest.addRelated(id, incoming);
            }
        });
        update(connection, STAGE);
        texts.copyExperiences(connection);
        update(connection, TEXTS);
        update(connection, WORDS);
        update(connection, QUALITIES, untouched);
        update(connection, TOLD, untouched);
        update(connection, REPLIES_STAGE);
        update(connection, REPLIES_BEFORE, untouched);
        for (var table : List.of("target", "scope_entry", "reply")) {
            update(connection, "delete from experience." + table + " where experience_id = any (?)", untouched);
        }
        rest.copyRelated(connection);
        update(connection, REPLIES_CHANGED, untouched);
        return List.copyOf(changed.keySet());
    }

    private static Set<UUID> untouched(Connection connection, Set<UUID> ids) throws SQLException {
        var untouched = new HashSet<UUID>();
        try (var select = connection.prepareStatement("""
                select id from experience.experience e
                where id = any (?) and state = 'PUBLISHED' and opened_at is null
                  and not exists (
                    select from experience.reply r where r.experience_id = e.id and r.written_by is not null)
                  and not exists (
                    select from experience.step s where s.experience_id = e.id and s.kind in ('MASKED', 'REDACTED'))
                for update
                """)) {
            select.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            var rows = select.executeQuery();
            while (rows.next()) {
                untouched.add(rows.getObject(1, UUID.class));
            }
        }
        return untouched;
    }

    private static void update(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void update(Connection connection, String sql, Set<UUID> ids) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            statement.execute();
        }
    }
}

package spplus.experience.domain;

import static spplus.experience.domain.Columns.time;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import spplus.directory.Directory;
import spplus.directory.Structure;
import spplus.experience.ExperienceId;
import spplus.experience.criticality.Criticalities;
import spplus.experience.criticality.Criticality;
import spplus.privacy.FindingKind;
import spplus.privacy.Screening;

/** What the queue of moderation knows of each experience that is not decided, or published and to be read again. */
@Component
public class ModerationCases {

    private final JdbcClient jdbc;
    private final Screening screening;
    private final Criticalities criticalities;
    private final Directory directory;

    ModerationCases(JdbcClient jdbc, Screening screening, Criticalities criticalities, Directory directory) {
        this.jdbc = jdbc;
        this.screening = screening;
        this.criticalities = criticalities;
        this.directory = directory;
    }

    /** @param at when the experience came to the state it is in */
    void write(Snapshot experience, Instant at) {
        switch (experience.state()) {
            // Somebody who waits again after a change keeps the place of the first day.
            case AWAITING_MODERATION -> put(experience, experience.publishedAt() == null ? experience.sharedAt() : at);
            case EDITS_PROPOSED, APPEALED -> put(experience, at);
            case PUBLISHED -> keepOnlyIfFlagged(experience, at);
            case REJECTED, WITHDRAWN -> settle(experience.id());
        }
    }

    /** A published experience is to be read by a moderator: these were found in its words. */
    public void flag(Snapshot experience, Collection<FindingKind> found, Instant now) {
        put(experience, now);
        jdbc.sql("update experience.moderation_case set signals = ? where experience_id = ?")
                .param(Columns.names(found))
                .param(experience.id().value())
                .update();
        var story = experience.story();
        if (story != null) {
            var parts = List.of(screening.screen(story.title()), screening.screen(story.text()));
            criticalities.set(experience.id(), parts);
        }
    }

    public boolean isFlagged(ExperienceId id) {
        return jdbc.sql("""
                select exists (select from experience.moderation_case where experience_id = ? and state = 'PUBLISHED')
                """).param(id.value()).query(Boolean.class).single();
    }

    /** Nothing is left to decide. */
    public void settle(ExperienceId id) {
        jdbc.sql("delete from experience.moderation_case where experience_id = ?")
                .param(id.value())
                .update();
    }

    /** Takes over what was found in the words of an experience. */
    void screened(ExperienceId id) {
        jdbc.sql("""
                update experience.moderation_case c set signals = q.signals
                from experience.quarantine q
                where q.experience_id = c.experience_id and c.experience_id = ?
                  and c.signals is distinct from q.signals
                """).param(id.value()).update();
    }

    private void put(Snapshot experience, Instant since) {
        jdbc.sql("""
                insert into experience.moderation_case as c
                  (experience_id, state, rank, signals, since, feeling, scope, networks, language)
                select e.id, :state, coalesce(:highest - coalesce(k.corrected, k.computed), before.rank, :highest),
                  coalesce(q.signals, before.signals, '{}'), cast(:since as timestamptz), :feeling,
                  cast(:scope as text[]), cast(:networks as text[]), e.language
                from experience.experience e
                left join experience.criticality k on k.experience_id = e.id
                left join experience.quarantine q on q.experience_id = e.id
                left join experience.moderation_case before on before.experience_id = e.id
                where e.id = :id
                on conflict (experience_id) do update
                set state = excluded.state, rank = excluded.rank, signals = excluded.signals, feeling = excluded.feeling,
                  since = case when c.state = excluded.state then c.since else excluded.since end,
                  scope = excluded.scope, networks = excluded.networks
                """)
                .param("id", experience.id().value())
                .param("state", experience.state().name())
                .param("highest", Criticality.HIGHEST)
                .param("since", time(since))
                .param("feeling", experience.circumstances().feeling().name())
                .param("scope", scope(experience))
                .param("networks", networks(experience))
                .update();
    }

    private void keepOnlyIfFlagged(Snapshot experience, Instant at) {
        jdbc.sql("delete from experience.moderation_case where experience_id = ? and state <> 'PUBLISHED'")
                .param(experience.id().value())
                .update();
        if (isFlagged(experience.id())) {
            put(experience, at);
        }
    }

    /** The structures concerned and all above them. */
    String[] scope(Snapshot experience) {
        var inside = new TreeSet<String>();
        for (var target : experience.targets()) {
            if (target.structure() != null) {
                inside.addAll(directory.lineage(target.structure()));
            }
        }
        return inside.toArray(String[]::new);
    }

    private String[] networks(Snapshot experience) {
        var codes = experience.targets().stream()
                .flatMap(target -> Stream.ofNullable(target.structure()))
                .toList();
        List<String> names = directory.findAll(codes).values().stream()
                .map(Structure::network)
                .distinct()
                .sorted()
                .toList();
        return names.toArray(String[]::new);
    }
}

package spplus.experience.domain;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import spplus.core.Reference;
import spplus.experience.ExperienceChanged;
import spplus.experience.ExperienceId;
import spplus.experience.State;
import spplus.search.SearchIndex;

/** Where experiences are kept: saving one tells its events and refreshes who may see it, in the caller's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ExperienceStore {

    /** Name of the collection of published experiences in the search index. */
    public static final String COLLECTION = "experience";

    private final JdbcClient jdbc;
    private final ExperienceRows rows;
    private final ScopeEntries scopes;
    private final ModerationCases cases;
    private final ModerationTally tally;
    private final Steps steps;
    private final SearchIndex index;
    private final ApplicationEventPublisher events;

    ExperienceStore(
            JdbcClient jdbc,
            ExperienceRows rows,
            ScopeEntries scopes,
            ModerationCases cases,
            ModerationTally tally,
            Steps steps,
            SearchIndex index,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.scopes = scopes;
        this.cases = cases;
        this.tally = tally;
        this.steps = steps;
        this.index = index;
        this.events = events;
    }

    /** @throws NoSuchExperience when it never was, or was deleted */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Experience get(ExperienceId id) {
        return find(id).orElseThrow(NoSuchExperience::new);
    }

    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<Experience> find(ExperienceId id) {
        return rows.find("id", id.value()).map(this::whole);
    }

    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<Experience> find(Reference reference) {
        return rows.find("reference", reference.value()).map(this::whole);
    }

    /** @return false when it is there already: the same submission came twice */
    public boolean add(Experience experience, String source, byte[] followUp) {
        var snapshot = experience.snapshot();
        if (!rows.insert(snapshot, source, followUp)) {
            return false;
        }
        rows.insertTargets(snapshot);
        cases.write(snapshot, snapshot.sharedAt());
        tally.shared(snapshot);
        tell(experience);
        return true;
    }

    /** @throws OptimisticLockingFailureException when somebody else changed it meanwhile */
    public void save(Experience experience) {
        var snapshot = experience.snapshot();
        if (!rows.update(snapshot, experience.slug())) {
            throw new OptimisticLockingFailureException("the experience was changed meanwhile");
        }
        rows.writeTargets(snapshot);
        scopes.write(snapshot);
        experience.newSteps().stream().findFirst().ifPresent(step -> cases.write(snapshot, step.at()));
        tally.changed(experience);
        forgetWhatIsDecided(snapshot);
        index.changed(COLLECTION, List.of(snapshot.id().toString()));
        tell(experience);
        if (readsOtherwise(experience.before(), snapshot)) {
            events.publishEvent(new ExperienceChanged(snapshot.id()));
        }
    }

    /** Deletes for good: nothing of it stays anywhere. */
    public void delete(ExperienceId id) {
        tally.deleted(id);
        jdbc.sql("delete from experience.experience where id = ?")
                .param(id.value())
                .update();
        index.changed(COLLECTION, List.of(id.toString()));
        events.publishEvent(new ExperienceChanged(id));
    }

    /** Whether what the public reads, or whose it is, is another thing now. */
    private static boolean readsOtherwise(Snapshot before, Snapshot now) {
        if (before.state() != State.PUBLISHED || now.state() != State.PUBLISHED) {
            return before.state() != now.state()
                    && (before.state() == State.PUBLISHED || now.state() == State.PUBLISHED);
        }
        return !Objects.equals(before.story(), now.story())
                || !before.circumstances().equals(now.circumstances())
                || !before.targets().equals(now.targets());
    }

    private Experience whole(Snapshot found) {
        return Experience.from(found, steps.facts(found.id()));
    }

    /** What was written is kept sealed only while a decision may still need it. */
    private void forgetWhatIsDecided(Snapshot snapshot) {
        if (isFinal(snapshot)) {
            jdbc.sql("delete from experience.quarantine where experience_id = ?")
                    .param(snapshot.id().value())
                    .update();
        }
        if (snapshot.state() != State.EDITS_PROPOSED) {
            jdbc.sql("delete from experience.proposed_edit where experience_id = ?")
                    .param(snapshot.id().value())
                    .update();
        }
    }

    /** A rejected text is kept until it was appealed and rejected again, or too late for that. */
    private static boolean isFinal(Snapshot snapshot) {
        return switch (snapshot.state()) {
            case PUBLISHED, WITHDRAWN -> true;
            case REJECTED -> snapshot.appealUsed();
            case AWAITING_MODERATION, EDITS_PROPOSED, APPEALED -> false;
        };
    }

    private void tell(Experience experience) {
        steps.add(experience.id(), experience.newSteps());
        experience.newEvents().forEach(events::publishEvent);
    }

    /** The experience never was, or was deleted. */
    public static class NoSuchExperience extends RuntimeException {}
}

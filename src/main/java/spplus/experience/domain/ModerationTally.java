package spplus.experience.domain;

import static spplus.experience.domain.Columns.time;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import spplus.experience.ExperienceId;
import spplus.experience.State;

/** Writes down each movement of moderation as it happens, so that the board counts them: no words, no names. */
@Component
class ModerationTally {

    private final JdbcClient jdbc;
    private final ModerationCases cases;
    private final Clock clock;

    ModerationTally(JdbcClient jdbc, ModerationCases cases, Clock clock) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.clock = clock;
    }

    void shared(Snapshot experience) {
        var movements = List.of(Movement.RECEIVED, Movement.BEGAN_WAITING);
        add(movements, null, experience.sharedAt(), cases.scope(experience));
    }

    void changed(Experience experience) {
        var before = experience.before();
        var after = experience.snapshot();
        for (var step : experience.newSteps()) {
            count(step, before, after);
        }
        experience.newSteps().stream().findFirst().ifPresent(step -> move(before, after, step.at()));
    }

    /** It goes without a decision. */
    void deleted(ExperienceId id) {
        jdbc.sql("""
                insert into experience.moderation_entry (at, movement, scope)
                select :now, :movement, scope from experience.moderation_case
                where experience_id = :id and state in ('AWAITING_MODERATION', 'APPEALED')
                """)
                .param("now", time(clock.instant()))
                .param("movement", Movement.STOPPED_WAITING.name())
                .param("id", id.value())
                .update();
    }

    private void count(Step step, Snapshot before, Snapshot after) {
        var movement = movement(step.kind());
        if (movement == null) {
            return;
        }
        var scope = cases.scope(after);
        if (movement != Movement.APPEAL_WITHDRAWN) {
            add(movement, movement == Movement.REJECTED ? step.reason() : null, step.at(), scope);
        }
        var outcome = before.state() == State.APPEALED ? outcome(movement) : null;
        if (outcome != null) {
            add(outcome, null, step.at(), scope);
        }
    }

    /** Those who wait under other structures than before stop waiting there. */
    private void move(Snapshot before, Snapshot after, Instant at) {
        boolean waited = awaits(before.state());
        boolean waits = awaits(after.state());
        boolean elsewhere = waited && waits && !before.targets().equals(after.targets());
        if (waited && (!waits || elsewhere)) {
            add(Movement.STOPPED_WAITING, null, at, cases.scope(before));
        }
        if (waits && (!waited || elsewhere)) {
            add(Movement.BEGAN_WAITING, null, at, cases.scope(after));
        }
    }

    private static boolean awaits(State state) {
        return state == State.AWAITING_MODERATION || state == State.APPEALED;
    }

    private static @Nullable Movement movement(Step.Kind kind) {
        return switch (kind) {
            case PUBLISHED -> Movement.PUBLISHED;
            case REDACTED -> Movement.REDACTED;
            case EDITS_PROPOSED -> Movement.EDITS_PROPOSED;
            case REJECTED -> Movement.REJECTED;
            case MASKED -> Movement.MASKED;
            case APPEALED -> Movement.APPEALED;
            case WITHDRAWN -> Movement.APPEAL_WITHDRAWN;
            default -> null;
        };
    }

    private static @Nullable Movement outcome(Movement decision) {
        return switch (decision) {
            case PUBLISHED -> Movement.APPEAL_PUBLISHED;
            case REDACTED -> Movement.APPEAL_REDACTED;
            case EDITS_PROPOSED -> Movement.APPEAL_EDITS_PROPOSED;
            case REJECTED -> Movement.APPEAL_REJECTED;
            case APPEAL_WITHDRAWN -> Movement.APPEAL_WITHDRAWN;
            default -> null;
        };
    }

    private void add(Movement movement, @Nullable String reason, Instant at, String[] scope) {
        add(List.of(movement), reason, at, scope);
    }

    private void add(List<Movement> movements, @Nullable String reason, Instant at, String[] scope) {
        jdbc.sql("""
                insert into experience.moderation_entry (at, movement, reason, scope)
                select cast(:at as timestamptz), movement, :reason, cast(:scope as text[])
                from unnest(cast(:movements as text[])) movement
                """)
                .param("at", time(at))
                .param("movements", Columns.names(movements))
                .param("reason", reason == null ? "" : reason)
                .param("scope", scope)
                .update();
    }
}

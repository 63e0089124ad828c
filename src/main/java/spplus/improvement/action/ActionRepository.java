package spplus.improvement.action;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import spplus.access.Actor;
import spplus.statistics.effect.Aim;
import spplus.statistics.effect.ChartKind;

/** Keeps actions and what became of them. */
@Repository
class ActionRepository {

    private final JdbcClient jdbc;

    ActionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Action action, List<String> scopes) {
        fields(jdbc.sql("""
                insert into improvement.action (id, structure, scopes, level, title, pain, cause, commitment, owner, expected,
                  days, euros, pain_id, cause_id, starts_on, due_on, indicator, kind, unit, per, aim, target, judge_on, state,
                  version, changed_by, changed_at)
                values (:id, :structure, :scopes, :level, :title, :pain, :cause, :commitment, :owner, :expected,
                  :days, :euros, :painId, :causeId, :starts, :due, :indicator, :kind, :unit, :per, :aim, :target, :judge, 'DRAFT',
                  1, :by, :at)
                """), action)
                .param("structure", action.structure())
                .param("scopes", scopes.toArray(String[]::new))
                .param("level", action.level().name())
                .param("painId", action.told().painId())
                .param("causeId", action.told().causeId())
                .update();
    }

    /** What is written of it; the version grows. */
    void write(Action action) {
        fields(jdbc.sql("""
                update improvement.action set title = :title, pain = case when pain_id is null then :pain else pain end,
                  cause = :cause, commitment = :commitment,
                  owner = :owner, expected = :expected, days = :days, euros = :euros, starts_on = :starts, due_on = :due,
                  indicator = :indicator, kind = :kind, unit = :unit, per = :per, aim = :aim, target = :target,
                  judge_on = :judge, version = version + 1, changed_by = :by, changed_at = :at
                where id = :id
                """), action).update();
    }

    Optional<Action> find(UUID id) {
        return jdbc.sql("select * from improvement.action where id = ?")
                .param(id)
                .query(ActionRepository::read)
                .optional();
    }

    /** The same, kept from others until the transaction ends. */
    Optional<Action> lock(UUID id) {
        return jdbc.sql("select * from improvement.action where id = ? for update")
                .param(id)
                .query(ActionRepository::read)
                .optional();
    }

    void move(Action action, State to, Action.@Nullable Baseline baseline, Actor by, Instant now) {
        jdbc.sql("""
                update improvement.action set state = :to, dropped_from = :from, baseline = :baseline,
                  baseline_months = :months, baseline_known = :known, version = version + 1, changed_by = :by, changed_at = :at
                where id = :id
                """)
                .param("to", to.name())
                .param("from", to == State.DROPPED ? action.state().name() : null)
                .param("baseline", baseline == null ? null : baseline.value())
                .param("months", baseline == null ? null : baseline.months())
                .param("known", baseline == null ? null : baseline.known())
                .param("by", by.name())
                .param("at", now.atOffset(ZoneOffset.UTC))
                .param("id", action.id())
                .update();
    }

    /** Where a dropped action goes back to. */
    State droppedFrom(UUID id) {
        return jdbc.sql("select coalesce(dropped_from, 'DRAFT') from improvement.action where id = ?")
                .param(id)
                .query((row, _) -> State.valueOf(row.getString(1)))
                .single();
    }

    /** @param cause null with no pain point, or when none of its causes is treated */
    void link(UUID id, @Nullable UUID pain, @Nullable UUID cause) {
        jdbc.sql("update improvement.action set pain_id = ?, cause_id = ?, version = version + 1 where id = ?")
                .param(pain)
                .param(cause)
                .param(id)
                .update();
    }

    void touched(UUID id, Actor by, Instant now) {
        jdbc.sql("""
                update improvement.action set version = version + 1, changed_by = ?, changed_at = ? where id = ?
                """)
                .param(by.name())
                .param(now.atOffset(ZoneOffset.UTC))
                .param(id)
                .update();
    }

    void note(UUID id, String kind, String why, String by, Instant now) {
        jdbc.sql("""
                insert into improvement.action_step (action_id, number, kind, why, by_name, at)
                select :id, coalesce(max(number), 0) + 1, :kind, :why, :by, :at
                from improvement.action_step where action_id = :id
                """)
                .param("id", id)
                .param("kind", kind)
                .param("why", why)
                .param("by", by)
                .param("at", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The newest first. */
    List<ActionPages.Step> steps(UUID id, int limit) {
        return jdbc.sql("select * from improvement.action_step where action_id = ? order by number desc limit ?")
                .param(id)
                .param(limit)
                .query((row, _) -> new ActionPages.Step(
                        row.getString("kind"),
                        row.getString("why"),
                        row.getString("by_name"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    static Action read(ResultSet row, int n) throws SQLException {
        var baseline = row.getObject("baseline", Double.class);
        return new Action(
                row.getObject("id", UUID.class),
                row.getString("structure"),
                Level.valueOf(row.getString("level")),
                new Action.Told(
                        row.getString("title"),
                        row.getString("pain"),
                        row.getString("cause"),
                        row.getString("commitment"),
                        row.getString("expected"),
                        row.getObject("days", Integer.class),
                        row.getObject("euros", Integer.class),
                        row.getObject("pain_id", UUID.class),
                        row.getObject("cause_id", UUID.class)),
                row.getObject("owner", UUID.class),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                gauge(row),
                baseline == null
                        ? null
                        : new Action.Baseline(baseline, row.getInt("baseline_months"), row.getInt("baseline_known")),
                State.valueOf(row.getString("state")),
                row.getInt("version"),
                row.getString("changed_by"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    private static Gauge gauge(ResultSet row) throws SQLException {
        return new Gauge(
                row.getString("indicator"),
                ChartKind.valueOf(row.getString("kind")),
                row.getString("unit"),
                row.getInt("per"),
                Aim.valueOf(row.getString("aim")),
                row.getObject("target", Double.class),
                row.getObject("judge_on", LocalDate.class));
    }

    private static StatementSpec fields(StatementSpec sql, Action action) {
        var told = action.told();
        var gauge = action.gauge();
        return sql.param("id", action.id())
                .param("title", told.title())
                .param("pain", told.pain())
                .param("cause", told.cause())
                .param("commitment", told.commitment())
                .param("owner", action.owner())
                .param("expected", told.expected())
                .param("days", told.days())
                .param("euros", told.euros())
                .param("starts", date(action.startsOn()))
                .param("due", date(action.dueOn()))
                .param("indicator", gauge.name())
                .param("kind", gauge.kind().name())
                .param("unit", gauge.unit())
                .param("per", gauge.per())
                .param("aim", gauge.aim().name())
                .param("target", gauge.target())
                .param("judge", date(gauge.judgeOn()))
                .param("by", action.changedBy())
                .param("at", action.changedAt().atOffset(ZoneOffset.UTC));
    }

    private static @Nullable Date date(@Nullable LocalDate day) {
        return day == null ? null : Date.valueOf(day);
    }
}

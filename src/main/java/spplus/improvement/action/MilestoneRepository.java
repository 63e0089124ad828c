package spplus.improvement.action;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import spplus.platform.Ids;

/** Keeps the milestones of actions. */
@Repository
class MilestoneRepository {

    private static final int MOST = 40;

    private final JdbcClient jdbc;

    MilestoneRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By day. */
    List<ActionPages.Milestone> of(UUID action) {
        return jdbc.sql("select * from improvement.action_milestone where action_id = ? order by due_on, id limit ?")
                .param(action)
                .param(MOST)
                .query((row, _) -> new ActionPages.Milestone(
                        row.getObject("id", UUID.class),
                        row.getString("label"),
                        row.getObject("due_on", LocalDate.class),
                        row.getObject("done_on", LocalDate.class)))
                .list();
    }

    /** @return false when there are as many as a page holds */
    boolean add(UUID action, String label, LocalDate due) {
        return jdbc.sql("""
                insert into improvement.action_milestone (id, action_id, label, due_on)
                select :id, :action, :label, :due
                where (select count(*) from improvement.action_milestone where action_id = :action) < :most
                """)
                        .param("id", Ids.next())
                        .param("action", action)
                        .param("label", label)
                        .param("due", Date.valueOf(due))
                        .param("most", MOST)
                        .update()
                == 1;
    }

    /** @return what it says; empty when there is none such, or nothing changes */
    Optional<String> tick(UUID action, UUID milestone, @Nullable LocalDate done) {
        return jdbc.sql("""
                update improvement.action_milestone set done_on = cast(:done as date)
                where id = :id and action_id = :action and (done_on is null) = (cast(:done as date) is not null)
                returning label
                """)
                .param("done", done == null ? null : Date.valueOf(done))
                .param("id", milestone)
                .param("action", action)
                .query((row, _) -> row.getString(1))
                .optional();
    }

    /** @return what it said; empty when there is none such */
    Optional<String> remove(UUID action, UUID milestone) {
        return jdbc.sql("delete from improvement.action_milestone where id = ? and action_id = ? returning label")
                .param(milestone)
                .param(action)
                .query((row, _) -> row.getString(1))
                .optional();
    }
}

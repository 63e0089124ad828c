package spplus.experience.promise;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What replies in preparation promise. */
@Component
public class Pledges {

    private final JdbcClient jdbc;

    Pledges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Pledge> of(UUID reply) {
        return jdbc.sql("select what, who, due_on from experience.pledge where reply_id = ? order by position")
                .param(reply)
                .query((row, _) -> new Pledge(
                        row.getString("what"), row.getString("who"), row.getObject("due_on", LocalDate.class)))
                .list();
    }

    /** Replaces all of them. */
    public void write(UUID reply, List<Pledge> pledges) {
        jdbc.sql("delete from experience.pledge where reply_id = ?")
                .param(reply)
                .update();
        for (int position = 1; position <= pledges.size(); position++) {
            var pledge = pledges.get(position - 1);
            jdbc.sql("""
                    insert into experience.pledge (reply_id, position, what, who, due_on) values (?, ?, ?, ?, ?)
                    """)
                    .params(reply, position, pledge.what(), pledge.who(), pledge.dueOn())
                    .update();
        }
    }
}

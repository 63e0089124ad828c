package spplus.experience.agreement;

import static spplus.experience.domain.Columns.instantOf;
import static spplus.experience.domain.Columns.time;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import spplus.platform.Ids;

/** What is said of a disagreement; at most 50 words are shown. */
@Component
class ReaderWords {

    private final JdbcClient jdbc;

    ReaderWords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID reading, UUID agent, String text, Instant now) {
        jdbc.sql("insert into experience.double_reading_word (id, reading, agent, text, at) values (?, ?, ?, ?, ?)")
                .param(Ids.next())
                .param(reading)
                .param(agent)
                .param(text)
                .param(time(now))
                .update();
    }

    /** Oldest first. */
    List<Word> of(UUID reading) {
        return jdbc.sql("""
                select agent, text, at from experience.double_reading_word where reading = ? order by at, id limit 50
                """)
                .param(reading)
                .query((row, _) ->
                        new Word(row.getObject("agent", UUID.class), row.getString("text"), instantOf(row, "at")))
                .list();
    }

    record Word(UUID agent, String text, Instant at) {}
}

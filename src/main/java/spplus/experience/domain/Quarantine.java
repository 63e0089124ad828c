package spplus.experience.domain;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import spplus.experience.ExperienceId;
import spplus.platform.SecretBox;

/**
 * What an author wrote, sealed until a moderator decides. Unscreened words are never stored in clear: not in a row, not
 * in the database's own journal. Deciding deletes them.
 */
@Component
public class Quarantine {

    private static final String PURPOSE = "experience.quarantine";

    private final JdbcClient jdbc;
    private final SecretBox box;

    Quarantine(JdbcClient jdbc, SecretBox box) {
        this.jdbc = jdbc;
        this.box = box;
    }

    public void put(ExperienceId id, Story story) {
        jdbc.sql("""
                insert into experience.quarantine (experience_id, sealed) values (?, ?)
                on conflict (experience_id) do update set sealed = excluded.sealed
                """).param(id.value()).param(seal(story)).update();
    }

    /** Empty once a decision was made. */
    public Optional<Story> find(ExperienceId id) {
        return jdbc.sql("select sealed from experience.quarantine where experience_id = ?")
                .param(id.value())
                .query(byte[].class)
                .optional()
                .map(this::open);
    }

    /** Seals a story as the quarantine does, for those who keep one elsewhere for a while. */
    public byte[] seal(Story story) {
        return box.seal(PURPOSE, story.title() + "\n" + story.text());
    }

    public Story open(byte[] sealed) {
        var parts = box.open(PURPOSE, sealed).split("\n", 2);
        return new Story(parts[0], parts[1]);
    }
}

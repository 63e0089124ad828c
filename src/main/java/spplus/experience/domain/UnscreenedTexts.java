package spplus.experience.domain;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import spplus.experience.ExperienceId;

/** Public words that came from elsewhere and were not screened here yet. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class UnscreenedTexts {

    private final JdbcClient jdbc;

    UnscreenedTexts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(Collection<UUID> ids) {
        jdbc.sql("insert into experience.unscreened select unnest(:ids::uuid[]) on conflict do nothing")
                .param("ids", ids.toArray(UUID[]::new))
                .update();
    }

    /**
     * Takes the first ones off the list for good if the transaction succeeds; another node takes others meanwhile.
     *
     * @return those of them that are still public; {@code taken} counts the others too
     */
    public Batch take(int most) {
        var taken = jdbc.sql("""
                delete from experience.unscreened where experience_id in (
                  select experience_id from experience.unscreened order by experience_id limit ? for update skip locked)
                returning experience_id
                """).param(most).query(UUID.class).list();
        var texts = jdbc.sql("""
                select id, title, story from experience.experience
                where id = any (?) and state = 'PUBLISHED' and title is not null and story is not null order by id
                """)
                .param(taken.toArray(UUID[]::new))
                .query((row, _) -> new Text(
                        ExperienceId.of(row.getString("id")),
                        new Story(row.getString("title"), row.getString("story"))))
                .list();
        return new Batch(taken.size(), texts);
    }

    /** Some texts taken off the list together. */
    public record Batch(int taken, List<Text> texts) {}

    /** The public words of an experience. */
    public record Text(ExperienceId id, Story story) {}
}

package spplus.experience.domain;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
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
        var ids = taken.toArray(UUID[]::new);
        var replies = replies(ids);
        var texts = jdbc.sql("""
                select id, title, story from experience.experience
                where id = any (?) and state = 'PUBLISHED' and title is not null and story is not null order by id
                """)
                .param(ids)
                .query((row, _) -> new Text(
                        ExperienceId.of(row.getString("id")),
                        new Story(row.getString("title"), row.getString("story")),
                        replies.getOrDefault(row.getObject("id", UUID.class), List.of())))
                .list();
        return new Batch(taken.size(), texts);
    }

    private Map<UUID, List<String>> replies(UUID[] experiences) {
        return jdbc.sql("""
                        select * from experience.reply
                        where experience_id = any (?) and state = 'PUBLISHED' order by created_at, id
                        """).param(experiences).query((row, _) -> Replies.reply(row)).list().stream()
                .collect(Collectors.groupingBy(
                        reply -> reply.experience().value(),
                        Collectors.flatMapping(reply -> reply.wording().parts().stream(), Collectors.toList())));
    }

    /** Some texts taken off the list together. */
    public record Batch(int taken, List<Text> texts) {}

    /** The public words of an experience, and those of the services that replied. */
    public record Text(ExperienceId id, Story story, List<String> replies) {}
}

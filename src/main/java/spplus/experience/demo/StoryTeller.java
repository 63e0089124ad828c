package spplus.experience.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import spplus.access.Actor;
import spplus.directory.Directory;
import spplus.experience.ExperienceId;
import spplus.platform.Ids;
import tools.jackson.databind.json.JsonMapper;

/** Tells each story of a file once, whole, in one transaction. */
@Component
public class StoryTeller {

    private final JsonMapper json;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Directory directory;
    private final TaleLife life;
    private final Clock clock;

    StoryTeller(
            JsonMapper json,
            JdbcClient jdbc,
            TransactionTemplate transactions,
            Directory directory,
            TaleLife life,
            Clock clock) {
        this.json = json;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.directory = directory;
        this.life = life;
        this.clock = clock;
    }

    public boolean isNothingTold() {
        return jdbc.sql("select not exists (select from experience.experience)")
                .query(Boolean.class)
                .single();
    }

    public void tell(InputStream stories, Map<String, Actor> people) {
        var cast = new Cast(people, directory);
        var today = clock.instant();
        try (var lines = new BufferedReader(new InputStreamReader(stories, StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.isBlank())
                    .map(line -> json.readValue(line, Tale.class))
                    .forEach(tale -> tellOnce(tale, cast, today));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void tellOnce(Tale tale, Cast cast, Instant today) {
        transactions.executeWithoutResult(_ -> {
            var id = new ExperienceId(Ids.next());
            if (isNew(tale, id)) {
                try {
                    life.live(tale, id, cast, today);
                } catch (RuntimeException e) {
                    throw new IllegalStateException("the story " + tale.key() + " cannot be told", e);
                }
            }
        });
    }

    private boolean isNew(Tale tale, ExperienceId id) {
        return jdbc.sql("""
                        insert into experience.demo_told (key, experience_id) values (?, ?) on conflict do nothing
                        """).param(tale.key()).param(id.value()).update() == 1;
    }
}

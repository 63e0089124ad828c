package spplus.directory.domain;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Procedures (démarches): official ones, and those that people named. */
@Service
public class Procedures {

    private final JdbcClient jdbc;
    private final Clock clock;

    Procedures(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public List<String> suggest(String words, int limit) {
        var wanted = Words.of(words);
        if (wanted.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        select name from directory.procedure
                        where words @@ cast(? as tsquery)
                        order by uses desc, official desc, length(key), key
                        limit ?
                        """)
                .params(wanted.stream().map(word -> word + ":*").collect(Collectors.joining(" & ")), limit)
                .query((row, n) -> row.getString(1))
                .list();
    }

    /** Learns a name, or counts one more use of it. */
    @Transactional
    public void remember(String name) {
        jdbc.sql("""
                        insert into directory.procedure (key, name, official, uses, added_at)
                        values (?, ?, false, 1, ?)
                        on conflict (key) do update set uses = procedure.uses + 1
                        """)
                .params(Words.line(name), name.strip(), clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}

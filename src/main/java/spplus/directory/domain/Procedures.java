package spplus.directory.domain;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Procedures (démarches): official ones, and those that people named. A name that people gave is suggested to others
 * once several gave it, so that nothing personal slips from one person to another.
 */
@Service
public class Procedures {

    static final int LONGEST = 200;
    private static final int NAMED_OFTEN = 3;

    private final JdbcClient jdbc;
    private final Clock clock;

    Procedures(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those whose name has every word, or begins of words; failing that, those that look alike. */
    public List<String> suggest(String words, int limit) {
        var wanted = Words.of(words);
        if (wanted.isEmpty()) {
            return List.of();
        }
        var exact = withEveryWord(wanted, limit);
        return exact.isEmpty() ? lookingAlike(String.join(" ", wanted), limit) : exact;
    }

    /** Learns a name, or counts one more use of it; longer than 200 characters, it is a story and is left out. */
    @Transactional
    public void remember(String name) {
        var key = Words.line(name);
        if (key.isEmpty() || name.strip().length() > LONGEST) {
            return;
        }
        jdbc.sql("""
                        insert into directory.procedure (key, name, official, uses, added_at)
                        values (?, ?, false, 1, ?)
                        on conflict (key) do update set uses = procedure.uses + 1
                        """)
                .params(key, name.strip(), clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** @return how many were not known as official */
    @Transactional
    public int addOfficial(Collection<String> names) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        int added = 0;
        for (var name : names) {
            var key = Words.line(name);
            if (!key.isEmpty()) {
                added += jdbc.sql("""
                                insert into directory.procedure (key, name, official, uses, added_at)
                                values (?, ?, true, 0, ?)
                                on conflict (key) do update set official = true, name = excluded.name
                                where not procedure.official
                                """).params(key, name, now).update();
            }
        }
        return added;
    }

    private List<String> withEveryWord(List<String> wanted, int limit) {
        return jdbc.sql("""
                        select name from directory.procedure
                        where words @@ cast(? as tsquery) and (official or uses >= ?)
                        order by uses desc, official desc, length(key), key
                        limit ?
                        """)
                .params(wanted.stream().map(word -> word + ":*").collect(Collectors.joining(" & ")), NAMED_OFTEN, limit)
                .query((row, n) -> row.getString(1))
                .list();
    }

    private List<String> lookingAlike(String wanted, int limit) {
        return jdbc.sql("""
                        select name from directory.procedure
                        where ? <% key and (official or uses >= ?)
                        order by ? <<-> key, length(key), key
                        limit ?
                        """)
                .params(wanted, NAMED_OFTEN, wanted, limit)
                .query((row, n) -> row.getString(1))
                .list();
    }
}

package spplus.directory.domain;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import spplus.directory.Structure;

/** Finds active structures by words. */
@Service
public class StructureSearch {

    private final JdbcClient jdbc;

    StructureSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Structure> search(String words, int limit) {
        var wanted = Words.of(words);
        if (wanted.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select " + StructureRows.COLUMNS + """
                        from directory.structure s
                        where s.active and s.words @@ cast(? as tsquery)
                        order by ts_rank(s.words, cast(? as tsquery)) desc, s.descendants desc, s.code
                        limit ?
                        """)
                .params(
                        wanted.stream().map(word -> word + ":*").collect(Collectors.joining(" & ")),
                        String.join(" | ", wanted),
                        limit)
                .query(StructureRows::read)
                .list();
    }
}

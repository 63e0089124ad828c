package spplus.verbatim.entity;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What texts name, as it was found when they came. */
@Component
public class SaidThings {

    private final JdbcClient jdbc;

    SaidThings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param delays in the order of the text */
    public record Said(List<Named> things, List<SaidDelay> delays) {}

    /** Empty while nothing was looked for in the words it has now. */
    public Optional<Said> of(UUID text) {
        return jdbc.sql("""
                        select n.* from verbatim.named n join verbatim.verbatim v on v.id = n.verbatim_id
                        where n.verbatim_id = ? and n.text_hash = v.text_hash
                        """).param(text).query((row, _) -> read(row)).optional();
    }

    private static Said read(ResultSet row) throws SQLException {
        var things = new ArrayList<Named>();
        for (var kind : NamedKind.values()) {
            for (var label : strings(row.getArray(kind.column()))) {
                things.add(new Named(kind, label));
            }
        }
        var days = (Integer[]) row.getArray("delays").getArray();
        var words = strings(row.getArray("delay_words"));
        var delays = new ArrayList<SaidDelay>();
        for (int i = 0; i < days.length; i++) {
            delays.add(new SaidDelay(days[i], words[i]));
        }
        return new Said(List.copyOf(things), List.copyOf(delays));
    }

    private static String[] strings(Array array) throws SQLException {
        return (String[]) array.getArray();
    }
}

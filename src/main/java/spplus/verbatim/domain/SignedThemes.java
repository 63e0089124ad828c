package spplus.verbatim.domain;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Names of themes: one that nobody signed has none, and is not counted. */
@Component
public class SignedThemes {

    private final JdbcClient jdbc;

    SignedThemes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By id; those that nobody signed are left out. */
    public Map<String, String> names(Collection<String> ids) {
        var names = new HashMap<String, String>();
        if (!ids.isEmpty()) {
            jdbc.sql("select id::text, name from verbatim.theme where state = 'signed' and id::text = any (?)")
                    .param(ids.toArray(String[]::new))
                    .query((row, _) -> names.put(row.getString(1), row.getString(2)))
                    .list();
        }
        return names;
    }
}

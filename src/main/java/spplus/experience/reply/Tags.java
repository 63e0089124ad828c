package spplus.experience.reply;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Words that agents give to experiences, general ones and those of their trade. */
@Component
class Tags {

    static final int MOST = 15;
    static final int LONGEST = 40;
    private static final int OFFERED = 200;

    private final JdbcClient jdbc;

    Tags(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The most used. */
    List<String> known() {
        return jdbc.sql("select word from experience.tag order by uses desc, word limit ?")
                .param(OFFERED)
                .query((row, _) -> row.getString("word"))
                .list();
    }

    void used(Collection<String> words) {
        for (var word : words) {
            jdbc.sql("""
                    insert into experience.tag (word, uses) values (?, 1)
                    on conflict (word) do update set uses = tag.uses + 1
                    """).param(word).update();
        }
    }

    /** As typed, without empty ones and those that differ only by capitals. */
    static List<String> clean(Collection<String> typed) {
        var kept = new LinkedHashMap<String, String>();
        for (var word : typed) {
            var tidy = word.strip().replaceAll("\\s+", " ");
            if (!tidy.isEmpty()) {
                kept.putIfAbsent(tidy.toLowerCase(Locale.FRENCH), tidy);
            }
        }
        return List.copyOf(kept.values());
    }
}

package spplus.experience.language;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import spplus.experience.ExperienceId;
import spplus.platform.Texts;

/** Keeps in which language each experience was written. */
@Component
public class Languages {

    /** Where the words do not tell. */
    public static final String UNKNOWN = "und";

    private final JdbcClient jdbc;
    private final LanguageDetector detector;

    Languages(JdbcClient jdbc, LanguageDetector detector) {
        this.jdbc = jdbc;
        this.detector = detector;
    }

    /** @return two letters or {@link #UNKNOWN} */
    public String detect(String text) {
        return detector.detect(text);
    }

    /** Detects the language of these words, title and story together, and keeps it. @return whether it is another one */
    public boolean keep(ExperienceId id, String title, String text) {
        return jdbc.sql("""
                        with kept as (
                          update experience.experience set language = :found
                          where id = :id and language <> :found returning id),
                        told as (
                          update experience.moderation_case c set language = :found
                          from kept where c.experience_id = kept.id)
                        select count(*) from kept
                        """)
                        .param("found", detector.detect(title + " " + text))
                        .param("id", id.value())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** The same of what services replied in public, which may be in the author's language or not. */
    public void keepReplies(ExperienceId id) {
        jdbc.sql("""
                select id, body, language from experience.reply where experience_id = ? and state = 'PUBLISHED'
                """)
                .param(id.value())
                .query((row, _) ->
                        new Written(row.getObject("id", UUID.class), row.getString("body"), row.getString("language")))
                .list()
                .forEach(this::keep);
    }

    private void keep(Written reply) {
        var found = detector.detect(reply.body());
        if (!found.equals(reply.language())) {
            jdbc.sql("update experience.reply set language = ? where id = ?")
                    .param(found)
                    .param(reply.id())
                    .update();
        }
    }

    /** @return two letters or {@link #UNKNOWN} */
    public String of(ExperienceId id) {
        return jdbc.sql("select language from experience.experience where id = ?")
                .param(id.value())
                .query(String.class)
                .optional()
                .orElse(UNKNOWN);
    }

    /** The value of {@code lang} for the words of an experience: most likely French where they do not tell. */
    public static String spoken(String language) {
        return language.equals(UNKNOWN) ? Texts.HOUSE : language;
    }

    /** Whether who reads should be told: it is not what everybody here writes. */
    public static boolean isOther(String language) {
        return !language.equals(Texts.HOUSE);
    }

    /** What a language is called in that of the reader, such as « anglais », or that the words do not tell. */
    public static String name(String language, Texts texts) {
        return language.equals(UNKNOWN)
                ? texts.t("experience.language.unknown")
                : Locale.of(language).getDisplayLanguage(texts.locale());
    }

    /** Every code that one may look for. */
    public static List<String> all() {
        return Stream.concat(Stream.of(UNKNOWN), Stream.of(Locale.getISOLanguages()))
                .toList();
    }

    private record Written(UUID id, String body, String language) {}
}

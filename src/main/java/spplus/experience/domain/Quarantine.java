package spplus.experience.domain;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import spplus.experience.ExperienceId;
import spplus.experience.criticality.Criticalities;
import spplus.experience.language.Languages;
import spplus.platform.SecretBox;
import spplus.privacy.Finding;
import spplus.privacy.FindingKind;
import spplus.privacy.Screened;
import spplus.privacy.Screening;

/**
 * What an author wrote, sealed until a moderator decides. Unscreened words are never stored in clear: not in a row, not
 * in the database's own journal. Deciding deletes them. Beside them stand the kinds of things found in them, so that
 * the queue sorts and filters without opening anything: no text enters here unscreened.
 */
@Component
public class Quarantine {

    private static final String PURPOSE = "experience.quarantine";

    private final JdbcClient jdbc;
    private final SecretBox box;
    private final Screening screening;
    private final Criticalities criticalities;
    private final Languages languages;
    private final ModerationCases cases;

    Quarantine(
            JdbcClient jdbc,
            SecretBox box,
            Screening screening,
            Criticalities criticalities,
            Languages languages,
            ModerationCases cases) {
        this.jdbc = jdbc;
        this.box = box;
        this.screening = screening;
        this.criticalities = criticalities;
        this.languages = languages;
        this.cases = cases;
    }

    public void put(ExperienceId id, Story story) {
        var parts = List.of(screening.screen(story.title()), screening.screen(story.text()));
        jdbc.sql("""
                with spoken as (
                  update experience.experience set language = :language where id = :id and language <> :language),
                told as (
                  update experience.moderation_case set language = :language
                  where experience_id = :id and language <> :language)
                insert into experience.quarantine (experience_id, sealed, signals, fingerprint)
                values (:id, :sealed, :signals, :fingerprint)
                on conflict (experience_id) do update set sealed = excluded.sealed, signals = excluded.signals,
                  fingerprint = excluded.fingerprint
                """)
                .param("id", id.value())
                .param("sealed", seal(story))
                .param("signals", Columns.names(kinds(parts)))
                .param("fingerprint", fingerprint(story))
                .param("language", languages.detect(story.title() + " " + story.text()))
                .update();
        criticalities.set(id, parts);
        cases.screened(id);
    }

    /** Empty once a decision was made. */
    public Optional<Story> find(ExperienceId id) {
        return jdbc.sql("select sealed from experience.quarantine where experience_id = ?")
                .param(id.value())
                .query(byte[].class)
                .optional()
                .map(this::open);
    }

    /** Whether words that wait for a decision tell of distress or of danger. */
    public boolean tellsOfNeed(ExperienceId id) {
        return jdbc.sql(
                        "select signals && array['DISTRESS', 'DANGER'] from experience.quarantine where experience_id = ?")
                .param(id.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** Other experiences in quarantine with the same words, whatever their case and spaces; at most 10. */
    public List<ExperienceId> sameAs(ExperienceId id) {
        return jdbc.sql("""
                select other.experience_id from experience.quarantine mine
                join experience.quarantine other using (fingerprint)
                where mine.experience_id = :id and other.experience_id <> :id
                order by other.experience_id limit 10
                """)
                .param("id", id.value())
                .query((row, _) -> ExperienceId.of(row.getString(1)))
                .list();
    }

    /** Seals a story as the quarantine does, for those who keep one elsewhere for a while. */
    public byte[] seal(Story story) {
        return box.seal(PURPOSE, story.title() + "\n" + story.text());
    }

    public Story open(byte[] sealed) {
        var parts = box.open(PURPOSE, sealed).split("\n", 2);
        return new Story(parts[0], parts[1]);
    }

    private static Set<FindingKind> kinds(List<Screened> parts) {
        var kinds = EnumSet.noneOf(FindingKind.class);
        parts.forEach(part -> part.findings().stream().map(Finding::kind).forEach(kinds::add));
        return kinds;
    }

    /** A keyed print: it says nothing of the words to who does not hold the house's secret. */
    private byte[] fingerprint(Story story) {
        var words = (story.title() + " " + story.text())
                .toLowerCase(Locale.FRENCH)
                .replaceAll("[\\p{Z}\\s]+", " ")
                .strip();
        return box.fingerprint(PURPOSE, words);
    }
}

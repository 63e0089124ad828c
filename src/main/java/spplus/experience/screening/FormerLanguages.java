package spplus.experience.screening;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import spplus.experience.ExperienceId;
import spplus.experience.domain.ExperienceStore;
import spplus.experience.domain.Quarantine;
import spplus.experience.domain.Story;
import spplus.experience.language.Languages;
import spplus.search.SearchIndex;

/** Tells the language of texts from before the house told it; cut short, it goes on where it was. */
@Component
class FormerLanguages {

    private static final Logger log = LoggerFactory.getLogger(FormerLanguages.class);

    private final JdbcClient jdbc;
    private final Quarantine quarantine;
    private final Languages languages;
    private final SearchIndex index;
    private final TransactionTemplate transactions;
    private final ScreeningSettings settings;

    FormerLanguages(
            JdbcClient jdbc,
            Quarantine quarantine,
            Languages languages,
            SearchIndex index,
            TransactionTemplate transactions,
            ScreeningSettings settings) {
        this.jdbc = jdbc;
        this.quarantine = quarantine;
        this.languages = languages;
        this.index = index;
        this.transactions = transactions;
        this.settings = settings;
    }

    /** @return how many were taken off the list: all of them, or as many as one run may */
    int read() {
        int read = 0;
        int last = settings.batch();
        while (last == settings.batch() && read < settings.run()) {
            last = transactions.execute(_ -> readBatch());
            read += last;
        }
        if (read > 0) {
            log.info("language of {} experiences told", read);
        }
        return read;
    }

    /** Another node takes others meanwhile. */
    private int readBatch() {
        var taken = jdbc.sql("""
                delete from experience.language_unread where experience_id in (
                  select experience_id from experience.language_unread order by experience_id limit ?
                  for update skip locked)
                returning experience_id
                """)
                .param(settings.batch())
                .query((row, _) -> row.getObject("experience_id", UUID.class))
                .list();
        index.changed(
                ExperienceStore.COLLECTION,
                words(taken).stream()
                        .filter(this::isOther)
                        .map(words -> words.id().toString())
                        .toList());
        return taken.size();
    }

    private boolean isOther(Words words) {
        var story = words.story();
        languages.keepReplies(words.id());
        return story != null && languages.keep(words.id(), story.title(), story.text());
    }

    /** Those that are public, or that wait sealed; the others have no words any more. */
    private List<Words> words(List<UUID> ids) {
        return jdbc.sql("""
                select id, title, story from experience.experience where id = any (?) order by id
                """)
                .param(ids.toArray(UUID[]::new))
                .query((row, _) -> {
                    var id = new ExperienceId(row.getObject("id", UUID.class));
                    var title = row.getString("title");
                    var text = row.getString("story");
                    return new Words(
                            id,
                            title == null || text == null ? quarantine.find(id).orElse(null) : new Story(title, text));
                })
                .list();
    }

    private record Words(ExperienceId id, @Nullable Story story) {}
}

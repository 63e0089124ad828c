package spplus.experience.screening;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import spplus.experience.domain.ExperienceStore;
import spplus.experience.domain.UnscreenedTexts;
import spplus.experience.language.Languages;
import spplus.privacy.Finding;
import spplus.privacy.FindingKind;
import spplus.privacy.Screening;
import spplus.search.SearchIndex;

/** Screens imported texts, a batch a transaction: cut short, a batch is done again; done, it never comes back. */
@Component
class ImportedTexts {

    private static final Logger log = LoggerFactory.getLogger(ImportedTexts.class);

    private final UnscreenedTexts unscreened;
    private final Screening screening;
    private final Doubts doubts;
    private final Languages languages;
    private final SearchIndex index;
    private final TransactionTemplate transactions;
    private final ScreeningSettings settings;

    ImportedTexts(
            UnscreenedTexts unscreened,
            Screening screening,
            Doubts doubts,
            Languages languages,
            SearchIndex index,
            TransactionTemplate transactions,
            ScreeningSettings settings) {
        this.unscreened = unscreened;
        this.screening = screening;
        this.doubts = doubts;
        this.languages = languages;
        this.index = index;
        this.transactions = transactions;
        this.settings = settings;
    }

    /** @return how many texts were taken off the list: all of them, or as many as one run may */
    int screen() {
        int screened = 0;
        int last = settings.batch();
        while (last == settings.batch() && screened < settings.run()) {
            last = transactions.execute(_ -> screenBatch());
            screened += last;
        }
        if (screened > 0) {
            log.info("{} imported texts screened", screened);
        }
        return screened;
    }

    private int screenBatch() {
        var batch = unscreened.take(settings.batch());
        for (var text : batch.texts()) {
            keepLanguage(text);
            doubts.raise(text, found(text));
        }
        return batch.taken();
    }

    private void keepLanguage(UnscreenedTexts.Text text) {
        var story = text.story();
        languages.keepReplies(text.id());
        if (languages.keep(text.id(), story.title(), story.text())) {
            index.changed(ExperienceStore.COLLECTION, List.of(text.id().toString()));
        }
    }

    /** Links point to public pages more often than to a person: alone, they raise no doubt. */
    private Set<FindingKind> found(UnscreenedTexts.Text words) {
        var story = words.story();
        return Stream.concat(Stream.of(story.title(), story.text()), words.replies().stream())
                .flatMap(text -> screening.screen(text).findings().stream())
                .filter(finding -> finding.isPersonal() && finding.confidence() >= settings.confidence())
                .map(Finding::kind)
                .filter(kind -> kind != FindingKind.LINK)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(FindingKind.class)));
    }
}

package spplus.verbatim.theming;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import spplus.verbatim.domain.Reindex;
import spplus.verbatim.domain.VerbatimsRead;
import spplus.verbatim.theme.ThemeModel;
import spplus.verbatim.theme.ThemeReader;

/** Says which themes texts speak of: those that come, a few at a time, and all of them when themes change. */
@Component
class ThemeAssignment {

    private final ThemeRepository themes;
    private final RunRepository runs;
    private final ThemeTexts texts;
    private final Reindex reindex;
    private final ThemeSettings settings;
    private final Clock clock;

    ThemeAssignment(
            ThemeRepository themes,
            RunRepository runs,
            ThemeTexts texts,
            Reindex reindex,
            ThemeSettings settings,
            Clock clock) {
        this.themes = themes;
        this.runs = runs;
        this.texts = texts;
        this.reindex = reindex;
        this.settings = settings;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void on(VerbatimsRead event) {
        var reading = reading();
        if (reading != null) {
            put(texts.words(event.ids()), reading);
        }
    }

    /** What reads texts now, null when no theme was ever found. */
    @Nullable
    Reading reading() {
        var generation = runs.generation();
        if (generation.isEmpty()) {
            return null;
        }
        var read = themes.all().stream().filter(Theme::isRead).toList();
        var prototypes = read.stream().map(Theme::prototype).toList();
        var terms = prototypes.stream()
                .flatMap(prototype -> prototype.weights().keySet().stream())
                .toList();
        var vocabulary = generation.get().vocabulary().with(terms);
        var model = new ThemeModel(vocabulary, prototypes, settings.nearest());
        return new Reading(read.stream().map(Theme::id).toList(), model.reader());
    }

    void put(List<ThemeTexts.Words> read, Reading reading) {
        if (read.isEmpty()) {
            return;
        }
        var said = new ArrayList<ThemeTexts.Said>();
        for (var text : read) {
            int count = reading.reader().read(text.words());
            for (int i = 0; i < count; i++) {
                var theme = reading.themes().get(reading.reader().theme(i));
                said.add(new ThemeTexts.Said(text.id(), theme, reading.reader().likeness(i)));
            }
        }
        texts.put(read, said, clock.instant());
        mark(read.stream().map(ThemeTexts.Words::id).toList());
    }

    void mark(Collection<UUID> ids) {
        reindex.mark(ids);
    }

    /** For one pass. @param themes in the order of the reader's numbers */
    record Reading(List<UUID> themes, ThemeReader reader) {}
}

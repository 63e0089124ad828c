package spplus.audit;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import spplus.access.Scope;
import spplus.audit.JournalPages.Choice;
import spplus.audit.JournalPages.Line;
import spplus.core.KeysetPage;
import spplus.platform.Texts;

/** The audit trail in French. */
@Service
class Journal {

    static final int PAGE = 50;
    /** An export longer than that asks for a shorter period. */
    static final int MOST_EXPORTED = 100_000;

    private static final int AT_ONCE = 1000;

    private final JournalRepository repository;
    private final Texts texts;

    Journal(JournalRepository repository, Texts texts) {
        this.repository = repository;
        this.texts = texts;
    }

    KeysetPage<Line> page(Scope scope, JournalFilter filter) {
        var after = JournalRepository.After.parse(filter.apres());
        var rows = repository.read(scope, filter, after, PAGE + 1);
        return KeysetPage.of(rows, PAGE, JournalRepository.After::text).map(this::line);
    }

    /** Gives every entry to the consumer, a thousand at a time, up to {@link #MOST_EXPORTED}. */
    void export(Scope scope, JournalFilter filter, Consumer<Line> consumer) {
        JournalRepository.After after = null;
        for (int done = 0; done < MOST_EXPORTED; done += AT_ONCE) {
            var rows = repository.read(scope, filter, after, AT_ONCE);
            rows.stream().map(this::line).forEach(consumer);
            if (rows.size() < AT_ONCE) {
                return;
            }
            after = new JournalRepository.After(
                    rows.getLast().at(), rows.getLast().id());
        }
    }

    List<Choice> actions() {
        return repository.actions().stream()
                .map(action -> new Choice(action, words(action)))
                .toList();
    }

    private Line line(JournalRepository.Row row) {
        return new Line(
                row.id(),
                row.at(),
                row.nobody() ? texts.t("audit.author." + row.author()) : row.author(),
                row.action(),
                words(row.action()),
                row.kind(),
                row.subject(),
                row.structures(),
                row.facts());
    }

    /** An action whose module has no words for it keeps its key: a trace is never hidden. */
    private String words(String action) {
        var key = action.replaceFirst("\\.", ".audit.");
        return texts.has(key) ? texts.t(key) : action;
    }
}

package spplus.experience.verdict;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import spplus.experience.ExperienceId;
import spplus.experience.VerdictAsked;
import spplus.experience.domain.ExperienceStore;
import spplus.experience.domain.Verdict;

/** Asks authors once what the whole came to, and keeps what they say. */
@Service
public class VerdictDesk {

    private static final int BATCH = 200;

    private final Verdicts verdicts;
    private final ExperienceStore store;
    private final VerdictSettings settings;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transactions;
    private final Clock clock;

    VerdictDesk(
            Verdicts verdicts,
            ExperienceStore store,
            VerdictSettings settings,
            ApplicationEventPublisher events,
            TransactionTemplate transactions,
            Clock clock) {
        this.verdicts = verdicts;
        this.store = store;
        this.settings = settings;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Asks all whose time has come; running it twice asks nobody twice. */
    void askAll() {
        var until = clock.instant().minus(settings.after());
        var from = until.minus(settings.within());
        var ids = verdicts.toAsk(from, until, BATCH);
        while (!ids.isEmpty()) {
            ids.forEach(this::ask);
            ids = ids.size() < BATCH ? List.of() : verdicts.toAsk(from, until, BATCH);
        }
    }

    /** Asks the author of that one, unless they were asked before. */
    public void ask(ExperienceId id) {
        transactions.executeWithoutResult(_ -> {
            if (verdicts.ask(id, clock.instant())) {
                events.publishEvent(new VerdictAsked(id));
            }
        });
    }

    /**
     * Keeps what the author says, once; « not solved » reopens the experience.
     *
     * @param word for the agents, screened
     */
    public void say(ExperienceId id, Verdict verdict, @Nullable Boolean firstTime, @Nullable String word) {
        transactions.executeWithoutResult(_ -> {
            var now = clock.instant();
            if (verdicts.say(id, verdict, firstTime, word, now)) {
                store.save(store.get(id).afterReply().judged(verdict, now));
            }
        });
    }
}

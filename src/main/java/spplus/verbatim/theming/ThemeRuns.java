package spplus.verbatim.theming;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import spplus.verbatim.theme.ThemeDiscovery;
import spplus.verbatim.theming.RunRepository.Run;

/** Does the passes that were asked for, one after the other; stopped, each takes up where it was. */
@Component
class ThemeRuns {

    private static final int BATCH = 1_000;

    private final RunRepository runs;
    private final ThemeRepository themes;
    private final ThemeTexts texts;
    private final ThemeAssignment assignment;
    private final FoundThemes found;
    private final ThemeSettings settings;
    private final TransactionTemplate transactions;
    private final Clock clock;

    ThemeRuns(
            RunRepository runs,
            ThemeRepository themes,
            ThemeTexts texts,
            ThemeAssignment assignment,
            FoundThemes found,
            ThemeSettings settings,
            TransactionTemplate transactions,
            Clock clock) {
        this.runs = runs;
        this.themes = themes;
        this.texts = texts;
        this.assignment = assignment;
        this.found = found;
        this.settings = settings;
        this.transactions = transactions;
        this.clock = clock;
    }

    void work() {
        for (var run = runs.open(); run.isPresent(); run = runs.open()) {
            if (run.get().generation() == null) {
                begin(run.get());
            } else {
                readAll(run.get());
            }
        }
    }

    private void begin(Run run) {
        runs.start(run.id(), clock.instant());
        if (run.kind().equals("discover")) {
            var sample = runs.sample(settings.sample(), settings.seed());
            var words = sample.stream().map(RunRepository.Sampled::words).toList();
            var discovered = ThemeDiscovery.in(words, settings.rules(), settings.seed());
            transactions.executeWithoutResult(_ -> {
                long generation =
                        runs.add(discovered.vocabulary(), discovered.measures(), settings.seed(), clock.instant());
                found.keep(
                        discovered,
                        sample.stream().map(RunRepository.Sampled::id).toList());
                runs.begin(run.id(), generation, runs.texts());
            });
        } else {
            long generation =
                    runs.generation().map(RunRepository.Generation::id).orElse(0L);
            transactions.executeWithoutResult(_ -> runs.begin(run.id(), generation, runs.texts()));
        }
    }

    private void readAll(Run run) {
        var reading = assignment.reading();
        var cursor = run.cursor();
        while (reading != null) {
            var batch = texts.page(cursor, BATCH);
            if (batch.isEmpty()) {
                break;
            }
            var last = batch.getLast().id();
            var reader = reading;
            transactions.executeWithoutResult(_ -> {
                assignment.put(batch, reader);
                runs.advance(run.id(), last, batch.size());
            });
            cursor = last;
        }
        transactions.executeWithoutResult(_ -> {
            themes.count();
            runs.finish(run.id(), clock.instant());
        });
    }

    /** Looks every few seconds whether somebody asked. */
    @Configuration(proxyBeanMethods = false)
    static class Jobs {

        @Bean
        RecurringTask<Void> readThemes(ThemeRuns runs, ThemeSettings settings) {
            return Tasks.recurring("verbatim-themes", FixedDelay.of(settings.lookEvery()))
                    .execute((_, _) -> runs.work());
        }
    }
}

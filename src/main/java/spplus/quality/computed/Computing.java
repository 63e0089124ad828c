package spplus.quality.computed;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import spplus.commitment.Commitments;
import spplus.quality.QualitySettings;
import spplus.quality.computed.Counting.Counted;
import spplus.quality.computed.RunRepository.Run;
import spplus.quality.domain.Indicator;
import spplus.quality.domain.IndicatorStore;
import spplus.quality.domain.Level;
import spplus.quality.domain.Source;
import spplus.quality.domain.Term;
import spplus.quality.result.ComputedIntake;
import spplus.quality.result.ComputedIntake.Computed;

/**
 * Computes indicators period after period, each once a day while it may still change. What was done of a round is
 * written with what it did, so that one that stopped goes on from there, and one that is done again changes nothing.
 */
@Service
class Computing {

    private static final Logger log = LoggerFactory.getLogger(Computing.class);
    private static final int AT_ONCE = 500;
    private static final int ATTEMPTS = 3;
    private static final Duration LATER = Duration.ofHours(1);
    private static final Duration AGAIN = Duration.ofHours(24);

    private final RunRepository runs;
    private final IndicatorStore indicators;
    private final Counting counting;
    private final ComputedIntake intake;
    private final Commitments commitments;
    private final QualitySettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Lock oneAtATime = new ReentrantLock();

    Computing(
            RunRepository runs,
            IndicatorStore indicators,
            Counting counting,
            ComputedIntake intake,
            Commitments commitments,
            QualitySettings settings,
            TransactionTemplate transaction,
            Clock clock) {
        this.runs = runs;
        this.indicators = indicators;
        this.counting = counting;
        this.intake = intake;
        this.commitments = commitments;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Those computed from something this house knows, as they are defined today. */
    List<Indicator> computed() {
        return indicators.askedFor(commitments.today()).stream()
                .filter(one -> one.level() == Level.SITE)
                .filter(one -> Source.of(one)
                        .filter(source -> source.allows(one.formula()))
                        .isPresent())
                .toList();
    }

    /** Names the periods to compute; those known already stay as they are. */
    @Transactional
    public void plan() {
        for (var indicator : computed()) {
            var term = indicator.frequency().lastOver(commitments.today());
            while (isRecent(term) || term.equals(indicator.frequency().lastOver(commitments.today()))) {
                runs.plan(indicator.code(), term, clock.instant());
                term = term.before();
            }
        }
    }

    /**
     * All that is due of one indicator over one period. One at a time: what is written was counted last. The scheduler
     * sees to it that no other node does so.
     *
     * @return whether there was any
     */
    boolean round() {
        oneAtATime.lock();
        try {
            return next();
        } finally {
            oneAtATime.unlock();
        }
    }

    private boolean next() {
        var due = runs.due(clock.instant());
        due.ifPresent(this::attempt);
        return due.isPresent();
    }

    /** One that fails keeps nobody waiting: it is tried again at once, a few times, then later. */
    private void attempt(Run run) {
        try {
            compute(run);
        } catch (RuntimeException e) {
            if (runs.failed(run, ATTEMPTS, clock.instant().plus(LATER))) {
                log.warn(
                        "{} over {} cannot be computed, and is tried again in {}",
                        run.indicator(),
                        run.term().code(),
                        LATER,
                        e);
            }
        }
    }

    private void compute(Run run) {
        var indicator = indicators.of(run.indicator(), run.term()).orElse(null);
        var source = indicator == null ? null : Source.of(indicator).orElse(null);
        if (indicator == null || source == null || !source.allows(indicator.formula()) || !isAsked(indicator, run)) {
            runs.finish(run, clock.instant(), null);
        } else {
            compute(run, indicator, counting.count(source, indicator.formula(), run.term()));
        }
    }

    private void compute(Run begun, Indicator indicator, Counted counted) {
        var run = begun;
        var left = counted.settled().stream()
                .filter(one -> one.structure().value().compareTo(begun.cursor()) > 0)
                .sorted(Comparator.comparing(one -> one.structure().value()))
                .toList();
        for (int from = 0; from < left.size(); from += AT_ONCE) {
            run = keep(run, indicator, left.subList(from, Math.min(left.size(), from + AT_ONCE)));
        }
        finish(run, indicator, counted);
    }

    private Run keep(Run run, Indicator indicator, List<Computed> some) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            int changed = intake.keep(indicator, run.term(), some);
            return runs.advance(run, some.getLast().structure().value(), some.size(), changed);
        }));
    }

    private void finish(Run run, Indicator indicator, Counted counted) {
        var still = new HashSet<>(counted.pending());
        counted.settled().forEach(one -> still.add(one.structure()));
        var gone = intake.gone(indicator, run.term(), still);
        int forgotten = 0;
        for (int from = 0; from < gone.size(); from += AT_ONCE) {
            var some = gone.subList(from, Math.min(gone.size(), from + AT_ONCE));
            forgotten += intake.forget(indicator, run.term(), some);
        }
        finish(run, forgotten);
    }

    private void finish(Run run, int forgotten) {
        transaction.executeWithoutResult(_ -> {
            runs.advance(run, "", 0, forgotten);
            runs.finish(
                    run, clock.instant(), isRecent(run.term()) ? clock.instant().plus(AGAIN) : null);
        });
    }

    private static boolean isAsked(Indicator indicator, Run run) {
        return indicator.level() == Level.SITE
                && indicator.isAskedFor(run.term().last())
                && indicator.frequency() == run.term().frequency();
    }

    private boolean isRecent(Term term) {
        LocalDate today = commitments.today();
        return term.last().plusMonths(settings.computedMonths()).isAfter(today);
    }
}

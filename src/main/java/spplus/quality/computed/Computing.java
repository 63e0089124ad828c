package spplus.quality.computed;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import spplus.commitment.Commitments;
import spplus.quality.QualitySettings;
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

    private static final int AT_ONCE = 500;
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
        var run = runs.due(clock.instant()).orElse(null);
        if (run == null) {
            return false;
        }
        var indicator = indicators.of(run.indicator(), run.term()).orElse(null);
        var source = indicator == null ? null : Source.of(indicator).orElse(null);
        if (indicator == null || source == null || !source.allows(indicator.formula()) || !isAsked(indicator, run)) {
            runs.finish(run, clock.instant(), null);
        } else {
            compute(run, indicator, counting.count(source, indicator.formula(), run.term()));
        }
        return true;
    }

    private void compute(Run begun, Indicator indicator, List<Computed> all) {
        var run = begun;
        var left = all.stream()
                .filter(one -> one.structure().value().compareTo(begun.cursor()) > 0)
                .toList();
        for (int from = 0; from < left.size(); from += AT_ONCE) {
            run = keep(run, indicator, left.subList(from, Math.min(left.size(), from + AT_ONCE)));
        }
        finish(run, indicator, all);
    }

    private Run keep(Run run, Indicator indicator, List<Computed> some) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            int changed = intake.keep(indicator, run.term(), some);
            return runs.advance(run, some.getLast().structure().value(), some.size(), changed);
        }));
    }

    private void finish(Run run, Indicator indicator, List<Computed> all) {
        var still = all.stream().map(Computed::structure).collect(Collectors.toSet());
        transaction.executeWithoutResult(_ -> {
            int gone = intake.forget(indicator, run.term(), still);
            runs.advance(run, "", 0, gone);
            runs.finish(
                    run, clock.instant(), isRecent(run.term()) ? clock.instant().plus(AGAIN) : null);
        });
    }

    private static boolean isAsked(Indicator indicator, Run run) {
        return indicator.isAskedFor(run.term().last())
                && indicator.frequency() == run.term().frequency();
    }

    private boolean isRecent(Term term) {
        LocalDate today = commitments.today();
        return term.last().plusMonths(settings.computedMonths()).isAfter(today);
    }
}

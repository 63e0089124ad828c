package spplus.verbatim.pipeline;

import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import spplus.experience.Axis;
import spplus.experience.Feeling;
import spplus.verbatim.model.Analyst;
import spplus.verbatim.model.LabelledText;
import spplus.verbatim.pipeline.FrozenRepository.Trial;

/** Tries models on the labelled texts kept apart, so that one is compared with another on what neither learnt from. */
@Component
class Trials {

    private static final int FEELINGS = Feeling.values().length;

    private final FrozenRepository frozen;
    private final RunningModel running;
    private final Clock clock;

    Trials(FrozenRepository frozen, RunningModel running, Clock clock) {
        this.frozen = frozen;
        this.running = running;
        this.clock = clock;
    }

    /** Empty when nothing is kept apart; made once for each model and each set. @param version empty for the rules */
    @Transactional
    public Optional<Trial> of(String version) {
        if (frozen.count() == 0) {
            return Optional.empty();
        }
        var set = frozen.setHash();
        var before = frozen.trial(version, set);
        if (before.isPresent()) {
            return before;
        }
        var count = new Counting(running.version(version).analyst());
        frozen.forEach(count::add);
        var trial = count.trial(version, clock);
        frozen.keep(trial, set, clock.instant());
        return Optional.of(trial);
    }

    /** What was found before, if it was on the same texts. */
    Optional<Trial> known(String version) {
        return frozen.trial(version, frozen.setHash());
    }

    /** Adds up what one model finds. */
    private static final class Counting {

        private final Analyst analyst;
        private final Integer[] confusion = new Integer[FEELINGS * FEELINGS];
        private int texts;
        private int right;
        private int polarities;
        private int polaritiesRight;

        Counting(Analyst analyst) {
            this.analyst = analyst;
            Arrays.fill(confusion, 0);
        }

        void add(LabelledText text) {
            var read = analyst.read(text.title(), text.body(), text.circumstances());
            texts++;
            right += read.feeling() == text.feeling() ? 1 : 0;
            confusion[text.feeling().ordinal() * FEELINGS + read.feeling().ordinal()]++;
            for (var axis : Axis.values()) {
                var said = text.axes().get(axis.ordinal());
                var found = read.axes().get(axis);
                if (said != null && found != null) {
                    polarities++;
                    polaritiesRight += found.polarity() == said ? 1 : 0;
                }
            }
        }

        Trial trial(String version, Clock clock) {
            return new Trial(
                    version,
                    texts,
                    right,
                    macroF1(),
                    polarities,
                    polaritiesRight,
                    Arrays.asList(confusion),
                    clock.instant());
        }

        private double macroF1() {
            double sum = 0;
            for (int one = 0; one < FEELINGS; one++) {
                int said = 0;
                int found = 0;
                for (int other = 0; other < FEELINGS; other++) {
                    said += confusion[one * FEELINGS + other];
                    found += confusion[other * FEELINGS + one];
                }
                sum += said + found == 0 ? 0 : 2.0 * confusion[one * FEELINGS + one] / (said + found);
            }
            return sum / FEELINGS;
        }
    }
}

package spplus.verbatim.model;

import java.util.EnumMap;
import java.util.Map;
import spplus.experience.Axis;
import spplus.experience.Feeling;
import spplus.verbatim.model.Understanding.AxisReading;
import spplus.verbatim.model.Understanding.FeelingReading;

/** A model learnt from labelled rows, with its card; nothing in it changes, all threads may share it. */
public final class LearntModel implements TextModel {

    private static final Feeling[] FEELINGS = Feeling.values();

    private final Base base;
    private final Halves halves;
    private final Top top;
    private final ModelCard card;

    LearntModel(Base base, Top top, ModelCard card) {
        this.base = base;
        this.halves = Halves.of(base.columns());
        this.top = top;
        this.card = card;
    }

    @Override
    public ModelCard card() {
        return card;
    }

    @Override
    public Analyst analyst() {
        return new Reader();
    }

    /** The same model with the figures of its measure. */
    public LearntModel measured(Evaluation evaluation) {
        return new LearntModel(
                base,
                top,
                new ModelCard(
                        card.version(),
                        card.rows(),
                        card.seed(),
                        evaluation.folds(),
                        evaluation.feelings().accuracy(),
                        evaluation.polarityAccuracy()));
    }

    Base base() {
        return base;
    }

    Top top() {
        return top;
    }

    /** The arrays of one thread. */
    private final class Reader implements Analyst {

        private final Readers readers = new Readers();
        private final BaseScratch scratch = new BaseScratch(base);
        private final double[] said = new double[Base.QUESTIONS];
        private final double[] answers = new double[Top.ANSWERS];

        @Override
        public Understanding read(String title, String body, Circumstances circumstances) {
            readers.read(title, body);
            readers.count(title, body, circumstances);
            base.say(readers, halves, scratch, said);
            top.answer(Top.join(said, readers.measures), answers);
            int from = circumstances.isKnown() ? Top.INFORMED : 0;
            var alone = likeliest(0);
            return new Understanding(
                    likeliest(from),
                    feelings(from),
                    new FeelingReading(alone, answers[alone.ordinal()]),
                    axes(),
                    readers.commitments.read(readers.reading));
        }

        private Map<Axis, AxisReading> axes() {
            var axes = new EnumMap<Axis, AxisReading>(Axis.class);
            for (var axis : Axis.values()) {
                double presence = answers[Top.PRESENCE + axis.ordinal()];
                int from = Top.POLARITY + 3 * axis.ordinal();
                var polarity = likeliest(from);
                boolean present = presence >= top.cuts()[axis.ordinal()];
                axes.put(axis, new AxisReading(present, presence, polarity, answers[from + polarity.ordinal()]));
            }
            return axes;
        }

        private Map<Feeling, Double> feelings(int from) {
            var feelings = new EnumMap<Feeling, Double>(Feeling.class);
            for (var feeling : FEELINGS) {
                feelings.put(feeling, answers[from + feeling.ordinal()]);
            }
            return feelings;
        }

        private Feeling likeliest(int from) {
            int best = 0;
            for (int i = 1; i < FEELINGS.length; i++) {
                if (answers[from + i] > answers[from + best]) {
                    best = i;
                }
            }
            return FEELINGS[best];
        }
    }
}

package spplus.verbatim.model;

import java.util.EnumMap;
import java.util.Map;
import spplus.experience.Axis;
import spplus.experience.Feeling;
import spplus.verbatim.model.Understanding.AxisReading;
import spplus.verbatim.model.Understanding.FeelingReading;

/** Reads by the words of the house alone, where nothing was learnt: balance of what is said for and against. */
final class RuleModel implements TextModel {

    static final String VERSION = "mots-1";

    /** From a balance in [−1, 1] to a preference; chosen by hand, not learnt. */
    private static final double SLOPE = 4;

    private static final double MIDDLE = 0.5;
    private static final double MIXED = 0.4;
    /** Words of an axis from which the text is taken to speak of it. */
    private static final int TOPIC_WORDS = 2;

    @Override
    public ModelCard card() {
        return new ModelCard(VERSION, 0, 0, 0, 0, 0);
    }

    @Override
    public Analyst analyst() {
        var readers = new Readers();
        return (title, body, _) -> {
            readers.read(title, body);
            var opinions = readers.opinions;
            double pro = opinions.proBeforeContrast + opinions.proAfterContrast;
            double con = opinions.conBeforeContrast + opinions.conAfterContrast;
            var probabilities = probabilities(pro, con);
            return new Understanding(
                    likeliest(probabilities),
                    probabilities,
                    new FeelingReading(
                            likeliest(probabilities), probabilities.getOrDefault(likeliest(probabilities), 0.0)),
                    axes(readers.reading, opinions),
                    readers.commitments.read(readers.reading));
        };
    }

    private static Map<Axis, AxisReading> axes(Reading reading, Opinions opinions) {
        var axes = new EnumMap<Axis, AxisReading>(Axis.class);
        for (var axis : Axis.values()) {
            double words = 0;
            double pro = 0;
            double con = 0;
            for (int i = 0; i < reading.sentenceCount(); i++) {
                double here = opinions.topics[i * Opinions.AXES + axis.ordinal()];
                words += here;
                pro += here > 0 ? opinions.pro[i] : 0;
                con += here > 0 ? opinions.con[i] : 0;
            }
            var polarity = probabilities(pro, con);
            double presence = words / (words + TOPIC_WORDS);
            var likeliest = likeliest(polarity);
            axes.put(
                    axis,
                    new AxisReading(words >= TOPIC_WORDS, presence, likeliest, polarity.getOrDefault(likeliest, 0.0)));
        }
        return axes;
    }

    private static Map<Feeling, Double> probabilities(double pro, double con) {
        double balance = (pro - con) / (pro + con + 1);
        double mixed = Math.min(pro, con) / (pro + con + 1);
        double positive = Math.exp(SLOPE * balance);
        double negative = Math.exp(-SLOPE * balance);
        double neutral = Math.exp(MIDDLE + MIXED * mixed);
        double sum = positive + neutral + negative;
        return Map.of(
                Feeling.POSITIVE, positive / sum, Feeling.NEUTRAL, neutral / sum, Feeling.NEGATIVE, negative / sum);
    }

    /** The first of the likeliest, in the order of {@link Feeling}. */
    private static Feeling likeliest(Map<Feeling, Double> probabilities) {
        var best = Feeling.NEUTRAL;
        for (var feeling : Feeling.values()) {
            if (probabilities.getOrDefault(feeling, 0.0) > probabilities.getOrDefault(best, 0.0)) {
                best = feeling;
            }
        }
        return best;
    }
}

package spplus.verbatim.model;

import java.util.List;
import java.util.Map;
import spplus.experience.Axis;
import spplus.experience.Feeling;

/**
 * What was understood of one text.
 *
 * @param feeling the likeliest, circumstances included where they are known
 * @param probabilities of each feeling, from 0 to 1, their sum is 1
 * @param alone the same from the text alone: what may be compared between services
 * @param axes all five
 * @param commitments those touched, in the order of their codes
 */
public record Understanding(
        Feeling feeling,
        Map<Feeling, Double> probabilities,
        FeelingReading alone,
        Map<Axis, AxisReading> axes,
        List<TouchedCommitment> commitments) {

    public Understanding {
        probabilities = Map.copyOf(probabilities);
        axes = Map.copyOf(axes);
        commitments = List.copyOf(commitments);
    }

    /**
     * A feeling read.
     *
     * @param confidence its probability, from 0 to 1
     */
    public record FeelingReading(Feeling feeling, double confidence) {}

    /**
     * One axis of quality in the text.
     *
     * @param presence probability, from 0 to 1, that the text speaks of it
     * @param polarity what it would be, given even where it is not present
     * @param confidence probability, from 0 to 1, of that polarity
     */
    public record AxisReading(boolean present, double presence, Feeling polarity, double confidence) {}

    /**
     * A commitment of the programme that the text touches, found by its words.
     *
     * @param commitment from 1 to 8
     * @param subCommitment such as {@code 4.2}, or the number of the commitment when it has none
     * @param signs phrases found
     */
    public record TouchedCommitment(int commitment, String subCommitment, int signs) {}
}

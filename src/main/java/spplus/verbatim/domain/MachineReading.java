package spplus.verbatim.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import spplus.experience.Axis;
import spplus.experience.Feeling;

/**
 * What the machine read in one text. Confidences go from 0 to 1.
 *
 * @param model version of the model or of the rules
 * @param textHash of what was read
 * @param feeling with what the author typed beside the text
 * @param feelingTextOnly from the text alone: what may be compared between structures
 * @param axes all five
 * @param commitments codes such as 4 or 4.1, in order
 */
public record MachineReading(
        VerbatimId id,
        String model,
        byte[] textHash,
        Said<Feeling> feeling,
        Said<Feeling> feelingTextOnly,
        Map<Axis, AxisSaid> axes,
        List<String> commitments,
        Actionable actionable,
        Said<Urgency> urgency,
        String urgencyReason,
        Instant readAt) {

    public MachineReading {
        axes = Map.copyOf(axes);
        commitments = List.copyOf(commitments);
    }

    /** One thing said, and how sure. */
    public record Said<T>(T value, double confidence) {}

    /**
     * One axis.
     *
     * @param polarity null when the text does not speak of it
     * @param confidence that it does, or does not, and then so
     */
    public record AxisSaid(@Nullable Feeling polarity, double confidence) {}

    /**
     * Whether somebody could do something about it.
     *
     * @param likely from 0 to 1; 0.5 and more is yes
     * @param reason code of the rule that said most of it
     */
    public record Actionable(double likely, String reason) {

        /** From which it is a yes. */
        public static final double YES = 0.5;
    }
}

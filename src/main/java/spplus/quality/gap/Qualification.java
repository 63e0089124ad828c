package spplus.quality.gap;

import org.jspecify.annotations.Nullable;
import spplus.commitment.CommitmentCode;

/**
 * What people say of a gap.
 *
 * @param gravity from 1, a small trouble, to 4, somebody loses a right
 * @param frequency from 1, rare, to 4, almost always
 * @param users concerned in a year, null when nobody knows
 * @param inHands whether the structure can do something about it by itself
 */
public record Qualification(
        Nature nature,
        CommitmentCode commitment,
        int gravity,
        int frequency,
        @Nullable Long users,
        boolean inHands) {

    static final int MOST = 4;

    public Qualification {
        if (gravity < 1 || gravity > MOST || frequency < 1 || frequency > MOST) {
            throw new IllegalArgumentException("gravity %d, frequency %d".formatted(gravity, frequency));
        }
    }
}

package spplus.experience.agreement;

import java.nio.ByteBuffer;

/** Which decided cases are read twice: by chance that nobody can foresee, and the same whenever it is asked again. */
final class DrawPolicy {

    private static final int BITS = 53;

    private DrawPolicy() {}

    /**
     * @param print a keyed print of the case, of 8 bytes or more, as good as drawn at random
     * @param share in [0, 1]
     */
    static boolean isDrawn(byte[] print, double share) {
        long drawn = ByteBuffer.wrap(print).getLong() >>> (Long.SIZE - BITS);
        return drawn < share * (1L << BITS);
    }
}

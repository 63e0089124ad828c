package spplus.improvement.pain;

/** Something cannot be done to a pain point; nothing was changed. */
final class PainRefused extends RuntimeException {

    PainRefused(String code) {
        super(code, null, false, false);
    }

    /** Ends a key. */
    String code() {
        return String.valueOf(getMessage());
    }

    static void unless(boolean right, String code) {
        if (!right) {
            throw new PainRefused(code);
        }
    }
}

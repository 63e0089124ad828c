package spplus.improvement.cause;

/** Something cannot be done to a cause; nothing was changed. */
final class CauseRefused extends RuntimeException {

    CauseRefused(String code) {
        super(code, null, false, false);
    }

    /** Ends a key. */
    String code() {
        return String.valueOf(getMessage());
    }

    static void unless(boolean right, String code) {
        if (!right) {
            throw new CauseRefused(code);
        }
    }
}

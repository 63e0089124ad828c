package spplus.quality.gap;

/** Something cannot be done to a gap; {@code code} ends a key under {@code quality.gap.refused}. */
final class GapRefused extends RuntimeException {

    private final String code;

    GapRefused(String code) {
        super(code);
        this.code = code;
    }

    String code() {
        return code;
    }
}

package spplus.quality.result;

/** A result cannot be taken; {@code code} ends a key under {@code quality.entry.reason}. */
final class LineRefused extends RuntimeException {

    private final String field;
    private final String code;
    private final String detail;

    LineRefused(String field, String code) {
        this(field, code, "");
    }

    LineRefused(String field, String code, String detail) {
        super(field + " " + code);
        this.field = field;
        this.code = code;
        this.detail = detail;
    }

    /** As {@link Raw} names it. */
    String field() {
        return field;
    }

    String code() {
        return code;
    }

    /** What the message quotes. */
    String detail() {
        return detail;
    }
}

package spplus.verbatim.imports;

/** One row cannot be taken; the others can. The code ends a key under {@code verbatim.import.reason}. */
final class LineRefused extends RuntimeException {

    private final String field;
    private final String code;

    LineRefused(Field field, String code) {
        this(field.key(), code);
    }

    /** @param field as a tool names it: one that no column of a file says */
    LineRefused(String field, String code) {
        super(field + ": " + code);
        this.field = field;
        this.code = code;
    }

    String name() {
        return field;
    }

    String code() {
        return code;
    }
}

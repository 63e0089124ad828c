package spplus.verbatim.imports;

/** One row cannot be taken; the others can. The code ends a key under {@code verbatim.import.reason}. */
final class LineRefused extends RuntimeException {

    private final Field field;
    private final String code;

    LineRefused(Field field, String code) {
        super(field + ": " + code);
        this.field = field;
        this.code = code;
    }

    Field field() {
        return field;
    }

    String code() {
        return code;
    }
}

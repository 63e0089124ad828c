package spplus.survey.ingest;

/** One line cannot be counted; the others can. */
final class LineRefused extends RuntimeException {

    private final String field;
    private final String code;
    private final String detail;

    LineRefused(String field, String code, String detail) {
        super(field + ": " + code);
        this.field = field;
        this.code = code;
        this.detail = detail;
    }

    String field() {
        return field;
    }

    String code() {
        return code;
    }

    String detail() {
        return detail;
    }
}

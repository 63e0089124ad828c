package spplus.survey.ingest;

/** Nothing of a request can be taken. */
final class IngestRefused extends RuntimeException {

    private final int status;
    private final String code;

    IngestRefused(int status, String code) {
        super(code);
        this.status = status;
        this.code = code;
    }

    /** Of the answer, as HTTP has it. */
    int status() {
        return status;
    }

    String code() {
        return code;
    }
}

package spplus.verbatim.audit;

/** What was asked cannot be, and nothing changed. */
final class AuditRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String field;
    private final String why;

    /** @param field id of the field to mend @param why end of the message's key */
    AuditRefused(String field, String why) {
        super(field + ": " + why);
        this.field = field;
        this.why = why;
    }

    String field() {
        return field;
    }

    String why() {
        return why;
    }
}

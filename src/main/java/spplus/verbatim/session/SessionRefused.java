package spplus.verbatim.session;

/** Something typed cannot be taken. */
final class SessionRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String field;
    private final String why;

    /** @param field id of the field to mend @param why end of the message's key */
    SessionRefused(String field, String why) {
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

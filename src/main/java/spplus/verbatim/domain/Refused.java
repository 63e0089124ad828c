package spplus.verbatim.domain;

/** Something typed cannot be taken, and nothing changed. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String field;
    private final String why;

    /** @param field id of the field to mend @param why end of the message's key, among those of its feature's problems */
    public Refused(String field, String why) {
        super(field + ": " + why);
        this.field = field;
        this.why = why;
    }

    public String field() {
        return field;
    }

    public String why() {
        return why;
    }
}

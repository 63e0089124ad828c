package spplus.verbatim.theming;

/** Something typed that cannot be done: nothing was changed. */
final class ThemeRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final String why;

    /** @param field id of the field to mend @param why end of the key {@code verbatim.theme.problem.*} */
    ThemeRefused(String field, String why) {
        super(why);
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

package spplus.verbatim.correction;

/** Somebody else, or another model, changed what was to be corrected. */
final class MovedMeanwhile extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Field field;

    MovedMeanwhile(Field field) {
        super(field.name());
        this.field = field;
    }

    Field field() {
        return field;
    }
}

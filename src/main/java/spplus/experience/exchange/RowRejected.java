package spplus.experience.exchange;

import java.util.List;

/** A row that cannot be kept: which column is at fault, and the message that says why. */
final class RowRejected extends RuntimeException {

    private final String field;
    private final String reason;
    private final transient List<Object> details;

    RowRejected(String field, String reason, Object... details) {
        super(reason, null, false, false);
        this.field = field;
        this.reason = reason;
        this.details = List.of(details);
    }

    String field() {
        return field;
    }

    /** Key of the message, without its beginning. */
    String reason() {
        return reason;
    }

    Object[] details() {
        return details.toArray();
    }
}

package spplus.experience.reply;

import java.util.List;
import java.util.Map;

/** What the reply's form shows of promises and of an announced change. */
public final class CarriedPages {

    private CarriedPages() {}

    /**
     * As typed.
     *
     * @param problems key of what is wrong, by the id of the field
     * @param mayAdd whether one more promise fits
     */
    public record Form(
            List<Row> rows,
            boolean announces,
            String changed,
            String evidence,
            Map<String, String> problems,
            boolean mayAdd) {}

    /** A promise as typed; {@code when} as the browser's date field writes it. */
    public record Row(int number, String what, String who, String when) {}
}

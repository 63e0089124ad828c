package spplus.assistant.sheets;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the pages of sheets show. */
public final class SheetPages {

    private SheetPages() {}

    /**
     * The list.
     *
     * @param managed networks whose sheets this person may write
     * @param next id of the sheet after which the next page begins, null on the last one
     */
    public record Listing(
            List<Sheet> sheets,
            String words,
            Set<String> managed,
            @Nullable String next,
            LocalDate today) {}

    /**
     * A sheet being written.
     *
     * @param id null for a new one
     * @param networks those among which a new one chooses
     * @param errors keys of messages by field
     */
    public record Editing(
            @Nullable String id, SheetForm form, Set<String> networks, boolean retired, Map<String, String> errors) {}
}

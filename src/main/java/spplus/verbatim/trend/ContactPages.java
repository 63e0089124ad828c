package spplus.verbatim.trend;

import java.util.List;
import org.jspecify.annotations.Nullable;
import spplus.directory.PerimeterPages.Picker;

/** What the page of contact rates shows. */
public final class ContactPages {

    private ContactPages() {}

    /**
     * « Combien de textes pour 1 000 passages ? »
     *
     * @param structure null when none is chosen
     * @param known months whose visits are known, {@code visits} all of them together
     * @param maySay whether who looks may tell how many were served
     */
    public record Page(
            Picker picker,
            @Nullable String structure,
            String name,
            String first,
            String last,
            int known,
            long visits,
            List<Contact> contacts,
            List<MonthOfVisits> months,
            boolean maySay,
            Typed typed) {}

    /** @param rate texts for 1,000 people served, with its 95 % interval */
    public record Contact(String label, long texts, double rate, double low, double high, String address) {}

    /** @param visits 0 when nobody told */
    public record MonthOfVisits(String month, long visits, String saidBy) {}

    /** What was typed and is wrong. @param why empty when nothing is */
    public record Typed(String month, String visits, String why) {

        static final Typed NOTHING = new Typed("", "", "");
    }
}

package spplus.survey.watch;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import spplus.directory.PerimeterPages.Picker;
import spplus.survey.domain.Campaign;

/** What those who ask to be told see. */
public final class WatchPages {

    private WatchPages() {}

    /**
     * What an agent asked for about a structure.
     *
     * @param campaigns that may be chosen: of the structure, not anonymous
     * @param problems words by the name of the field
     */
    public record Board(
            Picker picker,
            List<Row> rows,
            List<Campaign> campaigns,
            int minimum,
            Map<String, String> typed,
            Map<String, String> problems) {

        public String in(String field) {
            return typed.getOrDefault(field, "");
        }

        public @Nullable String problem(String field) {
            return problems.get(field);
        }
    }

    /** One of them. @param campaign its name, empty for all */
    public record Row(Watch watch, String campaign) {}
}

package spplus.survey.quota;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import spplus.directory.Structure;
import spplus.survey.domain.ServedBy;

/** What those who set quotas see. */
public final class QuotaPages {

    private QuotaPages() {}

    /**
     * The quotas of a campaign.
     *
     * @param structures right below the one that leads it, then itself: answers that name none of them are its own
     * @param channels by which people are served; none of an anonymous campaign, whose answers do not say it
     * @param edition of the quotas set when the page was shown
     * @param problems words by the name of the field
     */
    public record Board(
            UUID campaign,
            String name,
            List<Structure> structures,
            List<ServedBy> channels,
            Map<String, String> typed,
            String edition,
            Map<String, String> problems) {

        public String in(String field) {
            return typed.getOrDefault(field, "");
        }

        public @Nullable String problem(String field) {
            return problems.get(field);
        }
    }
}

package spplus.survey.mystery;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import spplus.directory.StructureCode;

/**
 * Contacts made without saying so, over some weeks, with one grid.
 *
 * @param criteria the grid as it was when the campaign opened
 * @param closedAt since when it is closed by hand, null while it is not
 * @param minGroup results of fewer contacts are not shown
 */
public record MysteryCampaign(
        UUID id,
        StructureCode structure,
        UUID grid,
        String name,
        List<Criterion> criteria,
        LocalDate opensOn,
        LocalDate closesOn,
        @Nullable Instant closedAt,
        int minGroup,
        Instant createdAt) {

    public MysteryCampaign {
        criteria = List.copyOf(criteria);
    }

    public boolean isClosed(LocalDate today) {
        return closedAt != null || today.isAfter(closesOn);
    }

    /** Whether what was observed that day belongs to it. */
    boolean covers(LocalDate day) {
        return !day.isBefore(opensOn) && !day.isAfter(closesOn);
    }
}

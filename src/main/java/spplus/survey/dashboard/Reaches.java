package spplus.survey.dashboard;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import spplus.directory.Directory;
import spplus.survey.dashboard.DashboardPages.Reach;
import spplus.survey.domain.Offers;

/** To how many people the campaign looked at was offered. */
@Component
class Reaches {

    private final ReachRepository repository;
    private final Directory directory;
    private final Offers offers;

    Reaches(ReachRepository repository, Directory directory, Offers offers) {
        this.repository = repository;
        this.directory = directory;
        this.offers = offers;
    }

    /** Null when no campaign is chosen: volumes are said for each. */
    @Nullable
    Reach of(Selection selection) {
        var campaign = selection.campaign();
        if (campaign == null) {
            return null;
        }
        offers.write();
        boolean whole = directory
                .lineage(campaign.structure())
                .contains(selection.structure().code().value());
        return repository.read(selection, campaign, whole);
    }
}

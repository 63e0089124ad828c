package spplus.survey.watch;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import spplus.access.Permission;
import spplus.account.Agents;
import spplus.directory.Directory;
import spplus.survey.dashboard.Glances;
import spplus.survey.dashboard.Glances.Glance;
import spplus.survey.domain.CampaignStore;

/** The figures that a watch looks at, and whether its agent may still read them. */
@Component
class WatchedFigures {

    private final Glances glances;
    private final CampaignStore campaigns;
    private final Directory directory;
    private final Agents agents;

    WatchedFigures(Glances glances, CampaignStore campaigns, Directory directory, Agents agents) {
        this.glances = glances;
        this.campaigns = campaigns;
        this.directory = directory;
        this.agents = agents;
    }

    boolean mayBeTold(Watch watch) {
        return directory.find(watch.structure()).isPresent()
                && agents.holding(Permission.READ_SURVEYS, directory.lineage(watch.structure()))
                        .contains(watch.agent());
    }

    Glance glance(Watch watch, LocalDate today) {
        var months = watch.months(today);
        var campaign = watch.campaign() == null
                ? null
                : campaigns.find(watch.campaign()).orElseThrow();
        return glances.of(directory.find(watch.structure()).orElseThrow(), campaign, months.from(), months.to());
    }

    /** The structure, and the campaign if it is about one. */
    String about(Watch watch) {
        var name = directory.name(watch.structure());
        return watch.campaign() == null
                ? name
                : name + ", " + campaigns.find(watch.campaign()).orElseThrow().name();
    }
}

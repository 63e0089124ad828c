package spplus.survey.dashboard;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import spplus.directory.Structure;
import spplus.survey.dashboard.DashboardPages.Change;
import spplus.survey.dashboard.DashboardPages.Figure;
import spplus.survey.dashboard.DashboardPages.Score;
import spplus.survey.domain.Campaign;

/** The few figures of a structure that one looks at first, for whoever writes them elsewhere than on its page. */
@Component
public class Glances {

    private final Dashboards dashboards;

    Glances(Dashboards dashboards) {
        this.dashboards = dashboards;
    }

    /** @param campaign never an anonymous one; null for all but those */
    public Glance of(Structure structure, @Nullable Campaign campaign, YearMonth from, YearMonth to) {
        var selection = new Selection(structure, campaign, from, to);
        var found = dashboards.findings(selection);
        int minimum = dashboards.minimum(selection);
        if (found == null) {
            return new Glance(minimum, 0, null, List.of(), null, selection.query());
        }
        var change = found.scores().stream()
                .filter(score -> score.label().equals(found.main()))
                .findFirst()
                .map(Score::change)
                .orElse(null);
        return new Glance(minimum, found.sheets(), found.main(), found.headlines(), change, selection.query());
    }

    /**
     * What is seen.
     *
     * @param answers begun, 0 when fewer than the minimum
     * @param question about the whole, null when nobody was asked
     * @param headlines its figures; some may be masked
     * @param change of the first of them since as many months just before, null when nothing can be compared
     * @param query of the page of results that shows all of it
     */
    public record Glance(
            int minimum,
            long answers,
            @Nullable String question,
            List<Figure> headlines,
            @Nullable Change change,
            String query) {}
}

package spplus.survey.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import spplus.directory.Directory;
import spplus.statistics.Sample;
import spplus.statistics.Scale;
import spplus.statistics.WeightedSums;
import spplus.survey.dashboard.DashboardPages.Weighed;
import spplus.survey.dashboard.DashboardPages.WeighedLine;
import spplus.survey.dashboard.ScoreRepository.Line;
import spplus.survey.domain.Quotas;
import spplus.survey.domain.Quotas.Quota;

/** The score in which each structure of a campaign weighs as much as the people it serves, beside the raw one. */
@Component
class Weighting {

    private static final int MOST = 1_000;

    private final Quotas quotas;
    private final Directory directory;
    private final Dashboards dashboards;
    private final ScoreRepository scores;

    Weighting(Quotas quotas, Directory directory, Dashboards dashboards, ScoreRepository scores) {
        this.quotas = quotas;
        this.directory = directory;
        this.dashboards = dashboards;
        this.scores = scores;
    }

    /** Null unless the whole of a campaign with quotas is looked at, and has a score to show. */
    @Nullable
    Weighed of(Selection selection) {
        var campaign = selection.campaign();
        if (campaign == null
                || !campaign.structure().equals(selection.structure().code())) {
            return null;
        }
        var known = quotas.of(campaign.id());
        var gathered = dashboards.gather(selection);
        int minimum = dashboards.minimum(selection);
        var main = gathered.main()
                .filter(line -> dashboards.shown(selection, gathered, minimum).contains(line))
                .orElse(null);
        if (known.isEmpty() || main == null) {
            return null;
        }
        return weigh(selection, gathered, main, known, minimum);
    }

    private Weighed weigh(Selection selection, Gathered gathered, Line main, List<Quota> known, int minimum) {
        var strata = strata(selection, gathered.now(main), main, known);
        long inside =
                strata.stream().mapToLong(stratum -> stratum.sums().scored()).sum();
        long outside = gathered.now(main).scored() - inside;
        int silent = known.size() - strata.size();
        boolean few = strata.size() < 2
                || strata.stream().anyMatch(stratum -> stratum.sums().scored() < minimum)
                || (outside > 0 && outside < minimum);
        if (few) {
            return new Weighed(minimum, List.of(), 0, 0, 1, 0, 0);
        }
        var figures = new Figures(minimum);
        var scale = gathered.scale(main);
        var lines = new ArrayList<WeighedLine>();
        for (var measure : Measure.all(gathered.kind(main))) {
            lines.add(new WeighedLine(
                    figures.figure(measure, gathered.now(main), scale),
                    figures.figure(measure, weighted(measure, strata, scale), scale)));
        }
        var all = weights(Measure.MEAN, strata);
        return new Weighed(
                minimum, lines, all.answers(), all.effective(), all.answers() / all.effective(), outside, silent);
    }

    /** Those where somebody answered; the leading structure's own is what names none of those right below it. */
    private List<Stratum> strata(Selection selection, Sums whole, Line main, List<Quota> known) {
        var leader = selection.structure().code();
        var below = scores.scopes(
                selection,
                directory.children(leader, MOST).stream()
                        .map(structure -> structure.code().value())
                        .toList(),
                main);
        var own = below.values().stream().reduce(whole, Sums::minus);
        return known.stream()
                .map(quota -> new Stratum(quota.people(), quota.structure().equals(leader) ? own : sums(below, quota)))
                .filter(stratum -> stratum.sums().scored() > 0)
                .toList();
    }

    private static Sums sums(Map<String, Sums> below, Quota quota) {
        return below.getOrDefault(quota.structure().value(), Sums.NOTHING);
    }

    private static Sample weighted(Measure measure, List<Stratum> strata, Scale scale) {
        var sums = weights(measure, strata);
        return switch (measure) {
            case MEAN -> sums.mean(scale);
            case SATISFIED -> sums.proportion();
            case NET, NPS -> sums.netShare();
        };
    }

    private static WeightedSums weights(Measure measure, List<Stratum> strata) {
        return strata.stream()
                .map(stratum -> stratum.weighted(measure))
                .reduce(WeightedSums.NOTHING, WeightedSums::plus);
    }

    /** People who answered, and those for whom they stand. */
    private record Stratum(int people, Sums sums) {

        WeightedSums weighted(Measure measure) {
            double weight = (double) people / sums.scored();
            double sum =
                    switch (measure) {
                        case MEAN -> sums.sum();
                        case SATISFIED -> sums.favourable();
                        case NET, NPS -> sums.favourable() - sums.unfavourable();
                    };
            double squares =
                    switch (measure) {
                        case MEAN -> sums.squares();
                        case SATISFIED -> sums.favourable();
                        case NET, NPS -> sums.favourable() + sums.unfavourable();
                    };
            return new WeightedSums(
                    sums.scored(),
                    weight * sums.scored(),
                    weight * weight * sums.scored(),
                    weight * sum,
                    weight * squares);
        }
    }
}

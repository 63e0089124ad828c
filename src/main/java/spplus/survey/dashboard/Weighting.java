package spplus.survey.dashboard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import spplus.directory.Directory;
import spplus.directory.StructureCode;
import spplus.statistics.Sample;
import spplus.statistics.Scale;
import spplus.statistics.WeightedSums;
import spplus.survey.dashboard.ScoreRepository.Line;
import spplus.survey.dashboard.Strata.Stratum;
import spplus.survey.dashboard.WeighedPages.By;
import spplus.survey.dashboard.WeighedPages.Weighed;
import spplus.survey.dashboard.WeighedPages.WeighedLine;
import spplus.survey.domain.Quotas;
import spplus.survey.domain.Quotas.Quota;
import spplus.survey.domain.ServedBy;

/** The score in which structures and channels of a campaign weigh as much as the people they serve, beside the raw one. */
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
        var structures = quotas.of(campaign.id());
        var channels = campaign.anonymous() ? Map.<ServedBy, Integer>of() : quotas.channels(campaign.id());
        var gathered = dashboards.gather(selection);
        int minimum = dashboards.minimum(selection);
        var main = gathered.main()
                .filter(line -> dashboards.shown(selection, gathered, minimum).contains(line))
                .orElse(null);
        if ((structures.isEmpty() && channels.isEmpty()) || main == null) {
            return null;
        }
        var by = channels.isEmpty() ? By.STRUCTURE : structures.isEmpty() ? By.CHANNEL : By.BOTH;
        var cells = cells(selection, main, by, gathered.now(main));
        return weigh(gathered, main, by, new Strata(cells, down(structures), across(channels)), minimum);
    }

    private static Weighed weigh(Gathered gathered, Line main, By by, Strata strata, int minimum) {
        long outside = gathered.now(main).scored() - strata.answers();
        if (strata.isOne() || strata.hasFewer(minimum) || (outside > 0 && outside < minimum)) {
            return Weighed.not(minimum, by, "few");
        }
        var weighed = strata.weighed().orElse(null);
        if (weighed == null) {
            return Weighed.not(minimum, by, "apart");
        }
        var figures = new Figures(minimum);
        var scale = gathered.scale(main);
        var lines = new ArrayList<WeighedLine>();
        for (var measure : Measure.all(gathered.kind(main))) {
            lines.add(new WeighedLine(
                    figures.figure(measure, gathered.now(main), scale),
                    figures.figure(measure, weighted(measure, weighed, scale), scale)));
        }
        var all = weights(Measure.MEAN, weighed);
        double effective = all.effective();
        return new Weighed(
                minimum,
                by,
                "",
                gathered.label(main),
                lines,
                all.answers(),
                effective,
                all.answers() / effective,
                outside,
                strata.silent());
    }

    /** Answers to the question by structure and channel, as finely as they are weighed. */
    private Map<String, Map<String, Sums>> cells(Selection selection, Line main, By by, Sums whole) {
        var leader = selection.structure().code();
        return switch (by) {
            case CHANNEL -> Map.of(Strata.ALL, scores.channels(selection, main));
            case STRUCTURE -> {
                var below = new HashMap<String, Map<String, Sums>>();
                scores.scopes(selection, below(leader), main)
                        .forEach((structure, sums) -> below.put(structure, Map.of(Strata.ALL, sums)));
                yield withOwn(leader, Map.of(Strata.ALL, whole), below);
            }
            case BOTH ->
                withOwn(leader, scores.channels(selection, main), scores.channels(selection, below(leader), main));
        };
    }

    private List<String> below(StructureCode leader) {
        return directory.children(leader, MOST).stream()
                .map(structure -> structure.code().value())
                .toList();
    }

    /** The leading structure's own is what names none of those right below it. */
    private static Map<String, Map<String, Sums>> withOwn(
            StructureCode leader, Map<String, Sums> whole, Map<String, Map<String, Sums>> below) {
        var own = new HashMap<>(whole);
        below.values()
                .forEach(channels -> channels.forEach(
                        (channel, sums) -> own.computeIfPresent(channel, (_, all) -> all.minus(sums))));
        var all = new HashMap<>(below);
        all.put(leader.value(), own);
        return all;
    }

    private static Map<String, Integer> down(List<Quota> structures) {
        var people = new LinkedHashMap<String, Integer>();
        structures.forEach(quota -> people.put(quota.structure().value(), quota.people()));
        return people.isEmpty() ? Map.of(Strata.ALL, 1) : people;
    }

    private static Map<String, Integer> across(Map<ServedBy, Integer> channels) {
        var people = new LinkedHashMap<String, Integer>();
        channels.forEach((channel, served) -> people.put(channel.name(), served));
        return people.isEmpty() ? Map.of(Strata.ALL, 1) : people;
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
}

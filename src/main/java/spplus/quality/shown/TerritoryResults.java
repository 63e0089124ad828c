package spplus.quality.shown;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import spplus.commitment.Commitments;
import spplus.core.Statistic;
import spplus.directory.Department;
import spplus.directory.Directory;
import spplus.directory.Network;
import spplus.directory.Region;
import spplus.platform.Texts;
import spplus.quality.domain.Indicator;
import spplus.quality.domain.IndicatorStore;
import spplus.quality.domain.Target;
import spplus.quality.domain.TargetStore;
import spplus.quality.shown.ShownPages.Figure;
import spplus.quality.shown.ShownPages.Ground;
import spplus.quality.shown.ShownPages.Part;
import spplus.quality.shown.ShownPages.TerritorySheet;

/** Gathers the results of the country, a region, a department or a network, from sums alone. */
@Component
class TerritoryResults {

    private final IndicatorStore indicators;
    private final TargetStore targets;
    private final ShownRepository repository;
    private final Figures figures;
    private final Directory directory;
    private final Commitments commitments;
    private final Texts texts;

    TerritoryResults(
            IndicatorStore indicators,
            TargetStore targets,
            ShownRepository repository,
            Figures figures,
            Directory directory,
            Commitments commitments,
            Texts texts) {
        this.indicators = indicators;
        this.targets = targets;
        this.repository = repository;
        this.figures = figures;
        this.directory = directory;
        this.commitments = commitments;
        this.texts = texts;
    }

    Ground nation() {
        return new Ground("F", "FR", texts.t("quality.shown.nation"), "/resultats");
    }

    Ground ground(Region region) {
        return new Ground("R", region.code(), region.name(), "/resultats/regions/" + region.code());
    }

    Ground ground(Department department) {
        return new Ground("D", department.code(), department.name(), "/resultats/departements/" + department.code());
    }

    Ground ground(Network network) {
        return new Ground("W", network.slug(), network.name(), "/resultats/reseaux/" + network.slug());
    }

    Optional<Ground> region(String code) {
        return directory.regions().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .map(this::ground);
    }

    Optional<Ground> department(String code) {
        return directory.department(code).map(this::ground);
    }

    Optional<Ground> network(String slug) {
        return directory.networks().stream()
                .filter(one -> one.slug().equals(slug))
                .findFirst()
                .map(this::ground);
    }

    /** @param wanted the indicator shown in detail; another one when it has nothing to show */
    TerritorySheet sheet(Ground ground, List<Ground> above, String wanted) {
        boolean network = ground.kind().equals("W");
        var slug = network ? ground.code() : "";
        var kind = network ? "F" : ground.kind();
        var scope = network ? "FR" : ground.code();
        var today = commitments.today();
        var asked = indicators.on(today);
        var sums = repository.latest(
                slug, kind, scope, asked.stream().map(Indicator::code).toList());
        var aims = targets.nearest(List.of(), slug, StructureResults.lastDays(sums));
        var shown = asked.stream()
                .filter(one -> sums.containsKey(one.code()))
                .map(one -> figure(ground, one, sums.getOrDefault(one.code(), List.of()), aims.get(one.code())))
                .toList();
        var chosen = chosen(asked, sums, wanted);
        if (chosen == null) {
            return new TerritorySheet(ground, above, shown, "", null, List.of(), below(ground));
        }
        var evolution = repository.evolution(slug, kind, scope, chosen.code(), StructureResults.PERIODS);
        return new TerritorySheet(
                ground,
                above,
                shown,
                chosen.code(),
                figures.plot(chosen, evolution, aims.get(chosen.code())),
                parts(ground, slug, chosen, evolution.getFirst()),
                below(ground));
    }

    private static @Nullable Indicator chosen(List<Indicator> asked, Map<String, List<Sums>> sums, String wanted) {
        return asked.stream()
                .filter(one -> sums.containsKey(one.code()))
                .filter(one -> one.code().equals(wanted))
                .findFirst()
                .or(() -> asked.stream()
                        .filter(one -> sums.containsKey(one.code()))
                        .findFirst())
                .orElse(null);
    }

    private Figure figure(Ground ground, Indicator indicator, List<Sums> sums, @Nullable Target target) {
        return figures.figure(indicator, ground.path() + "?indicateur=" + indicator.code(), sums, null, target);
    }

    /** The regions of the country or of a network, the departments of a region, the networks of a department. */
    private List<Part> parts(Ground ground, String slug, Indicator indicator, Sums whole) {
        var term = whole.term();
        if (ground.kind().equals("D")) {
            var networks = directory.networks();
            var sums = repository.networks(
                    networks.stream().map(Network::slug).toList(), "D", ground.code(), indicator.code(), term);
            var found = networks.stream().collect(Collectors.toMap(Network::slug, this::ground, (a, _) -> a));
            return parts(found, sums, whole, indicator);
        }
        var territories = new HashMap<String, Ground>();
        if (ground.kind().equals("R")) {
            directory.departments().stream()
                    .filter(one -> one.region().equals(ground.code()))
                    .forEach(one -> territories.put(one.code(), ground(one)));
        } else {
            directory.regions().forEach(one -> territories.put(one.code(), ground(one)));
        }
        var kind = ground.kind().equals("R") ? "D" : "R";
        return parts(territories, repository.spread(slug, kind, indicator.code(), term), whole, indicator);
    }

    private List<Part> parts(Map<String, Ground> grounds, Map<String, Sums> all, Sums whole, Indicator indicator) {
        var sums = new HashMap<>(all);
        sums.keySet().retainAll(grounds.keySet());
        var told = Tellable.of(whole, sums);
        var parts = new ArrayList<Part>();
        grounds.values().stream()
                .sorted(Comparator.comparing(Ground::name))
                .filter(one -> sums.containsKey(one.code()))
                .forEach(one -> parts.add(
                        new Part(one, figure(one, indicator, sums.get(one.code()), told.contains(one.code())))));
        return parts;
    }

    /** One part in a list of all. @param told whether it gives nothing away */
    Figure figure(Ground ground, Indicator indicator, @Nullable Sums sums, boolean told) {
        var path = ground.path() + "?indicateur=" + indicator.code();
        if (sums != null && !told && sums.amounts().denominator() >= Statistic.MINIMUM_DENOMINATOR) {
            return figures.withheld(indicator, path, sums);
        }
        return figures.figure(indicator, path, sums == null ? List.of() : List.of(sums), null, null);
    }

    private List<Ground> below(Ground ground) {
        return switch (ground.kind()) {
            case "F" -> directory.networks().stream().map(this::ground).toList();
            case "R" ->
                directory.departments().stream()
                        .filter(one -> one.region().equals(ground.code()))
                        .map(this::ground)
                        .toList();
            default -> List.of();
        };
    }
}

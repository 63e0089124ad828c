package spplus.quality.shown;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import spplus.access.Access;
import spplus.access.Permission;
import spplus.commitment.Commitments;
import spplus.directory.Directory;
import spplus.quality.domain.Indicator;
import spplus.quality.domain.IndicatorStore;
import spplus.quality.domain.Wording;
import spplus.quality.shown.ShownPages.Choice;
import spplus.quality.shown.ShownPages.Figure;
import spplus.quality.shown.ShownPages.MapSheet;
import spplus.quality.shown.ShownPages.Tile;

/** « Et dans mon département ? » : one tile a department. */
@Controller
@Access(Permission.EVERYONE)
class MapController {

    private static final int SHADES = 4;

    private final IndicatorStore indicators;
    private final ShownRepository repository;
    private final TerritoryResults territories;
    private final Figures figures;
    private final Directory directory;
    private final Commitments commitments;
    private final Wording wording;

    MapController(
            IndicatorStore indicators,
            ShownRepository repository,
            TerritoryResults territories,
            Figures figures,
            Directory directory,
            Commitments commitments,
            Wording wording) {
        this.indicators = indicators;
        this.repository = repository;
        this.territories = territories;
        this.figures = figures;
        this.directory = directory;
        this.commitments = commitments;
        this.wording = wording;
    }

    @GetMapping("/resultats/carte")
    ModelAndView show(
            @RequestParam(name = "indicateur", defaultValue = "") String code,
            @RequestParam(name = "reseau", defaultValue = "") String slug,
            @RequestParam(name = "periode", defaultValue = "") String period,
            HttpServletResponse response) {
        response.setHeader("Cache-Control", "public, max-age=0, s-maxage=10");
        var asked = indicators.on(commitments.today()).stream()
                .filter(one -> one.formula().addsUp())
                .toList();
        var indicator = asked.stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .or(() -> asked.stream().findFirst())
                .orElse(null);
        var network = territories.network(slug).isPresent() ? slug : "";
        return new ModelAndView("quality/shown/map", "sheet", sheet(asked, indicator, network, period));
    }

    private MapSheet sheet(List<Indicator> asked, @Nullable Indicator indicator, String network, String period) {
        var terms = indicator == null
                ? List.<Sums>of()
                : repository.evolution(network, "F", "FR", indicator.code(), StructureResults.PERIODS);
        var chosen = terms.stream()
                .filter(sums -> sums.term().code().equals(period))
                .findFirst()
                .or(() -> terms.stream().findFirst());
        var term = chosen.map(Sums::term).orElse(null);
        Map<String, Sums> spread =
                indicator == null || term == null ? Map.of() : repository.spread(network, "D", indicator.code(), term);
        var then = indicator == null || chosen.isEmpty() ? indicator : figures.defined(indicator, chosen.get());
        var told = chosen.map(whole -> Tellable.of(whole, spread)).orElse(Set.of());
        var shades = then == null ? new Shades(List.of()) : Shades.of(values(then, spread, told));
        return new MapSheet(
                indicator == null || chosen.isEmpty() ? null : whole(indicator, chosen.get()),
                indicator == null ? "" : indicator.code(),
                network,
                term == null ? "" : wording.term(term),
                term == null ? "" : term.code(),
                asked.stream().map(one -> new Choice(one.code(), one.name())).toList(),
                networks(),
                terms.stream()
                        .map(sums -> new Choice(sums.term().code(), wording.term(sums.term())))
                        .toList(),
                then == null ? List.of() : tiles(then, spread, told, shades),
                then == null ? List.of() : legend(then, shades),
                TileGrid.COLUMNS,
                rows(spread));
    }

    private Figure whole(Indicator indicator, Sums sums) {
        return figures.figure(indicator, "/resultats?indicateur=" + indicator.code(), List.of(sums), null, null);
    }

    private List<Choice> networks() {
        return directory.networks().stream()
                .map(one -> new Choice(one.slug(), one.name()))
                .toList();
    }

    private static List<Double> values(Indicator indicator, Map<String, Sums> spread, Set<String> told) {
        return spread.entrySet().stream()
                .filter(part -> told.contains(part.getKey()))
                .map(part -> indicator.formula().shown(part.getValue().amounts()))
                .sorted()
                .toList();
    }

    private List<Tile> tiles(Indicator indicator, Map<String, Sums> spread, Set<String> told, Shades shades) {
        var tiles = new ArrayList<Tile>();
        var seen = new HashSet<String>();
        int others = 0;
        for (var department : directory.departments()) {
            var sums = spread.get(department.code());
            var place = TileGrid.place(department.code()).orElse(null);
            if ((place == null && sums == null) || !seen.add(department.code())) {
                continue;
            }
            int column = place == null ? others % TileGrid.COLUMNS : place.column();
            int row = place == null ? TileGrid.rows() + 1 + others / TileGrid.COLUMNS : place.row();
            others += place == null ? 1 : 0;
            var ground = territories.ground(department);
            boolean tells = told.contains(department.code());
            var figure = territories.figure(ground, indicator, sums, tells);
            int shade = sums == null || !figure.isShown()
                    ? 0
                    : shades.of(indicator.formula().shown(sums.amounts()));
            tiles.add(new Tile(ground, column, row, shade, figure));
        }
        return tiles;
    }

    private List<Choice> legend(Indicator indicator, Shades shades) {
        return Stream.iterate(0, i -> i < shades.bounds().size() - 1, i -> i + 1)
                .map(i -> new Choice(
                        String.valueOf(i + 1),
                        wording.range(
                                indicator.formula(),
                                shades.bounds().get(i),
                                shades.bounds().get(i + 1))))
                .toList();
    }

    private int rows(Map<String, Sums> spread) {
        long others = spread.keySet().stream()
                .filter(code -> TileGrid.place(code).isEmpty())
                .count();
        return TileGrid.rows() + (others == 0 ? 0 : 1 + (int) Math.ceilDiv(others, TileGrid.COLUMNS));
    }

    /** Four classes with as many departments in each; fewer when there are few values. @param bounds from the lowest */
    private record Shades(List<Double> bounds) {

        static Shades of(List<Double> sorted) {
            var distinct = sorted.stream().distinct().toList();
            if (distinct.size() <= SHADES) {
                return new Shades(
                        distinct.isEmpty()
                                ? List.of()
                                : Stream.concat(distinct.stream(), Stream.of(distinct.getLast()))
                                        .toList());
            }
            var bounds = new ArrayList<Double>();
            for (int i = 0; i <= SHADES; i++) {
                bounds.add(sorted.get(Math.min(sorted.size() - 1, sorted.size() * i / SHADES)));
            }
            return new Shades(List.copyOf(bounds));
        }

        int of(double value) {
            int shade = 1;
            for (int i = 1; i < bounds.size() - 1; i++) {
                shade += value >= bounds.get(i) ? 1 : 0;
            }
            return shade;
        }
    }
}

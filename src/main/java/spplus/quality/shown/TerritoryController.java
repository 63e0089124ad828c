package spplus.quality.shown;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import spplus.access.Access;
import spplus.access.Permission;
import spplus.directory.Directory;
import spplus.directory.Perimeter;
import spplus.quality.shown.ShownPages.Ground;

/** « Comment vont les services publics, ici, là et ailleurs ? » */
@Controller
@Access(Permission.EVERYONE)
class TerritoryController {

    private final TerritoryResults results;
    private final Directory directory;

    TerritoryController(TerritoryResults results, Directory directory) {
        this.results = results;
        this.directory = directory;
    }

    @GetMapping("/resultats")
    ModelAndView nation(
            @RequestParam(name = "indicateur", defaultValue = "") String indicator, HttpServletResponse response) {
        return page("quality/shown/nation", results.nation(), List.of(), indicator, response);
    }

    @GetMapping("/resultats/regions/{code}")
    ModelAndView region(
            @PathVariable String code,
            @RequestParam(name = "indicateur", defaultValue = "") String indicator,
            HttpServletResponse response) {
        var region = results.region(code).orElseThrow(Perimeter::notThere);
        return page("quality/shown/territory", region, List.of(), indicator, response);
    }

    @GetMapping("/resultats/departements/{code}")
    ModelAndView department(
            @PathVariable String code,
            @RequestParam(name = "indicateur", defaultValue = "") String indicator,
            HttpServletResponse response) {
        var department = results.department(code).orElseThrow(Perimeter::notThere);
        var above = directory.department(code).flatMap(one -> results.region(one.region())).stream()
                .toList();
        return page("quality/shown/territory", department, above, indicator, response);
    }

    @GetMapping("/resultats/reseaux/{slug}")
    ModelAndView network(
            @PathVariable String slug,
            @RequestParam(name = "indicateur", defaultValue = "") String indicator,
            HttpServletResponse response) {
        var network = results.network(slug).orElseThrow(Perimeter::notThere);
        return page("quality/shown/territory", network, List.of(), indicator, response);
    }

    private ModelAndView page(
            String template, Ground ground, List<Ground> above, String indicator, HttpServletResponse response) {
        response.setHeader("Cache-Control", "public, max-age=0, s-maxage=10");
        return new ModelAndView(template, "sheet", results.sheet(ground, above, indicator));
    }
}

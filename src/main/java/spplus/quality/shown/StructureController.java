package spplus.quality.shown;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import spplus.access.Access;
import spplus.access.Permission;
import spplus.directory.Directory;
import spplus.directory.Perimeter;
import spplus.directory.Structure;
import spplus.directory.StructureCode;

/** « Est-ce que ce service tient ses engagements ? » */
@Controller
@Access(Permission.EVERYONE)
class StructureController {

    private final Directory directory;
    private final StructureResults results;

    StructureController(Directory directory, StructureResults results) {
        this.directory = directory;
        this.results = results;
    }

    @GetMapping("/structures/{code}/resultats")
    ModelAndView show(
            @PathVariable String code,
            @RequestParam(name = "indicateur", defaultValue = "") String indicator,
            HttpServletResponse response) {
        response.setHeader("Cache-Control", "public, max-age=0, s-maxage=5");
        return new ModelAndView("quality/shown/structure", "sheet", results.sheet(find(code), indicator));
    }

    /** For a screen in the hall: figures alone, read from afar; the page asks for itself again every ten minutes. */
    @GetMapping("/structures/{code}/resultats/ecran")
    ModelAndView wall(@PathVariable String code, HttpServletResponse response) {
        response.setHeader("Cache-Control", "public, max-age=0, s-maxage=30");
        response.setHeader("Refresh", "600");
        return new ModelAndView("quality/shown/wall", "sheet", results.sheet(find(code), ""));
    }

    private Structure find(String code) {
        var structure =
                StructureCode.looksLike(code) ? directory.find(new StructureCode(code)) : Optional.<Structure>empty();
        return structure.filter(one -> !one.isOutside()).orElseThrow(Perimeter::notThere);
    }
}

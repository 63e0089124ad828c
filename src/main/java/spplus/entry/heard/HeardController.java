package spplus.entry.heard;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import spplus.access.Access;
import spplus.access.Permission;
import spplus.directory.Directory;
import spplus.directory.Perimeter;
import spplus.directory.Structure;
import spplus.directory.StructureCode;
import spplus.platform.PlatformSettings;
import spplus.survey.Surveys;

/** « Comment vous faire entendre », for one structure. */
@Controller
@Access(Permission.EVERYONE)
class HeardController {

    private final Directory directory;
    private final ListedPlaces places;
    private final Surveys surveys;
    private final PlatformSettings platform;

    HeardController(Directory directory, ListedPlaces places, Surveys surveys, PlatformSettings platform) {
        this.directory = directory;
        this.places = places;
        this.surveys = surveys;
        this.platform = platform;
    }

    @GetMapping("/structures/{code}/vous-faire-entendre")
    ModelAndView show(@PathVariable String code, HttpServletResponse response) {
        if (!StructureCode.looksLike(code)) {
            throw Perimeter.notThere();
        }
        var structure = directory.find(new StructureCode(code)).orElseThrow(Perimeter::notThere);
        var open = directory.lineage(structure.code()).stream()
                .flatMap(above -> directory.find(new StructureCode(above)).stream())
                .filter(Structure::active)
                .findFirst()
                .orElse(null);
        var listening = open == null ? structure : open;
        var ways = new HeardPages.Ways(
                structure,
                open,
                platform.absolute("/partager?structure=" + listening.code()),
                open == null ? List.of() : surveys.about(open.code(), directory.lineage(open.code())),
                places.of(structure));
        response.setHeader("Cache-Control", "public, max-age=0, s-maxage=5");
        return new ModelAndView("entry/heard").addObject("ways", ways);
    }
}

package spplus.quality.barometer;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import spplus.access.Access;
import spplus.access.Permission;

/** « Comment vont les services publics ? » */
@Controller
@Access(Permission.EVERYONE)
class BarometerController {

    private static final int SHOWN = 20;

    private final FigureRepository figures;

    BarometerController(FigureRepository figures) {
        this.figures = figures;
    }

    @GetMapping("/barometre")
    ModelAndView show() {
        return new ModelAndView("quality/barometer/show", "waves", figures.waves(SHOWN));
    }
}

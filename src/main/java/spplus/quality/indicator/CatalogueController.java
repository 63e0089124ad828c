package spplus.quality.indicator;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import spplus.access.Access;
import spplus.access.Permission;
import spplus.commitment.Commitments;
import spplus.directory.Perimeter;
import spplus.quality.domain.IndicatorStore;

/** « Qu’est-ce qui est mesuré, et comment ? » */
@Controller
@Access(Permission.EVERYONE)
class CatalogueController {

    private final IndicatorStore indicators;
    private final IndicatorView view;
    private final Commitments commitments;

    CatalogueController(IndicatorStore indicators, IndicatorView view, Commitments commitments) {
        this.indicators = indicators;
        this.view = view;
        this.commitments = commitments;
    }

    @GetMapping("/resultats/indicateurs")
    ModelAndView list() {
        return new ModelAndView("quality/indicator/catalogue", "groups", view.groups(false));
    }

    @GetMapping("/resultats/indicateurs/{code}")
    ModelAndView show(@PathVariable String code) {
        var indicator = indicators.find(code, commitments.today()).orElseThrow(Perimeter::notThere);
        return new ModelAndView("quality/indicator/sheet", "sheet", view.sheet(indicator));
    }
}

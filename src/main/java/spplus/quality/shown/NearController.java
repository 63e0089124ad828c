package spplus.quality.shown;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import spplus.access.Access;
import spplus.access.Permission;
import spplus.commitment.Commitments;
import spplus.core.WrittenText;
import spplus.directory.Directory;
import spplus.quality.QualitySettings;
import spplus.quality.domain.Indicator;
import spplus.quality.domain.IndicatorStore;
import spplus.quality.shown.ShownPages.Near;
import spplus.quality.shown.ShownPages.NearOne;

/** « Et près de chez moi ? » : by commune, postal code or name; no position is ever asked for. */
@Controller
@Access(Permission.EVERYONE)
class NearController {

    private static final String FIRST_LOOKED_AT = "satisfaction";
    private static final int LONGEST = 100;
    private static final int YEARS = 3;

    private final Directory directory;
    private final IndicatorStore indicators;
    private final ShownRepository repository;
    private final Figures figures;
    private final Commitments commitments;
    private final QualitySettings settings;

    NearController(
            Directory directory,
            IndicatorStore indicators,
            ShownRepository repository,
            Figures figures,
            Commitments commitments,
            QualitySettings settings) {
        this.directory = directory;
        this.indicators = indicators;
        this.repository = repository;
        this.figures = figures;
        this.commitments = commitments;
        this.settings = settings;
    }

    @GetMapping("/resultats/pres-de-chez-moi")
    ModelAndView show(@RequestParam(name = "lieu", defaultValue = "") String typed) {
        var place = WrittenText.line(typed);
        if (place.length() > LONGEST) {
            return page(new Near(place.substring(0, LONGEST), "quality.near.long", List.of()));
        }
        return page(place.isEmpty() ? new Near("", "", List.of()) : near(place));
    }

    private Near near(String place) {
        var found = directory.search(place, settings.near());
        var codes = found.stream().map(one -> one.code().value()).toList();
        var indicator = indicators
                .find(FIRST_LOOKED_AT, commitments.today())
                .or(() -> indicators.askedFor(commitments.today()).stream().findFirst());
        var counts = repository.counts(codes, commitments.today().minusYears(YEARS));
        var newest = indicator
                .map(Indicator::code)
                .map(code -> repository.newest(codes, code))
                .orElse(Map.of());
        return new Near(
                place,
                found.isEmpty() ? "quality.near.none" : "",
                found.stream()
                        .map(one -> {
                            var sums = newest.get(one.code().value());
                            return new NearOne(
                                    one,
                                    sums == null
                                            ? null
                                            : figures.figure(
                                                    indicator.orElseThrow(),
                                                    StructureResults.path(one),
                                                    List.of(sums),
                                                    null,
                                                    null),
                                    counts.getOrDefault(one.code().value(), 0));
                        })
                        .toList());
    }

    private static ModelAndView page(Near near) {
        return new ModelAndView("quality/shown/near", "near", near);
    }
}

package spplus.experience.reading;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import spplus.access.Access;
import spplus.access.Permission;
import spplus.search.SearchResult.FacetCount;

/** Published experiences for re-users: the same search as the page's, as JSON. */
@RestController
@RequestMapping(path = "/api/v1/experiences", produces = MediaType.APPLICATION_JSON_VALUE)
@Access(Permission.EVERYONE)
class ExperienceApiController {

    private final PublicList list;
    private final ItemRepository items;

    ExperienceApiController(PublicList list, ItemRepository items) {
        this.list = list;
        this.items = items;
    }

    @GetMapping
    Found list(@RequestParam MultiValueMap<String, String> parameters, HttpServletResponse response) {
        var query = ApiQueries.read(parameters);
        var found = list.search(query);
        response.setHeader("Cache-Control", "public, max-age=0, s-maxage=5");
        return new Found(
                found.total(), Found.CAVEAT, Found.facets(found.facets()), items.items(found.ids()), found.next());
    }

    /** By identifier, by reference, or by the identifier of the official export. */
    @GetMapping("/{id}")
    ApiItem one(@PathVariable String id) {
        return items.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @ExceptionHandler(ApiQueries.BadParameter.class)
    ProblemDetail refuse(ApiQueries.BadParameter problem) {
        var detail = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, String.valueOf(problem.getMessage()));
        detail.setTitle("Invalid parameter");
        detail.setProperty("parameter", problem.parameter());
        return detail;
    }

    @ExceptionHandler(IllegalArgumentException.class)
    ProblemDetail refuseCursor(IllegalArgumentException problem) {
        return refuse(new ApiQueries.BadParameter("cursor", "it is not one that this list gave"));
    }

    /**
     * One page of results.
     *
     * @param total how many match, exactly
     * @param caveat what the figures may not be used for
     * @param facets counts by field and value
     * @param next cursor of the page that follows
     */
    record Found(
            long total,
            String caveat,
            Map<String, Map<String, Long>> facets,
            List<ApiItem> items,
            @Nullable String next) {

        static final String CAVEAT = "Volunteers wrote these experiences: counts are not satisfaction rates.";

        static Map<String, Map<String, Long>> facets(Map<String, List<FacetCount>> counts) {
            var facets = new TreeMap<String, Map<String, Long>>();
            counts.forEach((field, values) -> {
                var byValue = new LinkedHashMap<String, Long>();
                values.forEach(count -> byValue.put(count.value(), count.count()));
                facets.put(field, byValue);
            });
            return facets;
        }
    }
}

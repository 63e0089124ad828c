package spplus.directory.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import spplus.access.Access;
import spplus.access.Permission;
import spplus.directory.Department;
import spplus.directory.Network;
import spplus.directory.Region;
import spplus.directory.domain.StructureQuery;
import spplus.directory.domain.StructureSearch;
import spplus.directory.domain.StructureSearch.BadCursorException;
import spplus.directory.domain.Structures;
import spplus.directory.domain.Territories;
import spplus.directory.pages.StructurePages.DepartmentChoice;
import spplus.directory.pages.StructurePages.Finder;
import spplus.directory.pages.StructurePages.RegionChoice;

/** The page where one finds a public service, by words or by browsing. */
@Controller
@Access(Permission.EVERYONE)
class StructureSearchController {

    private static final int PAGE = 20;

    private final Search asked;
    private final StructureSearch search;
    private final Structures structures;
    private final Territories territories;
    private final ResultsWriter writer;

    StructureSearchController(
            Search asked,
            StructureSearch search,
            Structures structures,
            Territories territories,
            ResultsWriter writer) {
        this.asked = asked;
        this.search = search;
        this.structures = structures;
        this.territories = territories;
        this.writer = writer;
    }

    @GetMapping("/structures")
    String search(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(name = "reseau", required = false) @Nullable String network,
            @RequestParam(name = "departement", required = false) @Nullable String department,
            @RequestParam(name = "apres", required = false) @Nullable String after,
            Model model,
            HttpServletResponse response) {
        var understood = asked.understand(new Search.Asked(q, network, department, null, after), PAGE);
        var query = understood.query();
        var networks = structures.networks();
        model.addAttribute("finder", finder(q, query, networks, understood.errors()));
        if (!understood.errors().isEmpty()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        } else if (asksSomething(query)) {
            model.addAttribute("results", results(query, networks));
        }
        return "directory/search";
    }

    private StructurePages.Results results(StructureQuery query, List<Network> networks) {
        try {
            var found = search.find(query);
            return writer.write(query, found, search.count(query, found), networks);
        } catch (BadCursorException e) {
            // An address cut short by hand: the first page answers the same question.
            return results(
                    new StructureQuery(query.words(), query.network(), query.department(), PAGE, null), networks);
        }
    }

    private static boolean asksSomething(StructureQuery query) {
        return !query.words().isEmpty() || query.network() != null || query.department() != null;
    }

    private Finder finder(
            @Nullable String typed, StructureQuery query, List<Network> networks, Map<Search.Field, String> errors) {
        return new Finder(
                typed == null ? "" : typed,
                query.network() == null ? "" : query.network(),
                query.department() == null ? "" : query.department(),
                networks,
                regions(),
                errors.get(Search.Field.WORDS),
                errors.get(Search.Field.DEPARTMENT));
    }

    private List<RegionChoice> regions() {
        var counts = structures.countByDepartment();
        var choices = new ArrayList<RegionChoice>();
        for (var region : territories.regions()) {
            var departments = territories.departments().stream()
                    .filter(department -> isIn(department, region) && counts.containsKey(department.code()))
                    .map(department -> new DepartmentChoice(department, counts.getOrDefault(department.code(), 0)))
                    .toList();
            if (!departments.isEmpty()) {
                choices.add(new RegionChoice(region.name(), departments));
            }
        }
        return choices;
    }

    private static boolean isIn(Department department, Region region) {
        return department.region().equals(region.code());
    }
}

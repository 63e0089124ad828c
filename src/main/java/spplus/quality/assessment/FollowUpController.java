package spplus.quality.assessment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import spplus.access.Access;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.access.Scope;
import spplus.commitment.Commitments;
import spplus.core.KeysetPage;
import spplus.directory.Directory;
import spplus.directory.Network;
import spplus.directory.Structure;
import spplus.directory.StructureCode;
import spplus.quality.assessment.AssessmentPages.Coverage;
import spplus.quality.assessment.AssessmentPages.Follow;
import spplus.quality.assessment.AssessmentPages.Site;
import spplus.quality.assessment.CoverageRepository.Undone;

/** « Qui a fait son autodiagnostic cette année ? »: coverage by network, and who did not. */
@Controller
@RequestMapping(BoardController.ADDRESS + "/suivi")
@Access(Permission.MANAGE_STRUCTURE)
class FollowUpController {

    private static final int PAGE = 50;
    private static final int YEARS = 5;

    private final CoverageRepository repository;
    private final Directory directory;
    private final Commitments commitments;

    FollowUpController(CoverageRepository repository, Directory directory, Commitments commitments) {
        this.repository = repository;
        this.directory = directory;
        this.commitments = commitments;
    }

    @GetMapping
    ModelAndView follow(
            Actor actor,
            @RequestParam(name = "annee", defaultValue = "0") int asked,
            @RequestParam(name = "reseau", defaultValue = "") String network,
            @RequestParam(name = "apres", defaultValue = "") String after) {
        int now = commitments.today().getYear();
        int year = asked > now - YEARS && asked <= now ? asked : now;
        var scope = actor.scopeOf(Permission.MANAGE_STRUCTURE);
        var names = new HashMap<String, String>();
        for (Network one : directory.networks()) {
            names.put(one.slug(), one.name());
        }
        var coverage = repository.counts(scope, year).stream()
                .map(count -> new Coverage(
                        count.network(),
                        names.getOrDefault(count.network(), count.network()),
                        count.sites(),
                        count.done(),
                        count.begun()))
                .toList();
        var chosen = coverage.stream().anyMatch(one -> one.slug().equals(network)) ? network : "";
        var follow = new Follow(
                year,
                IntStream.range(0, YEARS).mapToObj(back -> now - back).toList(),
                chosen,
                coverage,
                all(coverage),
                undone(scope, year, chosen, after, names),
                !after.isEmpty());
        return new ModelAndView("quality/assessment/follow").addObject("follow", follow);
    }

    private KeysetPage<Site> undone(Scope scope, int year, String network, String after, Map<String, String> names) {
        var rows = repository.undone(scope, year, network, after, PAGE + 1);
        var structures = directory.findAll(
                rows.stream().map(row -> new StructureCode(row.structure())).toList());
        return KeysetPage.of(rows, PAGE, Undone::structure).map(row -> {
            Structure structure = structures.get(new StructureCode(row.structure()));
            return new Site(
                    row.structure(),
                    structure == null ? row.structure() : structure.name(),
                    names.getOrDefault(row.network(), row.network()),
                    row.assessment(),
                    row.dueOn(),
                    row.dueOn() != null && commitments.today().isAfter(row.dueOn()));
        });
    }

    private static Coverage all(List<Coverage> coverage) {
        return new Coverage(
                "",
                "",
                coverage.stream().mapToInt(Coverage::sites).sum(),
                coverage.stream().mapToInt(Coverage::done).sum(),
                coverage.stream().mapToInt(Coverage::begun).sum());
    }
}

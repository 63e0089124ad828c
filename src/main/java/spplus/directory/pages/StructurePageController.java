package spplus.directory.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import spplus.access.Access;
import spplus.access.Permission;
import spplus.core.KeysetPage;
import spplus.directory.Department;
import spplus.directory.Region;
import spplus.directory.Structure;
import spplus.directory.StructureCode;
import spplus.directory.StructurePageSection;
import spplus.directory.domain.Structures;
import spplus.directory.domain.Territories;
import spplus.directory.pages.StructurePages.Sheet;

/** The page of one structure: where it is, what stands above and below it, how to be heard there. */
@Controller
@Access(Permission.EVERYONE)
class StructurePageController {

    private static final int CHILDREN = 20;

    private final Structures structures;
    private final Territories territories;
    private final List<StructurePageSection> sections;

    StructurePageController(
            Structures structures, Territories territories, ObjectProvider<StructurePageSection> sections) {
        this.structures = structures;
        this.territories = territories;
        this.sections = sections.stream()
                .sorted(Comparator.comparingInt(StructurePageSection::order))
                .toList();
    }

    @GetMapping("/structures/{address}")
    ModelAndView show(
            @PathVariable String address, @RequestParam(name = "apres", required = false) @Nullable String after) {
        var structure = named(address)
                .filter(found -> !found.isOutside())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!structure.path().equals("/structures/" + address)) {
            var redirect = new RedirectView(structure.path());
            redirect.setStatusCode(HttpStatus.MOVED_PERMANENTLY);
            return new ModelAndView(redirect);
        }
        return new ModelAndView("directory/structure", "sheet", sheet(structure, after));
    }

    /** Codes may have hyphens, as the words after them: the code is the one whose page it is, else the longest. */
    private Optional<Structure> named(String address) {
        var codes = new ArrayList<StructureCode>();
        for (int end = address.length(); end > 0; end = address.lastIndexOf('-', end - 1)) {
            if (StructureCode.looksLike(address.substring(0, end))) {
                codes.add(new StructureCode(address.substring(0, end)));
            }
        }
        var found = structures.findAll(codes);
        return found.values().stream()
                .filter(structure -> structure.path().equals("/structures/" + address))
                .findFirst()
                .or(() ->
                        codes.stream().map(found::get).filter(Objects::nonNull).findFirst());
    }

    private Sheet sheet(Structure structure, @Nullable String after) {
        var parents = parents(structure);
        var instead = structure.active() ? null : nearestOpen(parents);
        var children = children(structure, after);
        return new Sheet(
                structure,
                parents,
                territories
                        .department(structure.department())
                        .map(Department::name)
                        .orElse(""),
                territories.region(structure.region()).map(Region::name).orElse(""),
                instead,
                "/partager?structure=" + (instead == null ? structure : instead).code(),
                children.items(),
                structures.countChildren(structure.code()),
                children.next() == null ? null : structure.path() + "?apres=" + children.next() + "#rattaches",
                sections.stream()
                        .flatMap(section -> section.of(structure).stream())
                        .toList());
    }

    private List<Structure> parents(Structure structure) {
        var lineage = structures.lineage(structure.code()).stream()
                .skip(1)
                .map(StructureCode::new)
                .toList();
        var known = structures.findAll(lineage);
        return lineage.reversed().stream()
                .map(known::get)
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable Structure nearestOpen(List<Structure> parents) {
        return parents.reversed().stream().filter(Structure::active).findFirst().orElse(null);
    }

    private KeysetPage<Structure> children(Structure structure, @Nullable String after) {
        var from = after != null && StructureCode.looksLike(after) ? new StructureCode(after) : null;
        var rows = structures.children(structure.code(), from, CHILDREN + 1);
        return KeysetPage.of(rows, CHILDREN, last -> last.code().value());
    }
}

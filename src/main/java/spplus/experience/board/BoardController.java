package spplus.experience.board;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import spplus.access.Access;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.access.Scope;
import spplus.directory.Directory;
import spplus.directory.StructureCode;

/** « Où en est la modération ? », within a moderator's scope. */
@Controller
@Access(Permission.MODERATE)
class BoardController {

    private static final List<Integer> PERIODS = List.of(7, 30, 91, 364);
    private static final int USUAL = 30;

    private final BoardReader reader;
    private final Directory directory;

    BoardController(BoardReader reader, Directory directory) {
        this.reader = reader;
        this.directory = directory;
    }

    @GetMapping("/espace/moderation/tableau")
    ModelAndView show(
            @RequestParam(defaultValue = "") String jours,
            @RequestParam(defaultValue = "") String structure,
            Actor moderator) {
        int period = PERIODS.stream()
                .filter(days -> days.toString().equals(jours))
                .findFirst()
                .orElse(USUAL);
        var scope = moderator.scopeOf(Permission.MODERATE);
        var roots = scope.everywhere()
                ? List.<String>of()
                : scope.roots().stream().sorted().toList();
        var model = reader.read(chosen(structure, roots, scope), roots, period, PERIODS);
        return new ModelAndView("experience/moderation/board", Map.of("model", model));
    }

    /** The structure asked for, else the whole scope or the first of its roots: two roots may share experiences. */
    private String chosen(String asked, List<String> roots, Scope scope) {
        if (asked.isEmpty()) {
            return roots.isEmpty() ? "" : roots.getFirst();
        }
        var lineage = StructureCode.looksLike(asked) ? directory.lineage(new StructureCode(asked)) : List.<String>of();
        if (lineage.isEmpty() || !scope.covers(lineage)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return asked;
    }
}

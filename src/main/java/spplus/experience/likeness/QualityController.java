package spplus.experience.likeness;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import spplus.access.Access;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.access.Scope;
import spplus.directory.Directory;
import spplus.directory.Structure;
import spplus.directory.StructureCode;
import spplus.experience.likeness.LikenessPages.Line;

/** « Nos réponses sont-elles personnelles ? » and the public page on what a good reply is. */
@Controller
class QualityController {

    private static final int MOST = 100;

    private final FigureRepository figures;
    private final LikenessSettings settings;
    private final Directory directory;

    QualityController(FigureRepository figures, LikenessSettings settings, Directory directory) {
        this.figures = figures;
        this.settings = settings;
        this.directory = directory;
    }

    @GetMapping("/bien-repondre")
    @Access(Permission.EVERYONE)
    String rubric(Model model) {
        model.addAttribute("rated", figures.rated());
        model.addAttribute("computedAt", figures.computedAt());
        return "experience/advice/rubric";
    }

    @GetMapping("/espace/experiences/qualite")
    @Access(Permission.READ_EXPERIENCES)
    String quality(
            Actor actor, @RequestParam(name = "structure", required = false) @Nullable String code, Model model) {
        var scope = actor.scopeOf(Permission.READ_EXPERIENCES);
        var chosen = code == null ? null : within(scope, code);
        var below = chosen == null
                ? top(scope)
                : directory.children(chosen.code(), MOST).stream()
                        .map(Structure::code)
                        .toList();
        model.addAttribute(
                "view",
                new LikenessPages.Quality(
                        chosen == null
                                ? null
                                : lines(List.of(chosen.code())).stream()
                                        .findFirst()
                                        .orElse(null),
                        lines(below),
                        settings.percent(),
                        figures.computedAt(),
                        figures.rated()));
        return "experience/likeness/quality";
    }

    private List<StructureCode> top(Scope scope) {
        var codes = scope.everywhere()
                ? figures.busiest(MOST)
                : scope.roots().stream().limit(MOST).toList();
        return codes.stream().map(StructureCode::new).toList();
    }

    private Structure within(Scope scope, String code) {
        return Optional.of(code)
                .filter(typed -> typed.matches("[A-Za-z0-9-]{1,20}"))
                .map(StructureCode::new)
                .filter(structure -> scope.covers(directory.lineage(structure)))
                .flatMap(directory::find)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** Those that replied, most replies first. */
    private List<Line> lines(Collection<StructureCode> codes) {
        var found = directory.findAll(codes);
        return figures.shares(codes.stream().map(StructureCode::value).toList()).entrySet().stream()
                .map(entry -> line(entry.getKey(), found.get(new StructureCode(entry.getKey())), entry.getValue()))
                .toList();
    }

    private static Line line(String code, @Nullable Structure structure, FigureRepository.Shares shares) {
        return new Line(
                code,
                structure == null ? code : structure.name(),
                shares.alike(),
                shares.generic(),
                "/espace/experiences/qualite?structure=" + code);
    }
}

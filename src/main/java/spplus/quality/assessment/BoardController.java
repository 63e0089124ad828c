package spplus.quality.assessment;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import spplus.access.Access;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.commitment.Commitments;
import spplus.directory.Directory;
import spplus.directory.Perimeter;
import spplus.directory.Structure;
import spplus.platform.Texts;
import spplus.quality.assessment.AssessmentPages.Board;

/** « Où en est notre autodiagnostic ? »: those of a structure, and opening that of the year. */
@Controller
@RequestMapping(BoardController.ADDRESS)
class BoardController {

    static final String ADDRESS = "/espace/qualite/autodiagnostics";
    private static final MonthDay LAST = MonthDay.of(12, 31);
    private static final int YEARS = 10;

    private final AssessmentDesk desk;
    private final AssessmentStore store;
    private final AssessmentSettings settings;
    private final Perimeter perimeter;
    private final Directory directory;
    private final Commitments commitments;
    private final Texts texts;

    BoardController(
            AssessmentDesk desk,
            AssessmentStore store,
            AssessmentSettings settings,
            Perimeter perimeter,
            Directory directory,
            Commitments commitments,
            Texts texts) {
        this.desk = desk;
        this.store = store;
        this.settings = settings;
        this.perimeter = perimeter;
        this.directory = directory;
        this.commitments = commitments;
        this.texts = texts;
    }

    @GetMapping
    @Access(Permission.ENTER_RESULTS)
    ModelAndView board(
            Actor actor,
            @RequestParam(defaultValue = "") String structure,
            @RequestParam(name = "q", defaultValue = "") String words) {
        var chosen =
                perimeter.chosen(actor, Permission.ENTER_RESULTS, structure).orElse(null);
        return page(actor, chosen, words, Map.of(), Map.of());
    }

    @PostMapping
    @Access(Permission.MANAGE_STRUCTURE)
    ModelAndView open(
            Actor actor,
            @RequestParam(defaultValue = "") String structure,
            @RequestParam(name = "echeance", defaultValue = "") String due,
            @RequestParam(name = "ensemble", defaultValue = "") String whole,
            RedirectAttributes flash) {
        var chosen = perimeter.within(actor, structure);
        var errors = new LinkedHashMap<String, String>();
        var day = day(due, commitments.today());
        if (day == null) {
            errors.put("echeance", texts.t("quality.assessment.open.error.due"));
            return page(actor, chosen, "", Map.of("echeance", due, "ensemble", whole), errors);
        }
        var one = desk.open(actor, chosen, day, !whole.isEmpty());
        flash.addFlashAttribute("said", texts.t("quality.assessment.said.opened"));
        return new ModelAndView("redirect:" + one.path());
    }

    /** Between today and the end of the year, null when it is not. */
    static @Nullable LocalDate day(String typed, LocalDate today) {
        try {
            var day = LocalDate.parse(typed.strip());
            return day.isBefore(today) || day.getYear() != today.getYear() ? null : day;
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }

    private ModelAndView page(
            Actor actor,
            @Nullable Structure chosen,
            String words,
            Map<String, String> typed,
            Map<String, String> errors) {
        var today = commitments.today();
        var all = chosen == null ? List.<Assessment>of() : store.of(chosen.code(), YEARS, null);
        var proposed = today.plusDays(settings.days());
        var last = LAST.atYear(today.getYear());
        var board = new Board(
                perimeter.picker(actor, Permission.ENTER_RESULTS, chosen, words, ADDRESS),
                chosen,
                today.getYear(),
                all.stream()
                        .filter(one -> one.year() == today.getYear())
                        .findFirst()
                        .orElse(null),
                all.stream().filter(one -> one.year() != today.getYear()).toList(),
                chosen != null && isLead(actor, chosen),
                chosen != null && directory.children(chosen.code(), 1).stream().anyMatch(Structure::active),
                last,
                typed.isEmpty() ? Map.of("echeance", (proposed.isAfter(last) ? last : proposed).toString()) : typed,
                errors);
        return new ModelAndView(
                        "quality/assessment/board", errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("board", board);
    }

    private boolean isLead(Actor actor, Structure structure) {
        var scope = actor.scopeOf(Permission.MANAGE_STRUCTURE);
        return scope.everywhere() || scope.covers(directory.lineage(structure.code()));
    }
}

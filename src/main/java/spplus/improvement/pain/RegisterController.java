package spplus.improvement.pain;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import spplus.access.Access;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.directory.Perimeter;
import spplus.directory.Structure;
import spplus.improvement.pain.PainListRepository.Place;
import spplus.improvement.pain.PainPages.Writing;
import spplus.platform.Texts;
import spplus.privacy.Screening;

/** « Qu’est-ce qui gêne nos usagers, et par quoi commencer ? »: the register of a place and of all below it. */
@Controller
@RequestMapping(PainPoint.ADDRESS)
@Access(Permission.READ_VOICES)
class RegisterController {

    private static final Pattern CURSOR = Pattern.compile("(\\d{1,6})_([0-9a-f-]{36})");

    private final PainDesk desk;
    private final RegisterViews registers;
    private final ParetoViews charts;
    private final ProcedureNames procedures;
    private final PainWords words;
    private final Perimeter perimeter;
    private final Screening screening;
    private final Texts texts;

    RegisterController(
            PainDesk desk,
            RegisterViews registers,
            ParetoViews charts,
            ProcedureNames procedures,
            PainWords words,
            Perimeter perimeter,
            Screening screening,
            Texts texts) {
        this.desk = desk;
        this.registers = registers;
        this.charts = charts;
        this.procedures = procedures;
        this.words = words;
        this.perimeter = perimeter;
        this.screening = screening;
        this.texts = texts;
    }

    @GetMapping
    ModelAndView list(
            Actor actor,
            @ModelAttribute PainFilter.Sent sent,
            @RequestParam(name = "q", defaultValue = "") String typed,
            @RequestParam(name = "apres", defaultValue = "") String after) {
        var filter = PainFilter.of(sent);
        return new ModelAndView("improvement/pain/list")
                .addObject("list", registers.register(actor, chosen(actor, filter), filter, typed, place(after)));
    }

    /** « Lesquels font le gros des plaintes ? » */
    @GetMapping("/pareto")
    ModelAndView pareto(
            Actor actor,
            @ModelAttribute PainFilter.Sent sent,
            @RequestParam(name = "q", defaultValue = "") String typed) {
        var filter = PainFilter.of(sent);
        return new ModelAndView("improvement/pain/pareto")
                .addObject("chart", charts.chart(actor, chosen(actor, filter), filter, typed));
    }

    @GetMapping("/nouveau")
    ModelAndView blank(Actor actor, @RequestParam(defaultValue = "") String structure) {
        return perimeter
                .chosen(actor, Permission.READ_VOICES, structure)
                .map(place -> form("", place.code().value(), place.name(), PainForm.blank(), Map.of(), List.of()))
                .orElseGet(() -> list(actor, PainFilter.Sent.NOTHING, "", ""));
    }

    @PostMapping("/nouveau")
    ModelAndView write(
            Actor actor,
            @RequestParam(defaultValue = "") String structure,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes flash) {
        var place = perimeter.within(actor, Permission.READ_VOICES, structure);
        var form = new PainForm(sent);
        var errors = form.errors(texts);
        if (!errors.isEmpty()) {
            return form("", place.code().value(), place.name(), form, errors, List.of());
        }
        var pain = desk.write(actor, place, form.told(this::screened), form.source(), screened(form.heardAt()));
        flash.addFlashAttribute("said", texts.t("improvement.pain.said.written"));
        return new ModelAndView("redirect:" + pain.path());
    }

    @GetMapping("/{id:[0-9a-f-]{36}}/modifier")
    @Access(Permission.ANALYSE_VOICES)
    ModelAndView edit(Actor actor, @PathVariable UUID id) {
        var pain = desk.find(actor, Permission.ANALYSE_VOICES, id);
        return form(pain, PainForm.of(pain), Map.of());
    }

    @PostMapping("/{id:[0-9a-f-]{36}}/modifier")
    @Access(Permission.ANALYSE_VOICES)
    ModelAndView change(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes flash) {
        var pain = desk.find(actor, Permission.ANALYSE_VOICES, id);
        var form = new PainForm(sent);
        var errors = form.errors(texts);
        if (!errors.isEmpty()) {
            return form(pain, form, errors);
        }
        try {
            desk.edit(actor, id, form.version(), form.told(this::screened));
        } catch (PainRefused refused) {
            return crossed(pain, sent, refused);
        }
        flash.addFlashAttribute("said", texts.t("improvement.pain.said.edited"));
        return new ModelAndView("redirect:" + pain.path());
    }

    /** Shows what was typed again; sent once more, it is kept over the other's words. */
    private ModelAndView crossed(PainPoint pain, MultiValueMap<String, String> sent, PainRefused refused) {
        sent.set("version", String.valueOf(pain.version()));
        var why = Map.of("titre", texts.t("improvement.pain.refused." + refused.code()));
        var page = form(pain, new PainForm(sent), why);
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    private ModelAndView form(PainPoint pain, PainForm form, Map<String, String> errors) {
        return form(
                pain.path(),
                pain.structure().value(),
                words.where(pain.structure()),
                form,
                errors,
                procedures.named(pain));
    }

    private ModelAndView form(
            String path,
            String structure,
            String where,
            PainForm form,
            Map<String, String> errors,
            List<String> named) {
        var view = new Writing(path, structure, where, form, errors, words.choices(), named);
        var page = new ModelAndView("improvement/pain/write").addObject("view", view);
        if (!errors.isEmpty()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }

    private String screened(String typed) {
        return screening.screen(typed).kept();
    }

    private @Nullable Structure chosen(Actor actor, PainFilter filter) {
        return filter.structure().isEmpty()
                ? null
                : perimeter.within(actor, Permission.READ_VOICES, filter.structure());
    }

    private static @Nullable Place place(String cursor) {
        var found = CURSOR.matcher(cursor);
        return found.matches() ? new Place(Integer.parseInt(found.group(1)), UUID.fromString(found.group(2))) : null;
    }
}

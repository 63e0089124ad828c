package spplus.quality.indicator;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import spplus.access.Access;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.quality.domain.Indicator;

/** « Que mesure-t-on, et que vise-t-on ? » */
@Controller
@Access(Permission.MANAGE_REFERENCE)
@RequestMapping("/espace/qualite/indicateurs")
class EditingController {

    private static final String HOME = "redirect:/espace/qualite/indicateurs";

    private final IndicatorDesk desk;
    private final IndicatorView view;

    EditingController(IndicatorDesk desk, IndicatorView view) {
        this.desk = desk;
        this.view = view;
    }

    @GetMapping
    ModelAndView list() {
        return new ModelAndView("quality/indicator/list", "groups", view.groups(true)).addObject("today", desk.today());
    }

    @GetMapping("/nouveau")
    ModelAndView begin() {
        return page(null, IndicatorForm.empty(desk.today()), Map.of(), null, Map.of());
    }

    @PostMapping("/nouveau")
    ModelAndView create(Actor actor, @RequestParam MultiValueMap<String, String> sent, RedirectAttributes flash) {
        var form = IndicatorForm.of(sent);
        var errors = desk.create(actor, form);
        return errors.isEmpty() ? done(form.code(), "written", flash) : page(null, form, errors, null, Map.of());
    }

    @GetMapping("/{code}")
    ModelAndView edit(@PathVariable String code) {
        var newest = desk.newest(code);
        var day = newest.from().isAfter(desk.today()) ? newest.from() : desk.today();
        return page(newest, IndicatorForm.of(newest, day), Map.of(), null, Map.of());
    }

    @PostMapping("/{code}")
    ModelAndView write(
            Actor actor,
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes flash) {
        var form = IndicatorForm.of(sent);
        var errors = desk.version(actor, code, form);
        return errors.isEmpty() ? done(code, "written", flash) : page(desk.newest(code), form, errors, null, Map.of());
    }

    @PostMapping("/{code}/retrait")
    ModelAndView retire(Actor actor, @PathVariable String code, RedirectAttributes flash) {
        desk.retire(actor, code, true);
        return done(code, "retired", flash);
    }

    @PostMapping("/{code}/remise")
    ModelAndView restore(Actor actor, @PathVariable String code, RedirectAttributes flash) {
        desk.retire(actor, code, false);
        return done(code, "restored", flash);
    }

    @PostMapping("/{code}/cibles")
    ModelAndView aim(
            Actor actor,
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes flash) {
        var typed = IndicatorForm.of(sent);
        var target = new TargetForm(
                typed.get("reseau"),
                typed.get("structure"),
                typed.get("valeur"),
                typed.get("tolerance"),
                typed.get("depuis"));
        var errors = desk.aim(actor, code, target);
        if (errors.isEmpty()) {
            return done(code, "aimed", flash);
        }
        var newest = desk.newest(code);
        return page(newest, IndicatorForm.of(newest, desk.today()), Map.of(), target, errors);
    }

    @PostMapping("/{code}/cibles/{id}/retrait")
    ModelAndView unaim(Actor actor, @PathVariable String code, @PathVariable UUID id, RedirectAttributes flash) {
        desk.unaim(actor, code, id);
        return done(code, "unaimed", flash);
    }

    private ModelAndView page(
            @Nullable Indicator newest,
            IndicatorForm form,
            Map<String, String> errors,
            @Nullable TargetForm target,
            Map<String, String> targetErrors) {
        var shown = target == null ? TargetForm.empty(desk.today()) : target;
        var page = new ModelAndView(
                "quality/indicator/edit", "view", view.editing(newest, form, errors, shown, targetErrors));
        if (!errors.isEmpty() || !targetErrors.isEmpty()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }

    private static ModelAndView done(String code, String said, RedirectAttributes flash) {
        flash.addFlashAttribute("said", "quality.edit.said." + said);
        return new ModelAndView(HOME + "/" + code);
    }
}

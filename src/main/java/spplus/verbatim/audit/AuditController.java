package spplus.verbatim.audit;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
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
import spplus.directory.Perimeter;
import spplus.tabular.WrittenDay;
import spplus.verbatim.audit.AuditPages.Form;
import spplus.verbatim.audit.AuditPages.Home;
import spplus.verbatim.domain.Refused;

/** « La machine lit-elle bien ? » */
@Controller
@Access(Permission.READ_VOICES)
@RequestMapping(AuditController.PATH)
class AuditController {

    static final String PATH = "/espace/voix/audits";

    private static final int SEEDS = 1_000_000;
    private static final String USUAL_SIZE = "120";

    private final AuditDesk desk;
    private final AuditViews views;
    private final Perimeter perimeter;

    AuditController(AuditDesk desk, AuditViews views, Perimeter perimeter) {
        this.desk = desk;
        this.views = views;
        this.perimeter = perimeter;
    }

    @GetMapping
    ModelAndView home(
            Actor actor,
            @RequestParam(defaultValue = "") String structure,
            @RequestParam(name = "q", defaultValue = "") String words) {
        var seed = Integer.toString(ThreadLocalRandom.current().nextInt(1, SEEDS));
        return home(actor, structure, words, new Form("FEELING", USUAL_SIZE, "1", seed, "", "", "", ""));
    }

    @PostMapping
    @Access(Permission.ANALYSE_VOICES)
    ModelAndView draw(
            Actor actor,
            @RequestParam(defaultValue = "") String structure,
            @RequestParam(name = "sujet", defaultValue = "") String subject,
            @RequestParam(name = "taille", defaultValue = "") String size,
            @RequestParam(name = "lecteurs", defaultValue = "1") String readers,
            @RequestParam(name = "graine", defaultValue = "") String seed,
            @RequestParam(name = "du", defaultValue = "") String from,
            @RequestParam(name = "au", defaultValue = "") String until,
            RedirectAttributes flash) {
        try {
            var asked = new AuditDesk.Asked(
                    subject(subject),
                    structure,
                    day(from, "du"),
                    day(until, "au"),
                    (int) number(size, "taille", "size"),
                    readers.equals("2") ? 2 : 1,
                    number(seed, "graine", "seed"));
            return said(flash, desk.ask(actor, asked), "asked");
        } catch (Refused refused) {
            var form = new Form(subject, size, readers, seed, from, until, refused.field(), refused.why());
            var page = home(actor, structure, "", form);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    @GetMapping("/{id}")
    ModelAndView one(Actor actor, @PathVariable UUID id) {
        return page(actor, id, null);
    }

    @PostMapping("/{id}/terminer")
    @Access(Permission.ANALYSE_VOICES)
    ModelAndView finish(Actor actor, @PathVariable UUID id, RedirectAttributes flash) {
        try {
            desk.finish(actor, id);
            return said(flash, id, "finished");
        } catch (Refused refused) {
            var page = page(actor, id, refused.why());
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    @PostMapping("/{id}/ecarter")
    @Access(Permission.ANALYSE_VOICES)
    ModelAndView cancel(Actor actor, @PathVariable UUID id, RedirectAttributes flash) {
        desk.cancel(actor, id);
        return said(flash, id, "cancelled");
    }

    @PostMapping("/{id}/reprendre")
    @Access(Permission.ANALYSE_VOICES)
    ModelAndView takeBack(Actor actor, @PathVariable UUID id, RedirectAttributes flash) {
        desk.takeBack(actor, id);
        return said(flash, id, "back");
    }

    private ModelAndView page(Actor actor, UUID id, @Nullable String problem) {
        var audit = desk.find(actor, id, Permission.READ_VOICES);
        return new ModelAndView("verbatim/audit/one").addObject("audit", views.one(actor, audit, problem));
    }

    private ModelAndView home(Actor actor, String structure, String words, Form form) {
        var chosen = perimeter.chosen(actor, Permission.READ_VOICES, structure).orElse(null);
        boolean everywhere = actor.scopeOf(Permission.READ_VOICES).everywhere();
        var code = chosen == null ? "" : chosen.code().value();
        boolean some = chosen != null || everywhere;
        var view = new Home(
                perimeter.picker(actor, Permission.READ_VOICES, chosen, words, PATH),
                code,
                some ? views.where(code) : "",
                some ? views.lines(code) : List.of(),
                some && desk.covers(actor, code, Permission.ANALYSE_VOICES) ? form : null);
        return new ModelAndView("verbatim/audit/home").addObject("view", view);
    }

    static ModelAndView said(RedirectAttributes flash, UUID id, String what) {
        flash.addFlashAttribute("said", what);
        return new ModelAndView("redirect:" + PATH + "/" + id);
    }

    private static Subject subject(String typed) {
        return Arrays.stream(Subject.values())
                .filter(subject -> subject.name().equals(typed))
                .findFirst()
                .orElseThrow(() -> new Refused("sujet", "subject"));
    }

    private static long number(String typed, String field, String why) {
        try {
            return Integer.parseInt(typed.strip());
        } catch (NumberFormatException e) {
            throw new Refused(field, why);
        }
    }

    private static @Nullable LocalDate day(String typed, String field) {
        return typed.isBlank() ? null : WrittenDay.of(typed.strip()).orElseThrow(() -> new Refused(field, "day"));
    }
}

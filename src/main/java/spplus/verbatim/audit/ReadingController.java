package spplus.verbatim.audit;

import java.util.List;
import java.util.Objects;
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
import spplus.directory.Perimeter;

/** « Que dit ce texte ? », asked without what the machine says. */
@Controller
@Access(Permission.ANALYSE_VOICES)
@RequestMapping(AuditController.PATH + "/{id}")
class ReadingController {

    private final AuditDesk desk;
    private final ReadingViews views;

    ReadingController(AuditDesk desk, ReadingViews views) {
        this.desk = desk;
        this.views = views;
    }

    @GetMapping("/lire")
    ModelAndView read(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(name = "texte", required = false) @Nullable UUID text,
            RedirectAttributes flash) {
        var seat = desk.seat(actor, id);
        return seat.isEmpty()
                ? AuditController.said(flash, id, "taken")
                : page(open(actor, id), seat.get(), text, null, flash);
    }

    @PostMapping("/lire")
    ModelAndView answer(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(name = "texte") UUID text,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes flash) {
        var audit = open(actor, id);
        var said = said(audit, sent);
        var seat = desk.seat(actor, id);
        if (seat.isEmpty()) {
            return AuditController.said(flash, id, "taken");
        }
        if (!isWhole(audit, said, sent)) {
            return page(audit, seat.get(), text, said, flash);
        }
        desk.answer(actor, id, text, said);
        return new ModelAndView("redirect:" + AuditController.PATH + "/" + id + "/lire");
    }

    @GetMapping("/departager")
    ModelAndView settle(Actor actor, @PathVariable UUID id, RedirectAttributes flash) {
        return page(open(actor, id), AuditDesk.SETTLER, null, null, flash);
    }

    @PostMapping("/departager")
    ModelAndView settled(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(name = "texte") UUID text,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes flash) {
        var audit = open(actor, id);
        var said = said(audit, sent);
        if (!isWhole(audit, said, sent)) {
            return page(audit, AuditDesk.SETTLER, text, said, flash);
        }
        desk.settle(actor, id, text, said);
        return new ModelAndView("redirect:" + AuditController.PATH + "/" + id + "/departager");
    }

    private Audit open(Actor actor, UUID id) {
        var audit = desk.find(actor, id, Permission.ANALYSE_VOICES);
        if (!audit.isOpen()) {
            throw Perimeter.notThere();
        }
        return audit;
    }

    private ModelAndView page(
            Audit audit, int seat, @Nullable UUID text, @Nullable List<String> typed, RedirectAttributes flash) {
        var reading = views.next(audit, seat, text, typed);
        if (reading.isEmpty()) {
            return AuditController.said(flash, audit.id(), seat == AuditDesk.SETTLER ? "all-settled" : "all-read");
        }
        var page = new ModelAndView("verbatim/audit/read").addObject("reading", reading.get());
        if (typed != null) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }

    /** In the order of the questions; empty strings where nothing that may be was chosen. */
    private static List<String> said(Audit audit, MultiValueMap<String, String> sent) {
        if (audit.subject().isTicked()) {
            var yes = Objects.requireNonNullElse(sent.get("oui"), List.<String>of());
            return audit.questions().stream()
                    .map(question -> yes.isEmpty() ? "" : yes.contains(question) ? Subject.YES : Subject.NO)
                    .toList();
        }
        return audit.questions().stream()
                .map(question -> Subject.isAsked(question) ? question : Subject.FEELING.name())
                .map(question -> Objects.requireNonNullElse(sent.getFirst(question), ""))
                .map(value -> audit.subject().choices().contains(value) ? value : "")
                .toList();
    }

    /** « None » and something else at once say nothing. */
    private static boolean isWhole(Audit audit, List<String> said, MultiValueMap<String, String> sent) {
        var yes = Objects.requireNonNullElse(sent.get("oui"), List.<String>of());
        boolean contradictory = audit.subject().isTicked() && yes.contains("aucun") && yes.size() > 1;
        return !contradictory && said.stream().noneMatch(String::isEmpty);
    }
}

package spplus.verbatim.session;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
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
import spplus.directory.Structure;
import spplus.tabular.WrittenDay;
import spplus.verbatim.domain.Refused;
import spplus.verbatim.session.SessionPages.Form;
import spplus.verbatim.session.SessionPages.Home;
import spplus.verbatim.session.SessionPages.Problem;
import spplus.verbatim.session.SessionPages.Typed;

/** « Que lisons-nous ensemble ? » */
@Controller
@Access(Permission.READ_VOICES)
@RequestMapping(SessionController.PATH)
class SessionController {

    static final String PATH = "/espace/voix/seances";
    private static final String USUAL_SIZE = "12";
    private static final int MONTHS = 3;

    private final SessionDesk desk;
    private final SessionViews views;
    private final Perimeter perimeter;
    private final Clock clock;

    SessionController(SessionDesk desk, SessionViews views, Perimeter perimeter, Clock clock) {
        this.desk = desk;
        this.views = views;
        this.perimeter = perimeter;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView home(
            Actor actor,
            @RequestParam(defaultValue = "") String structure,
            @RequestParam(name = "q", defaultValue = "") String words) {
        var today = LocalDate.now(clock);
        var from = today.minusMonths(MONTHS).toString();
        return home(actor, structure, words, new Form("", from, today.toString(), "ALL", USUAL_SIZE, "", ""));
    }

    @PostMapping
    @Access(Permission.ANALYSE_VOICES)
    ModelAndView open(
            Actor actor,
            @RequestParam(defaultValue = "") String structure,
            @RequestParam(name = "titre", defaultValue = "") String title,
            @RequestParam(name = "du", defaultValue = "") String from,
            @RequestParam(name = "au", defaultValue = "") String until,
            @RequestParam(name = "parmi", defaultValue = "ALL") String among,
            @RequestParam(name = "taille", defaultValue = "") String size,
            RedirectAttributes flash) {
        var within = perimeter.within(actor, Permission.ANALYSE_VOICES, structure);
        try {
            var asked = new SessionDesk.Asked(
                    title,
                    day(from, "du"),
                    day(until, "au"),
                    among.equals("NEGATIVE") ? "NEGATIVE" : "ALL",
                    number(size));
            return said(flash, desk.open(actor, within.code(), asked), "opened");
        } catch (Refused refused) {
            var form = new Form(title, from, until, among, size, refused.field(), refused.why());
            var page = home(actor, structure, "", form);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    @GetMapping("/{id}")
    ModelAndView one(Actor actor, @PathVariable UUID id) {
        return page(actor, id, Typed.NOTHING, null);
    }

    @PostMapping("/{id}/ouvrir")
    @Access(Permission.ANALYSE_VOICES)
    ModelAndView share(Actor actor, @PathVariable UUID id, RedirectAttributes flash) {
        return done(actor, id, Typed.NOTHING, "shared", flash, () -> desk.share(actor, id));
    }

    @PostMapping("/{id}/textes/{text}/note")
    @Access(Permission.REPLY)
    ModelAndView note(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID text,
            @RequestParam(name = "note", defaultValue = "") String note,
            @RequestParam(defaultValue = "-1") int version,
            RedirectAttributes flash) {
        var typed = new Typed("", "", List.of(), text.toString(), note);
        return done(actor, id, typed, "noted", flash, () -> desk.note(actor, id, text, note, version));
    }

    @PostMapping("/{id}/irritants")
    @Access(Permission.ANALYSE_VOICES)
    ModelAndView decide(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(name = "irritant", defaultValue = "") String name,
            @RequestParam(name = "theme", defaultValue = "") String theme,
            @RequestParam(name = "preuves", required = false) @Nullable List<String> texts,
            RedirectAttributes flash) {
        var chosen = texts == null ? List.<String>of() : texts;
        return done(
                actor,
                id,
                new Typed(name, theme, chosen, "", ""),
                "decided",
                flash,
                () -> desk.decide(
                        actor,
                        id,
                        name,
                        theme.isEmpty() ? null : uuid(theme),
                        chosen.stream().map(SessionController::uuid).toList()));
    }

    @PostMapping("/{id}/irritants/{pain}")
    @Access(Permission.ANALYSE_VOICES)
    ModelAndView drop(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID pain,
            @RequestParam(name = "reprendre", defaultValue = "") String again,
            RedirectAttributes flash) {
        boolean dropped = again.isEmpty();
        return done(
                actor,
                id,
                Typed.NOTHING,
                dropped ? "dropped" : "kept",
                flash,
                () -> desk.drop(actor, id, pain, dropped));
    }

    @PostMapping("/{id}/clore")
    @Access(Permission.ANALYSE_VOICES)
    ModelAndView close(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(name = "rouvrir", defaultValue = "") String again,
            RedirectAttributes flash) {
        boolean closed = again.isEmpty();
        return done(
                actor, id, Typed.NOTHING, closed ? "closed" : "reopened", flash, () -> desk.close(actor, id, closed));
    }

    @GetMapping("/{id}/compte-rendu")
    ModelAndView minutes(Actor actor, @PathVariable UUID id) {
        var session = desk.find(actor, id);
        if (!session.isShared()) {
            throw Perimeter.notThere();
        }
        return new ModelAndView("verbatim/session/minutes")
                .addObject("one", views.one(actor, session, Typed.NOTHING, null));
    }

    private ModelAndView done(Actor actor, UUID id, Typed typed, String said, RedirectAttributes flash, Runnable act) {
        try {
            act.run();
            return said(flash, id, said);
        } catch (Refused refused) {
            return page(actor, id, typed, new Problem(refused.field(), refused.why()));
        }
    }

    private ModelAndView page(Actor actor, UUID id, Typed typed, @Nullable Problem problem) {
        var session = desk.find(actor, id);
        var page = new ModelAndView("verbatim/session/one").addObject("one", views.one(actor, session, typed, problem));
        if (problem != null) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }

    private ModelAndView home(Actor actor, String code, String words, Form form) {
        var chosen = perimeter.chosen(actor, Permission.READ_VOICES, code).orElse(null);
        var picker = perimeter.picker(actor, Permission.READ_VOICES, chosen, words, PATH);
        return new ModelAndView("verbatim/session/home")
                .addObject(
                        "view",
                        chosen == null
                                ? SessionPages.nothing(picker)
                                : new Home(
                                        picker,
                                        chosen.code().value(),
                                        chosen.name(),
                                        views.lines(chosen.code().value()),
                                        mayOpen(actor, chosen) ? form : null));
    }

    private boolean mayOpen(Actor actor, Structure structure) {
        return desk.covers(actor, structure.code().value(), Permission.ANALYSE_VOICES);
    }

    private static ModelAndView said(RedirectAttributes flash, UUID id, String what) {
        flash.addFlashAttribute("said", what);
        return new ModelAndView("redirect:" + PATH + "/" + id);
    }

    private static LocalDate day(String typed, String field) {
        return WrittenDay.of(typed.strip()).orElseThrow(() -> new Refused(field, "day"));
    }

    private static int number(String typed) {
        try {
            return Integer.parseInt(typed.strip());
        } catch (NumberFormatException e) {
            throw new Refused("taille", "size");
        }
    }

    private static UUID uuid(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException e) {
            throw Perimeter.notThere();
        }
    }
}

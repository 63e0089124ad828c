package spplus.verbatim.session;

import java.util.List;
import java.util.Optional;
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
import spplus.core.WrittenText;
import spplus.directory.Perimeter;
import spplus.experience.Axis;
import spplus.experience.Feeling;
import spplus.verbatim.domain.Refused;
import spplus.verbatim.session.SessionPages.Chosen;
import spplus.verbatim.session.SessionPages.Missed;
import spplus.verbatim.session.SessionPages.Problem;
import spplus.verbatim.session.SessionPages.Reading;

/** « Que dit ce texte, pour vous ? » : one after the other, without what others say. */
@Controller
@Access(Permission.REPLY)
@RequestMapping(SessionController.PATH + "/{id}/lire")
class AloneController {

    private final SessionDesk desk;
    private final SessionViews views;

    AloneController(SessionDesk desk, SessionViews views) {
        this.desk = desk;
        this.views = views;
    }

    /** Once all is read, or in the open, the session's own page. */
    @GetMapping
    ModelAndView read(
            Actor actor, @PathVariable UUID id, @RequestParam(name = "texte", required = false) @Nullable UUID text) {
        var reading = reading(actor, reader(actor, id), text, null, null);
        return reading == null ? home(id) : page(reading, HttpStatus.OK);
    }

    @PostMapping("/{text}")
    ModelAndView say(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID text,
            @RequestParam(name = "ressenti", defaultValue = "") String feeling,
            @RequestParam(name = "axes", required = false) @Nullable List<String> axes,
            @RequestParam(name = "irritant", defaultValue = "") String pain,
            @RequestParam(name = "mots", defaultValue = "") String words,
            RedirectAttributes flash) {
        var felt = feeling(feeling);
        var chosen = new Chosen(feeling, axes == null ? List.of() : axes, pain, words);
        if (felt.isEmpty() || !pain.equals("oui") && !pain.equals("non")) {
            var wrong = felt.isEmpty() ? new Problem("ressenti", "feeling") : new Problem("irritant", "pain");
            return wrong(actor, id, text, chosen, wrong, flash);
        }
        try {
            desk.say(actor, id, text, new Vote(felt.get(), axes(axes), pain.equals("oui"), WrittenText.text(words)));
            flash.addFlashAttribute("said", "read");
            return new ModelAndView("redirect:" + SessionController.PATH + "/" + id + "/lire");
        } catch (Refused refused) {
            return wrong(actor, id, text, chosen, new Problem(refused.field(), refused.why()), flash);
        }
    }

    /** Where nothing can be said of it any more, says why and gives the words back. */
    private ModelAndView wrong(
            Actor actor, UUID id, UUID text, Chosen typed, Problem problem, RedirectAttributes flash) {
        var session = reader(actor, id);
        var reading = reading(actor, session, text, typed, problem);
        if (reading != null) {
            return page(reading, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var why = session.isClosed() ? "closed" : session.isShared() ? "shared" : "gone";
        flash.addFlashAttribute("missed", new Missed(why, typed.words()));
        return home(id);
    }

    private Session reader(Actor actor, UUID id) {
        var session = desk.find(actor, id);
        if (!desk.speaks(actor, session)) {
            throw Perimeter.notThere();
        }
        return session;
    }

    private @Nullable Reading reading(
            Actor actor, Session session, @Nullable UUID text, @Nullable Chosen typed, @Nullable Problem problem) {
        return session.isShared() ? null : views.reading(actor, session, text, typed, problem);
    }

    private static ModelAndView page(Reading reading, HttpStatus status) {
        return new ModelAndView("verbatim/session/read", status).addObject("reading", reading);
    }

    private static ModelAndView home(UUID id) {
        return new ModelAndView("redirect:" + SessionController.PATH + "/" + id);
    }

    private static Optional<Feeling> feeling(String typed) {
        return List.of(Feeling.values()).stream()
                .filter(one -> one.name().equals(typed))
                .findFirst();
    }

    private static List<Axis> axes(@Nullable List<String> typed) {
        return List.of(Axis.values()).stream()
                .filter(one -> typed != null && typed.contains(one.name()))
                .toList();
    }
}

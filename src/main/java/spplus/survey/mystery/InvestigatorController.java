package spplus.survey.mystery;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
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
import spplus.core.WrittenText;
import spplus.survey.mystery.MysteryPages.Mine;

/** « Qu’avez-vous observé ? »: the contacts given to whoever is signed in, told one by one, on a phone as well. */
@Controller
@Access(Permission.SIGNED_IN)
@RequestMapping(InvestigatorController.ADDRESS)
class InvestigatorController {

    static final String ADDRESS = "/espace/contacts-mystere";

    private final InvestigatorDesk desk;
    private final MysteryView view;
    private final Clock clock;

    InvestigatorController(InvestigatorDesk desk, MysteryView view, Clock clock) {
        this.desk = desk;
        this.view = view;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView list(Actor actor) {
        return new ModelAndView("survey/mystery/mine")
                .addObject("mine", new Mine(view.tasks(desk.mine(actor)), LocalDate.now(clock)));
    }

    @GetMapping("/{id}")
    ModelAndView show(Actor actor, @PathVariable UUID id) {
        var contact = desk.find(actor, id);
        return page(contact, desk.told(contact), HttpStatus.OK);
    }

    @PostMapping("/{id}")
    ModelAndView tell(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes flash) {
        var contact = desk.find(actor, id);
        var typed = FindingsForm.of(sent, desk.criteria(contact), desk.campaign(contact), LocalDate.now(clock));
        if (!typed.problems().isEmpty()) {
            return page(contact, typed, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (!desk.tell(actor, contact, typed)) {
            typed.problems().put("remarque", "closed-meanwhile");
            return page(contact, typed, HttpStatus.CONFLICT);
        }
        return said(true, "told", flash);
    }

    /** Says why it could not be made. */
    @PostMapping("/{id}/impossible")
    ModelAndView giveUp(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(name = "raison", defaultValue = "") String typed,
            RedirectAttributes flash) {
        var contact = desk.find(actor, id);
        var why = WrittenText.text(typed);
        if (why.isEmpty() || why.length() > FindingsForm.LONGEST_NOTE) {
            var form = desk.told(contact);
            form.problems().putAll(Map.of("raison", "why"));
            form.typed().put("raison", typed);
            return page(contact, form, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return said(desk.giveUp(actor, contact, why), "given-up", flash);
    }

    private ModelAndView page(Contact contact, FindingsForm form, HttpStatus status) {
        return new ModelAndView("survey/mystery/telling", status)
                .addObject("shown", view.telling(contact, desk.campaign(contact), desk.criteria(contact), form));
    }

    private static ModelAndView said(boolean done, String what, RedirectAttributes flash) {
        flash.addFlashAttribute(done ? "said" : "refused", "survey.mystery.said." + (done ? what : "closed-already"));
        return new ModelAndView("redirect:" + ADDRESS);
    }
}

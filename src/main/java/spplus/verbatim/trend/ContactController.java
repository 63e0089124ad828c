package spplus.verbatim.trend;

import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
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
import spplus.directory.Perimeter;
import spplus.directory.Structure;
import spplus.verbatim.trend.ContactPages.Typed;

/** « Combien de textes pour 1 000 passages ? » */
@Controller
@Access(Permission.READ_VOICES)
@RequestMapping(ContactController.PATH)
class ContactController {

    static final String PATH = "/espace/voix/contacts";

    private final Contacts contacts;
    private final Perimeter perimeter;

    ContactController(Contacts contacts, Perimeter perimeter) {
        this.contacts = contacts;
        this.perimeter = perimeter;
    }

    @GetMapping
    ModelAndView show(
            Actor actor,
            @RequestParam(defaultValue = "") String structure,
            @RequestParam(name = "q", defaultValue = "") String words) {
        return page(actor, structure, words, Typed.NOTHING);
    }

    @PostMapping
    @Access(Permission.ANALYSE_VOICES)
    ModelAndView say(
            Actor actor,
            @RequestParam String structure,
            @RequestParam(name = "mois", defaultValue = "") String month,
            @RequestParam(name = "passages", defaultValue = "") String visits,
            RedirectAttributes flash) {
        var chosen = perimeter.within(actor, Permission.ANALYSE_VOICES, structure);
        var wrong = month(actor, chosen, month, visits);
        if (!wrong.isEmpty()) {
            var page = page(actor, structure, "", new Typed(month, visits, wrong));
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        flash.addFlashAttribute("said", visits.isBlank() ? "unsaid" : "said");
        return new ModelAndView("redirect:" + PATH + "?structure=" + structure);
    }

    private String month(Actor actor, Structure chosen, String month, String visits) {
        try {
            return contacts.say(actor, chosen, YearMonth.parse(month), visits);
        } catch (DateTimeParseException e) {
            return "month";
        }
    }

    private ModelAndView page(Actor actor, String structure, String words, Typed typed) {
        var chosen = perimeter.chosen(actor, Permission.READ_VOICES, structure).orElse(null);
        var picker = perimeter.picker(actor, Permission.READ_VOICES, chosen, words, PATH);
        var view = chosen == null
                ? new ContactPages.Page(picker, null, "", "", "", 0, 0, List.of(), List.of(), false, typed)
                : contacts.page(actor, picker, chosen, typed);
        return new ModelAndView("verbatim/trend/contacts").addObject("view", view);
    }
}

package spplus.survey.campaign;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import spplus.access.Access;
import spplus.access.Permission;

/** « Ne plus m’écrire pour des enquêtes »: asked by a page, done by a plain POST that mail programs send too. */
@Controller
@Access(Permission.EVERYONE)
class StopController {

    private final ContactRepository contacts;
    private final Clock clock;

    StopController(ContactRepository contacts, Clock clock) {
        this.contacts = contacts;
        this.clock = clock;
    }

    @GetMapping("/enquetes/{secret}")
    ModelAndView ask(@PathVariable String secret) {
        return new ModelAndView("survey/campaign/stop")
                .addObject("secret", secret)
                .addObject("done", false);
    }

    /** The same answer whatever becomes of it: nobody learns by it who is on a list. */
    @PostMapping("/enquetes/{secret}/arreter")
    ModelAndView stop(@PathVariable String secret) {
        contacts.printOf(secret).ifPresent(print -> contacts.stop(print, LocalDate.now(clock)));
        return new ModelAndView("survey/campaign/stop", HttpStatus.OK)
                .addObject("secret", secret)
                .addObject("done", true);
    }
}

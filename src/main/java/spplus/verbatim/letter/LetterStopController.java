package spplus.verbatim.letter;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import spplus.access.Access;
import spplus.access.Permission;

/** « Ne plus recevoir la lettre du mois »: asked by a page, done by a plain POST that mail programs send too (RFC 8058). */
@Controller
@Access(Permission.EVERYONE)
@RequestMapping(LetterDesk.STOP)
class LetterStopController {

    private final LetterDesk desk;

    LetterStopController(LetterDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/{agent}/{secret}")
    ModelAndView ask(@PathVariable UUID agent, @PathVariable String secret) {
        return page(agent, secret, false);
    }

    /** A link that is none of ours stops nothing, and does not say so. */
    @PostMapping("/{agent}/{secret}/arreter")
    ModelAndView stop(@PathVariable UUID agent, @PathVariable String secret) {
        desk.stop(agent, secret);
        return page(agent, secret, true);
    }

    private static ModelAndView page(UUID agent, String secret, boolean done) {
        return new ModelAndView("verbatim/letter/stop")
                .addObject("address", LetterDesk.STOP + "/" + agent + "/" + secret + "/arreter")
                .addObject("done", done);
    }
}

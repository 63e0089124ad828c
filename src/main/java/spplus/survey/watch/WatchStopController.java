package spplus.survey.watch;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import spplus.access.Access;
import spplus.access.Permission;

/** « Ne plus recevoir ce bilan »: asked by a page, done by a plain POST that mail programs send too. */
@Controller
@Access(Permission.EVERYONE)
@RequestMapping(WatchController.STOP)
class WatchStopController {

    private final WatchDesk desk;

    WatchStopController(WatchDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/{secret}")
    ModelAndView ask(@PathVariable String secret) {
        return page(secret, false);
    }

    @PostMapping("/{secret}/arreter")
    ModelAndView stop(@PathVariable String secret) {
        desk.stop(secret);
        return page(secret, true);
    }

    private static ModelAndView page(String secret, boolean done) {
        return new ModelAndView("survey/watch/stop").addObject("secret", secret).addObject("done", done);
    }
}

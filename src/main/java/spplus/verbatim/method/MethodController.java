package spplus.verbatim.method;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import spplus.access.Access;
import spplus.access.Permission;
import spplus.core.Interval;
import spplus.verbatim.model.ModelCard;
import spplus.verbatim.pipeline.RunningModel;

/** « Comment la machine lit-elle ce que vous écrivez ? » */
@Controller
@Access(Permission.EVERYONE)
class MethodController {

    private final RunningModel running;

    MethodController(RunningModel running) {
        this.running = running;
    }

    @GetMapping("/methode/analyse")
    ModelAndView show() {
        return new ModelAndView("verbatim/method")
                .addObject("running", running(running.current().card()));
    }

    private static MethodPages.Running running(ModelCard card) {
        long right = Math.round(card.feelingAccuracy() * card.rows());
        var interval = Interval.wilson(Math.min(right, card.rows()), card.rows());
        return new MethodPages.Running(
                card.version(),
                card.rows() == 0,
                card.rows(),
                card.folds(),
                card.feelingAccuracy(),
                interval.low(),
                interval.high(),
                card.polarityAccuracy());
    }
}

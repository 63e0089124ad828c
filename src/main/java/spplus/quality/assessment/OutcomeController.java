package spplus.quality.assessment;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import spplus.access.Access;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.quality.assessment.Assessment.State;

/** « Où en sommes-nous de nos engagements ? »: what a team declared, beside what is measured; to be printed. */
@Controller
@Access(Permission.ENTER_RESULTS)
class OutcomeController {

    private final AssessmentDesk desk;
    private final Outcomes outcomes;

    OutcomeController(AssessmentDesk desk, Outcomes outcomes) {
        this.desk = desk;
        this.outcomes = outcomes;
    }

    @GetMapping(AssessmentController.ADDRESS + "/resultat")
    ModelAndView show(Actor actor, @PathVariable UUID id) {
        var one = desk.find(actor, Permission.ENTER_RESULTS, id);
        if (one.state() != State.CLOSED) {
            throw new AssessmentRefused("not-closed", one.path());
        }
        return new ModelAndView("quality/assessment/outcome").addObject("outcome", outcomes.of(one));
    }
}

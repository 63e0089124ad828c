package spplus.experience.oncall;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import spplus.access.Access;
import spplus.access.Actor;
import spplus.access.Permission;

/** Begins or ends a moderator's duty, from their queue. */
@Controller
@Access(Permission.MODERATE)
class DutyController {

    private final Duty duty;

    DutyController(Duty duty) {
        this.duty = duty;
    }

    @PostMapping("/espace/moderation/permanence")
    String change(@RequestParam(defaultValue = "") String service, Actor moderator) {
        if (service.equals("oui")) {
            duty.begin(moderator);
        } else {
            duty.end(moderator);
        }
        return "redirect:/espace/moderation#permanence";
    }
}

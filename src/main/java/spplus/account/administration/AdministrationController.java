package spplus.account.administration;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import spplus.access.Access;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.account.Role;
import spplus.account.domain.AgentState;
import spplus.account.domain.PersonFields;

/** The list of agents within one's scope, and the page that invites one more. */
@Controller
@Access(Permission.MANAGE_AGENTS)
@RequestMapping("/espace/administration")
class AdministrationController {

    private final AdministrationDesk desk;
    private final AgentSearch search;
    private final Appointers appointers;
    private final ScopeChooser chooser;

    AdministrationController(AdministrationDesk desk, AgentSearch search, Appointers appointers, ScopeChooser chooser) {
        this.desk = desk;
        this.search = search;
        this.appointers = appointers;
        this.chooser = chooser;
    }

    @GetMapping
    ModelAndView agents(Actor actor, AgentFilter filter) {
        var found = search.find(actor.scopeOf(Permission.MANAGE_AGENTS), filter);
        return new ModelAndView("account/agents")
                .addObject("agents", found)
                .addObject("filter", filter)
                .addObject("roles", Role.values())
                .addObject("states", AgentState.values());
    }

    @GetMapping("/inviter")
    ModelAndView invitation(Actor actor) {
        return form(actor, new PersonFields("", ""), AppointmentFields.EMPTY, Map.of());
    }

    /** With {@code action=chercher}, only looks for structures to tick. */
    @PostMapping("/inviter")
    ModelAndView invite(
            Actor actor,
            PersonFields person,
            AppointmentFields fields,
            @RequestParam(defaultValue = "") String action) {
        if (action.equals("chercher")) {
            return form(actor, person, fields, Map.of());
        }
        var outcome = desk.invite(actor, person, fields);
        if (outcome.errors().isEmpty()) {
            return new ModelAndView("redirect:/espace/administration/agents/" + outcome.agent());
        }
        var page = form(actor, person, fields, outcome.errors());
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView form(Actor actor, PersonFields person, AppointmentFields fields, Map<String, String> errors) {
        var scope = actor.scopeOf(Permission.MANAGE_AGENTS);
        return new ModelAndView("account/invite")
                .addObject("person", person)
                .addObject("fields", fields)
                .addObject("choices", chooser.choices(fields, appointers.policy(actor), scope))
                .addObject("errors", errors);
    }
}

package spplus.account.administration;

import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import spplus.access.Access;
import spplus.access.Actor;
import spplus.access.Permission;

/** The page of one agent, for those who look after agents. */
@Controller
@Access(Permission.MANAGE_AGENTS)
@RequestMapping("/espace/administration/agents/{id}")
class AgentController {

    private final AdministrationDesk desk;
    private final AgentView view;
    private final AgentSearch search;
    private final Appointers appointers;
    private final ScopeChooser chooser;

    AgentController(
            AdministrationDesk desk, AgentView view, AgentSearch search, Appointers appointers, ScopeChooser chooser) {
        this.desk = desk;
        this.view = view;
        this.search = search;
        this.appointers = appointers;
        this.chooser = chooser;
    }

    @GetMapping
    ModelAndView agent(Actor actor, @PathVariable UUID id) {
        return page(actor, id, AppointmentFields.EMPTY, Map.of());
    }

    @PostMapping("/roles")
    ModelAndView giveRole(
            Actor actor,
            @PathVariable UUID id,
            AppointmentFields fields,
            @RequestParam(defaultValue = "") String action) {
        if (action.equals("chercher")) {
            return page(actor, id, fields, Map.of());
        }
        mustSee(actor, id);
        var errors = desk.giveRole(actor, id, fields);
        if (errors.isEmpty()) {
            return back(id);
        }
        var page = page(actor, id, fields, errors);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    @PostMapping("/roles/{assignment}/fin")
    ModelAndView endRole(Actor actor, @PathVariable UUID id, @PathVariable UUID assignment) {
        mustSee(actor, id);
        return done(id, desk.endRole(actor, id, assignment));
    }

    @PostMapping("/desactiver")
    ModelAndView deactivate(Actor actor, @PathVariable UUID id) {
        mustSee(actor, id);
        return done(id, desk.deactivate(actor, id));
    }

    @PostMapping("/reactiver")
    ModelAndView reactivate(Actor actor, @PathVariable UUID id) {
        mustSee(actor, id);
        return done(id, desk.reactivate(actor, id));
    }

    @PostMapping("/relancer")
    ModelAndView inviteAgain(Actor actor, @PathVariable UUID id) {
        mustSee(actor, id);
        return done(id, desk.inviteAgain(actor, id));
    }

    private static ModelAndView done(UUID id, boolean allowed) {
        if (!allowed) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return back(id);
    }

    private ModelAndView page(Actor actor, UUID id, AppointmentFields fields, Map<String, String> errors) {
        mustSee(actor, id);
        var policy = appointers.policy(actor);
        return new ModelAndView("account/agent")
                .addObject("agent", view.of(id, policy))
                .addObject("fields", fields)
                .addObject("choices", chooser.choices(fields, policy, actor.scopeOf(Permission.MANAGE_AGENTS)))
                .addObject("errors", errors);
    }

    private void mustSee(Actor actor, UUID id) {
        if (!search.sees(actor.scopeOf(Permission.MANAGE_AGENTS), id)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private static ModelAndView back(UUID id) {
        return new ModelAndView("redirect:/espace/administration/agents/" + id);
    }
}

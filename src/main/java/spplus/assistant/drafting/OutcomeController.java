package spplus.assistant.drafting;

import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import spplus.access.Access;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.assistant.Networks;
import spplus.assistant.model.ModelDrafts;

/** « Que deviennent les brouillons proposés ? », and the switch of each network. */
@Controller
@Access(Permission.MANAGE_STRUCTURE)
@RequestMapping("/espace/brouillons")
class OutcomeController {

    private static final int MOST_SWITCHES = 200;

    private final OutcomeRepository outcomes;
    private final Switches switches;
    private final Networks networks;
    private final ModelDrafts model;

    OutcomeController(OutcomeRepository outcomes, Switches switches, Networks networks, ModelDrafts model) {
        this.outcomes = outcomes;
        this.switches = switches;
        this.networks = networks;
        this.model = model;
    }

    @GetMapping
    String show(Actor actor, Model page) {
        Set<String> mine = networks.managed(actor);
        var allowed = switches.allowed(mine);
        page.addAttribute(
                "view",
                new DraftPages.Results(
                        model.isConfigured(),
                        mine.stream()
                                .limit(MOST_SWITCHES)
                                .map(network -> new DraftPages.Switch(network, allowed.contains(network)))
                                .toList(),
                        outcomes.of(mine),
                        outcomes.calls(mine)));
        return "assistant/outcomes";
    }

    @PostMapping("/reglage")
    String allow(
            Actor actor,
            @RequestParam(name = "reseau", defaultValue = "") String network,
            @RequestParam(name = "permettre", defaultValue = "false") boolean allowed,
            RedirectAttributes flash) {
        if (!networks.managed(actor).contains(network)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        switches.set(network, allowed, actor);
        flash.addFlashAttribute("said", allowed ? "assistant.said.allowed" : "assistant.said.forbidden");
        return "redirect:/espace/brouillons";
    }
}

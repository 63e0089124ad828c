package spplus.experience.reply;

import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import spplus.access.Access;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.experience.ExperienceId;

/** The panel of advice alone, for a reply that is being written; nothing is kept. */
@Controller
class AdviceController {

    private final Perimeter perimeter;
    private final Editors editors;
    private final Advisor advisor;

    AdviceController(Perimeter perimeter, Editors editors, Advisor advisor) {
        this.perimeter = perimeter;
        this.editors = editors;
        this.advisor = advisor;
    }

    @PostMapping("/espace/experiences/{id}/reponse/conseils")
    @Access(Permission.REPLY)
    String advise(Actor actor, @PathVariable UUID id, @ModelAttribute ReplyForm form, Model model) {
        var experience = perimeter.readable(actor, new ExperienceId(id));
        var structure = editors.chosen(actor, experience, Objects.requireNonNullElse(form.structure(), ""))
                .orElseThrow(NotThere::new);
        model.addAttribute("panel", advisor.on(experience, structure, form.words(), form.leftAsIs()));
        return "experience/advice/panel";
    }
}

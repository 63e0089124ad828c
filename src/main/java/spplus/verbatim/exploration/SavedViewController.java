package spplus.verbatim.exploration;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import spplus.access.Access;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.directory.Perimeter;
import spplus.verbatim.exploration.VoicePages.Saving;

/** « Quelles recherches ai-je gardées ? » */
@Controller
@Access(Permission.READ_VOICES)
@RequestMapping(SavedViewController.ADDRESS)
class SavedViewController {

    static final String ADDRESS = VoiceController.ADDRESS + "/vues";

    private final SavedViews views;
    private final VoiceController voices;

    SavedViewController(SavedViews views, VoiceController voices) {
        this.views = views;
        this.voices = voices;
    }

    @GetMapping
    String list(Actor actor, Model model) {
        model.addAttribute("views", views.list(actor));
        return "verbatim/exploration/views";
    }

    @PostMapping
    Object keep(
            Actor actor,
            @RequestParam(name = "requete", defaultValue = "") String query,
            @RequestParam(name = "nom", defaultValue = "") String name,
            @RequestParam(name = "partage", defaultValue = "") String shared,
            RedirectAttributes flash) {
        var parameters = VoiceAddresses.parameters(query);
        var asked = voices.query(actor, parameters).orElseThrow(Perimeter::notThere);
        boolean forAll = shared.equals("oui");
        var problem = views.keep(actor, asked, name, forAll);
        if (problem != null) {
            var page = voices.page(actor, parameters, new Saving(name, forAll, problem));
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        flash.addFlashAttribute("said", "kept");
        return new ModelAndView("redirect:" + ADDRESS);
    }

    @PostMapping("/{id}/retirer")
    String remove(Actor actor, @PathVariable UUID id, RedirectAttributes flash) {
        views.remove(actor, id);
        flash.addFlashAttribute("said", "removed");
        flash.addFlashAttribute("removed", id.toString());
        return "redirect:" + ADDRESS;
    }

    @PostMapping("/{id}/remettre")
    String putBack(Actor actor, @PathVariable UUID id, RedirectAttributes flash) {
        boolean back = views.putBack(actor, id);
        flash.addFlashAttribute("said", back ? "put-back" : "many");
        return "redirect:" + ADDRESS;
    }
}

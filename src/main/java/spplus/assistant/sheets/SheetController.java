package spplus.assistant.sheets;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import spplus.access.Access;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.assistant.Networks;

/** « Que pouvons-nous citer dans nos réponses ? » */
@Controller
@RequestMapping("/espace/fiches")
class SheetController {

    private final SheetDesk desk;
    private final Networks networks;

    SheetController(SheetDesk desk, Networks networks) {
        this.desk = desk;
        this.networks = networks;
    }

    @GetMapping
    @Access(Permission.REPLY)
    String list(
            Actor actor,
            @RequestParam(name = "q", defaultValue = "") String words,
            @RequestParam(name = "apres", required = false) @Nullable UUID after,
            Model model) {
        var found = desk.list(actor, words.strip(), after);
        var shown = found.stream().limit(SheetDesk.PAGE).toList();
        model.addAttribute(
                "view",
                new SheetPages.Listing(
                        shown,
                        words.strip(),
                        networks.managed(actor),
                        found.size() > SheetDesk.PAGE ? shown.getLast().id().toString() : null,
                        desk.today()));
        return "assistant/sheets";
    }

    @GetMapping("/{id}")
    @Access(Permission.REPLY)
    String read(Actor actor, @PathVariable UUID id, Model model) {
        var sheet = desk.readable(actor, id);
        model.addAttribute("sheet", sheet);
        model.addAttribute("serves", sheet.serves(desk.today()));
        model.addAttribute("mine", networks.managed(actor).contains(sheet.network()));
        return "assistant/sheet";
    }

    @GetMapping("/nouvelle")
    @Access(Permission.MANAGE_STRUCTURE)
    String create(Actor actor, Model model) {
        return form(actor, null, SheetForm.of(null, null, null, null, null, null), Map.of(), model);
    }

    @GetMapping("/{id}/modifier")
    @Access(Permission.MANAGE_STRUCTURE)
    String edit(Actor actor, @PathVariable UUID id, Model model) {
        return form(actor, id, SheetForm.of(desk.writable(actor, id)), Map.of(), model);
    }

    @PostMapping("/enregistrer")
    @Access(Permission.MANAGE_STRUCTURE)
    String save(
            Actor actor,
            @RequestParam(name = "fiche", required = false) @Nullable UUID id,
            @RequestParam(name = "reseau", required = false) @Nullable String network,
            @RequestParam(name = "titre", required = false) @Nullable String title,
            @RequestParam(name = "corps", required = false) @Nullable String body,
            @RequestParam(name = "sources", required = false) @Nullable String sources,
            @RequestParam(name = "validite", required = false) @Nullable String until,
            @RequestParam(name = "version", required = false) @Nullable Integer version,
            RedirectAttributes flash,
            Model model) {
        var form = SheetForm.of(network, title, body, sources, until, version);
        var errors = form.errors();
        if (errors.isEmpty() && !desk.write(actor, id, form)) {
            errors = Map.of("corps", "assistant.sheet.error.meanwhile");
        }
        if (!errors.isEmpty()) {
            return form(actor, id, form, errors, model);
        }
        flash.addFlashAttribute("said", "assistant.sheet.said.written");
        return "redirect:/espace/fiches";
    }

    @PostMapping("/{id}/retrait")
    @Access(Permission.MANAGE_STRUCTURE)
    String retire(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(name = "retirer", defaultValue = "true") boolean retired,
            RedirectAttributes flash) {
        desk.retire(actor, id, retired);
        flash.addFlashAttribute("said", retired ? "assistant.sheet.said.retired" : "assistant.sheet.said.brought-back");
        return "redirect:/espace/fiches/" + id;
    }

    private String form(Actor actor, @Nullable UUID id, SheetForm form, Map<String, String> errors, Model model) {
        boolean retired = id != null && desk.writable(actor, id).retiredAt() != null;
        var view = new SheetPages.Editing(
                id == null ? null : id.toString(), form, networks.managed(actor), retired, errors);
        model.addAttribute("view", view);
        return "assistant/sheet-form";
    }
}

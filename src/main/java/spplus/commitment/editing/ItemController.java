package spplus.commitment.editing;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import spplus.access.Access;
import spplus.access.Permission;
import spplus.commitment.Commitment;
import spplus.commitment.CommitmentCode;
import spplus.commitment.Commitments;

/** The commitments of the draft and their parts, one page each. */
@Controller
@RequestMapping("/espace/engagements/brouillon")
@Access(Permission.MANAGE_REFERENCE)
class ItemController {

    private static final String DRAFT = "redirect:/espace/engagements/brouillon";

    private final DraftDesk desk;
    private final Commitments commitments;

    ItemController(DraftDesk desk, Commitments commitments) {
        this.desk = desk;
        this.commitments = commitments;
    }

    @GetMapping("/engagements/{code}")
    String edit(@PathVariable String code, Model model) {
        var draft = desk.needed();
        var item = draft.find(known(code)).orElseThrow(ItemController::notThere);
        var form = new ItemForm(
                item.title(),
                item.plain(),
                item.complete(),
                desk.placed(draft, item.code()),
                desk.version(draft, item.code()));
        return page(item.code(), form, Map.of(), model);
    }

    @PostMapping("/engagements/{code}")
    String write(
            @PathVariable String code,
            @RequestParam(name = "titre", required = false) @Nullable String title,
            @RequestParam(name = "explication", required = false) @Nullable String plain,
            @RequestParam(name = "incomplet", defaultValue = "false") boolean incomplete,
            @RequestParam(name = "vient-de", required = false) @Nullable List<String> from,
            @RequestParam(name = "version", required = false) @Nullable Integer version,
            RedirectAttributes flash,
            Model model) {
        var place = known(code);
        desk.version(desk.needed(), place);
        var form = ItemForm.of(title, plain, !incomplete, from, version);
        var errors = form.errors();
        if (errors.isEmpty() && !desk.write(place, form)) {
            errors = Map.of("titre", "commitment.error.meanwhile");
        }
        if (!errors.isEmpty()) {
            return page(place, form, errors, model);
        }
        flash.addFlashAttribute("said", "commitment.said.written");
        return DRAFT + "#e" + code.replace('.', '-');
    }

    @PostMapping("/ajout")
    String add(@RequestParam(name = "dans", defaultValue = "") String in, RedirectAttributes flash) {
        var added = desk.add(in.isBlank() ? null : known(in));
        if (added.isEmpty()) {
            flash.addFlashAttribute("said", "commitment.said.too-many");
            return DRAFT;
        }
        return DRAFT + "/engagements/" + added.get();
    }

    @PostMapping("/engagements/{code}/retrait")
    String remove(@PathVariable String code, RedirectAttributes flash) {
        var removed = desk.remove(known(code));
        flash.addFlashAttribute("said", removed.isPresent() ? "commitment.said.removed" : "commitment.said.has-parts");
        removed.ifPresent(item -> flash.addFlashAttribute("removed", undo(item)));
        return DRAFT;
    }

    /** Undoes a removal. */
    @PostMapping("/engagements/{code}/remise")
    String bringBack(
            @PathVariable String code,
            @RequestParam(name = "titre", defaultValue = "") String title,
            @RequestParam(name = "explication", defaultValue = "") String plain,
            @RequestParam(name = "incomplet", defaultValue = "false") boolean incomplete,
            @RequestParam(name = "liens", defaultValue = "") String links,
            RedirectAttributes flash) {
        var form = ItemForm.of(title, plain, !incomplete, null, null);
        if (!form.errors().isEmpty()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        var item = new Commitment(known(code), form.title(), form.plain(), form.complete(), List.of());
        desk.bringBack(new DraftDesk.Removed(item, List.of(links.split(","))));
        flash.addFlashAttribute("said", "commitment.said.brought-back");
        return DRAFT;
    }

    /** Kept in the session until the next page, and so made of strings alone. */
    private static Map<String, String> undo(DraftDesk.Removed undone) {
        var removed = undone.item();
        return Map.of(
                "code", removed.code().toString(),
                "titre", removed.title(),
                "explication", removed.plain(),
                "incomplet", String.valueOf(!removed.complete()),
                "liens", String.join(",", undone.links()));
    }

    private String page(CommitmentCode code, ItemForm form, Map<String, String> errors, Model model) {
        model.addAttribute("view", new EditingPages.Item(code, form, commitments.current(), errors));
        return "commitment/item";
    }

    private static CommitmentCode known(String code) {
        return CommitmentCode.parse(code).orElseThrow(ItemController::notThere);
    }

    private static ResponseStatusException notThere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}

package spplus.improvement.pain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
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
import spplus.core.WrittenText;
import spplus.improvement.pain.PainPages.SplitForm;
import spplus.platform.Texts;
import spplus.privacy.Screening;

/** « Est-ce un seul irritant, ou deux ? »: takes one apart. */
@Controller
@RequestMapping(PainPoint.ADDRESS + "/{id:[0-9a-f-]{36}}/partager")
@Access(Permission.ANALYSE_VOICES)
class SplitController {

    private static final int LONGEST_TITLE = 140;

    private final PainDesk desk;
    private final MergeDesk merging;
    private final SheetViews views;
    private final Screening screening;
    private final Texts texts;

    SplitController(PainDesk desk, MergeDesk merging, SheetViews views, Screening screening, Texts texts) {
        this.desk = desk;
        this.merging = merging;
        this.views = views;
        this.screening = screening;
        this.texts = texts;
    }

    @GetMapping
    ModelAndView choose(Actor actor, @PathVariable UUID id) {
        return page(actor, id, new SplitForm("", List.of(), List.of()), Map.of());
    }

    @PostMapping
    ModelAndView split(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(name = "titre", defaultValue = "") String title,
            @RequestParam(name = "sources", defaultValue = "") List<UUID> sources,
            @RequestParam(name = "textes", defaultValue = "") List<UUID> texts,
            RedirectAttributes flash) {
        var form = new SplitForm(title, sources, texts);
        var line = WrittenText.line(title);
        var errors = new LinkedHashMap<String, String>();
        if (line.isEmpty() || line.length() > LONGEST_TITLE) {
            errors.put("titre", this.texts.t("improvement.pain.error.title"));
            return page(actor, id, form, errors);
        }
        try {
            var other = merging.split(actor, id, version, screening.screen(line).kept(), sources, texts);
            flash.addFlashAttribute("said", this.texts.t("improvement.pain.said.split"));
            return new ModelAndView("redirect:" + other.path());
        } catch (PainRefused refused) {
            errors.put("quoi", this.texts.t("improvement.pain.refused." + refused.code()));
            return page(actor, id, form, errors);
        }
    }

    private ModelAndView page(Actor actor, UUID id, SplitForm form, Map<String, String> errors) {
        var pain = desk.find(actor, Permission.ANALYSE_VOICES, id);
        var page = new ModelAndView("improvement/pain/split").addObject("view", views.splitting(pain, form, errors));
        if (!errors.isEmpty()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }
}

package spplus.quality.gap;

import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import spplus.access.Access;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.commitment.Commitments;
import spplus.directory.Perimeter;
import spplus.directory.Structure;
import spplus.platform.Ids;
import spplus.platform.Texts;
import spplus.quality.gap.GapStore.Place;

/** « Où ne sommes-nous pas à la hauteur, et par quoi commencer ? » */
@Controller
@Access(Permission.ENTER_RESULTS)
@RequestMapping(Gap.ADDRESS)
class GapController {

    private static final String FIRST_TAB = "a-qualifier";
    private static final Pattern CURSOR = Pattern.compile("(-?\\d{1,6})_(.{36})");

    private final GapViews views;
    private final GapDesk desk;
    private final GapFinder finder;
    private final Perimeter perimeter;
    private final Commitments commitments;
    private final Texts texts;

    GapController(
            GapViews views, GapDesk desk, GapFinder finder, Perimeter perimeter, Commitments commitments, Texts texts) {
        this.views = views;
        this.desk = desk;
        this.finder = finder;
        this.perimeter = perimeter;
        this.commitments = commitments;
        this.texts = texts;
    }

    @GetMapping
    ModelAndView list(
            Actor actor,
            @RequestParam(defaultValue = "") String structure,
            @RequestParam(name = "q", defaultValue = "") String words,
            @RequestParam(name = "onglet", defaultValue = FIRST_TAB) String tab,
            @RequestParam(name = "engagement", defaultValue = "") String commitment,
            @RequestParam(defaultValue = "") String nature,
            @RequestParam(defaultValue = "") String type,
            @RequestParam(name = "apres", defaultValue = "") String after) {
        var chosen =
                perimeter.chosen(actor, Permission.ENTER_RESULTS, structure).orElse(null);
        var known = GapViews.TABS.containsKey(tab) ? tab : FIRST_TAB;
        var filter = GapFilter.of(commitment, nature, type);
        return new ModelAndView(
                "quality/gap/list", "list", views.listing(actor, chosen, words, known, filter, place(after)));
    }

    /** Looks at the figures at once, rather than when they change. */
    @PostMapping("/recherche")
    String look(Actor actor, @RequestParam(defaultValue = "") String structure, RedirectAttributes flash) {
        var chosen = perimeter.within(actor, Permission.ENTER_RESULTS, structure);
        flash.addFlashAttribute("said", texts.t("quality.gap.said.looked", finder.look(chosen)));
        return "redirect:" + Gap.ADDRESS + "?structure=" + chosen.code();
    }

    @GetMapping("/nouveau")
    ModelAndView begin(Actor actor, @RequestParam(defaultValue = "") String structure) {
        return perimeter
                .chosen(actor, Permission.ENTER_RESULTS, structure)
                .map(chosen -> page(chosen, GapForm.EMPTY, Map.of()))
                .orElseGet(() -> new ModelAndView(
                        "quality/gap/list", "list", views.listing(actor, null, "", FIRST_TAB, GapFilter.ALL, null)));
    }

    @PostMapping("/nouveau")
    ModelAndView write(
            Actor actor,
            @RequestParam(defaultValue = "") String structure,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes flash) {
        var chosen = perimeter.within(actor, Permission.ENTER_RESULTS, structure);
        var form = GapForm.of(sent);
        var errors = form.errors(texts);
        if (errors.isEmpty() && commitments.find(form.commitment()).isEmpty()) {
            errors = Map.of("engagement", texts.t("quality.gap.error.commitment"));
        }
        if (!errors.isEmpty()) {
            return page(chosen, form, errors);
        }
        var gap = desk.write(actor, chosen, form.title(), form.description(), form.commitment());
        flash.addFlashAttribute("said", texts.t("quality.gap.said.written"));
        return new ModelAndView("redirect:" + gap.path());
    }

    private ModelAndView page(Structure structure, GapForm form, Map<String, String> errors) {
        var page = new ModelAndView(
                "quality/gap/write",
                "view",
                new GapPages.Writing(
                        structure, form, errors, commitments.current().commitments()));
        if (!errors.isEmpty()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }

    private static @Nullable Place place(String cursor) {
        var found = CURSOR.matcher(cursor);
        if (!found.matches()) {
            return null;
        }
        int rank = Integer.parseInt(found.group(1));
        return Ids.parse(found.group(2)).map(id -> new Place(rank, id)).orElse(null);
    }
}

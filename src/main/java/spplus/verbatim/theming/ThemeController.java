package spplus.verbatim.theming;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import spplus.directory.Perimeter;
import spplus.verbatim.domain.Refused;

/** « De quoi parlent les usagers ? » */
@Controller
@Access(Permission.READ_VOICES)
@RequestMapping(ThemeController.PATH)
class ThemeController {

    static final String PATH = "/espace/voix/themes";

    private final ThemeDesk desk;
    private final ThemeViews views;

    ThemeController(ThemeDesk desk, ThemeViews views) {
        this.desk = desk;
        this.views = views;
    }

    @GetMapping
    ModelAndView home(Actor actor, @RequestParam(name = "etat", defaultValue = "signed") String state) {
        var shown =
                switch (state) {
                    case "proposed" -> ThemeState.PROPOSED;
                    case "rejected" -> ThemeState.REJECTED;
                    default -> ThemeState.SIGNED;
                };
        return new ModelAndView("verbatim/theming/home").addObject("model", views.home(actor, shown));
    }

    @PostMapping("/decouvrir")
    @Access(Permission.ANALYSE_VOICES)
    String discover(Actor actor, RedirectAttributes flash) {
        desk.discover(actor);
        flash.addFlashAttribute("said", "verbatim.theme.said.asked");
        return "redirect:" + PATH + "?etat=proposed";
    }

    @GetMapping("/{id}")
    ModelAndView one(Actor actor, @PathVariable UUID id) {
        return page(actor, id, null, ThemeViews.Chosen.NOTHING, null);
    }

    @PostMapping("/{id}")
    @Access(Permission.ANALYSE_VOICES)
    ModelAndView decide(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(name = "nom", defaultValue = "") String name,
            @RequestParam(defaultValue = "") String definition,
            @RequestParam(defaultValue = "") String parent,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam(name = "acte", defaultValue = "enregistrer") String act,
            RedirectAttributes flash) {
        var typed = new ThemeDesk.Typed(name, definition, uuid(parent), version);
        try {
            switch (act) {
                case "signer" -> desk.sign(actor, id, typed);
                case "refuser" -> desk.reject(actor, id, version);
                case "reprendre" -> desk.reopen(actor, id, version);
                default -> desk.edit(actor, id, typed);
            }
            return said(
                    flash,
                    id,
                    switch (act) {
                        case "signer" -> "signed";
                        case "refuser" -> "rejected";
                        case "reprendre" -> "reopened";
                        default -> "saved";
                    });
        } catch (Refused refused) {
            return page(actor, id, typed, ThemeViews.Chosen.NOTHING, refused);
        }
    }

    @PostMapping("/{id}/fusion")
    @Access(Permission.ANALYSE_VOICES)
    ModelAndView merge(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(name = "fusion", defaultValue = "") String into,
            @RequestParam(defaultValue = "-1") int version,
            RedirectAttributes flash) {
        try {
            desk.merge(actor, id, uuid(into), version);
            return said(flash, UUID.fromString(into), "merged");
        } catch (Refused refused) {
            return page(actor, id, null, ThemeViews.Chosen.NOTHING, refused);
        }
    }

    @PostMapping("/{id}/scission")
    @Access(Permission.ANALYSE_VOICES)
    ModelAndView split(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(name = "termes", required = false) @Nullable List<String> terms,
            @RequestParam(name = "nouveau", defaultValue = "") String name,
            @RequestParam(defaultValue = "-1") int version,
            RedirectAttributes flash) {
        Set<String> chosen = new TreeSet<>(Optional.ofNullable(terms).orElse(List.of()));
        try {
            return said(flash, desk.split(actor, id, chosen, name, version), "split");
        } catch (Refused refused) {
            return page(actor, id, null, new ThemeViews.Chosen(chosen, name), refused);
        }
    }

    @PostMapping("/{id}/textes/{text}")
    @Access(Permission.REPLY)
    ModelAndView place(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID text,
            @RequestParam(name = "dedans", defaultValue = "") String inside,
            RedirectAttributes flash) {
        var told =
                switch (inside) {
                    case "oui" -> Optional.of(true);
                    case "non" -> Optional.of(false);
                    default -> Optional.<Boolean>empty();
                };
        desk.place(actor, id, text, told.orElse(null));
        return said(flash, id, told.isEmpty() ? "back" : told.get() ? "inside" : "outside");
    }

    private static ModelAndView said(RedirectAttributes flash, UUID id, String what) {
        flash.addFlashAttribute("said", "verbatim.theme.said." + what);
        return new ModelAndView("redirect:" + PATH + "/" + id);
    }

    private ModelAndView page(
            Actor actor,
            UUID id,
            ThemeDesk.@Nullable Typed typed,
            ThemeViews.Chosen chosen,
            @Nullable Refused refused) {
        var page = new ModelAndView("verbatim/theming/one");
        if (refused != null) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page.addObject("model", views.one(actor, id, typed, chosen, refused));
    }

    private static @Nullable UUID uuid(String typed) {
        try {
            return typed.isEmpty() ? null : UUID.fromString(typed);
        } catch (IllegalArgumentException e) {
            throw Perimeter.notThere();
        }
    }
}

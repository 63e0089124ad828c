package spplus.experience.sharing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import spplus.access.Access;
import spplus.access.Permission;
import spplus.experience.sharing.GuidePages.Part;
import spplus.platform.Texts;

/** The pages that explain: the charter, what happens to personal data, how to do things. */
@Controller
@Access(Permission.EVERYONE)
class GuideController {

    private static final IntFunction<String> PRIVACY = part -> "experience.privacy." + part;
    private static final IntFunction<String> HELP = part -> "experience.help." + part;

    private final Texts texts;
    private final SharingSettings settings;

    GuideController(Texts texts, SharingSettings settings) {
        this.texts = texts;
        this.settings = settings;
    }

    @GetMapping("/charte")
    String charter() {
        return "experience/guide/charter";
    }

    @GetMapping("/confidentialite")
    ModelAndView privacy() {
        return page(PRIVACY);
    }

    @GetMapping("/aide")
    ModelAndView help() {
        return page(HELP);
    }

    /** Parts and lines are numbered from 1 in the message file; a page has as many as there are texts. */
    private ModelAndView page(IntFunction<String> key) {
        var parts = new ArrayList<Part>();
        for (int part = 1; texts.has(key.apply(part) + ".title"); part++) {
            var lines = new ArrayList<String>();
            for (int line = 1; texts.has(key.apply(part) + "." + line); line++) {
                lines.add(texts.t(key.apply(part) + "." + line, settings.draft().toDays()));
            }
            parts.add(new Part(texts.t(key.apply(part) + ".title"), lines));
        }
        // Part 0 is the page itself.
        return new ModelAndView("experience/guide/page")
                .addObject("title", texts.t(key.apply(0) + ".title"))
                .addObject("lead", texts.t(key.apply(0) + ".lead"))
                .addObject("parts", List.copyOf(parts));
    }
}

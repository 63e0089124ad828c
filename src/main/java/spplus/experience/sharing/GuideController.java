package spplus.experience.sharing;

import java.util.ArrayList;
import java.util.List;
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
        return page("privacy");
    }

    @GetMapping("/aide")
    ModelAndView help() {
        return page("help");
    }

    /** Parts and lines are numbered from 1 in the message file; a page has as many as there are texts. */
    private ModelAndView page(String name) {
        var parts = new ArrayList<Part>();
        for (int part = 1; texts.has(key(name, part, "title")); part++) {
            var lines = new ArrayList<String>();
            for (int line = 1; texts.has(key(name, part, Integer.toString(line))); line++) {
                lines.add(texts.t(
                        key(name, part, Integer.toString(line)),
                        settings.draft().toDays()));
            }
            parts.add(new Part(texts.t(key(name, part, "title")), lines));
        }
        return new ModelAndView("experience/guide/page").addObject("name", name).addObject("parts", List.copyOf(parts));
    }

    private static String key(String name, int part, String line) {
        return "experience.%s.%d.%s".formatted(name, part, line);
    }
}

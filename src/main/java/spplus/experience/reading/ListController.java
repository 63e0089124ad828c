package spplus.experience.reading;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import spplus.access.Access;
import spplus.access.Permission;

/** The list of published experiences. */
@Controller
@Access(Permission.EVERYONE)
class ListController {

    private final PublicList list;
    private final Feed feed;

    ListController(PublicList list, Feed feed) {
        this.list = list;
        this.feed = feed;
    }

    @GetMapping(PublicList.PATH)
    String list(@RequestParam MultiValueMap<String, String> parameters, Model model, HttpServletResponse response) {
        model.addAttribute("view", read(parameters));
        response.setHeader("Cache-Control", "public, max-age=0, s-maxage=5");
        return "experience/list";
    }

    @GetMapping(value = PublicList.PATH + ".atom", produces = "application/atom+xml")
    void feed(@RequestParam MultiValueMap<String, String> parameters, HttpServletResponse response) {
        response.setHeader("Cache-Control", "public, max-age=0, s-maxage=30");
        feed.write(SiteQueries.read(parameters).at(null), response);
    }

    /** A cursor that was altered leads back to the first page. */
    private ReadingPages.Listing read(MultiValueMap<String, String> parameters) {
        var query = SiteQueries.read(parameters);
        try {
            return list.list(query);
        } catch (IllegalArgumentException e) {
            return list.list(query.at(null));
        }
    }
}

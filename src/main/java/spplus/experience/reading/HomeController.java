package spplus.experience.reading;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import spplus.access.Access;
import spplus.access.Permission;

/** The first page: what one can do here, and what happened lately. */
@Controller
@Access(Permission.EVERYONE)
class HomeController {

    private final Home home;

    HomeController(Home home) {
        this.home = home;
    }

    @GetMapping("/")
    String home(Model model, HttpServletResponse response) {
        model.addAttribute("view", home.now());
        response.setHeader("Cache-Control", "public, max-age=0, s-maxage=20");
        return "experience/home";
    }

    /** How re-users take the data. */
    @GetMapping("/api")
    String api(HttpServletResponse response) {
        response.setHeader("Cache-Control", "public, max-age=0, s-maxage=60");
        return "experience/api";
    }
}

package spplus.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import spplus.access.Access;
import spplus.access.Permission;

/** The first page. */
@Controller
@Access(Permission.EVERYONE)
class HomeController {

    @GetMapping("/")
    String home() {
        return "web/home";
    }
}

package spplus.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import spplus.access.Access;
import spplus.access.Permission;

/** What is accessible here, what is not, and whom to tell. */
@Controller
@Access(Permission.EVERYONE)
class AccessibilityController {

    @GetMapping("/accessibilite")
    String statement() {
        return "web/accessibility";
    }
}

package spplus.experience.following;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import spplus.access.Access;
import spplus.access.Permission;
import spplus.experience.domain.Followers;

/** Stops the mails in one gesture; reading the page changes nothing, whoever's mail scanner opens the link. */
@Controller
@RequestMapping("/ne-plus-suivre/{secret:[A-Za-z0-9_-]{32}}")
@Access(Permission.EVERYONE)
class StopController {

    private final Followers followers;
    private final StopDesk desk;

    StopController(Followers followers, StopDesk desk) {
        this.followers = followers;
        this.desk = desk;
    }

    @GetMapping
    ModelAndView ask(@PathVariable String secret) {
        var follower = find(secret);
        return new ModelAndView("experience/following/stop")
                .addObject("stopped", desk.isStopped(follower))
                .addObject("address", "/ne-plus-suivre/" + secret);
    }

    @PostMapping
    String stop(@PathVariable String secret) {
        desk.stop(find(secret));
        return "redirect:/ne-plus-suivre/" + secret;
    }

    private Followers.Follower find(String secret) {
        return followers.bySecret(secret).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}

package spplus.account.password;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import spplus.access.Access;
import spplus.access.Permission;
import spplus.account.domain.Agent;
import spplus.account.domain.BrowserSession;
import spplus.account.domain.Links.Purpose;
import spplus.account.domain.PasswordPolicy;
import spplus.account.domain.Passwords;

/** The pages behind the links to choose a password, and the one that asks for such a link. */
@Controller
@Access(Permission.EVERYONE)
class PasswordController {

    private final PasswordDesk desk;
    private final LinkRequests requests;
    private final PasswordPolicy policy;
    private final Passwords passwords;
    private final BrowserSession session;

    PasswordController(
            PasswordDesk desk,
            LinkRequests requests,
            PasswordPolicy policy,
            Passwords passwords,
            BrowserSession session) {
        this.desk = desk;
        this.requests = requests;
        this.policy = policy;
        this.passwords = passwords;
        this.session = session;
    }

    @GetMapping("/connexion/mot-de-passe")
    ModelAndView ask() {
        return asking("", "");
    }

    @PostMapping("/connexion/mot-de-passe")
    ModelAndView send(@RequestParam(defaultValue = "") String email, HttpServletRequest request) {
        if (!email.contains("@")) {
            return status(asking(email, "account.email.invalid"), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return requests.take(email, request.getRemoteAddr())
                ? new ModelAndView("account/link-sent")
                : status(asking(email, "account.sign-in.too-many"), HttpStatus.TOO_MANY_REQUESTS);
    }

    @GetMapping("/connexion/invitation/{secret}")
    ModelAndView invitation(@PathVariable String secret) {
        return choosing(secret, Purpose.INVITATION);
    }

    @PostMapping("/connexion/invitation/{secret}")
    ModelAndView accept(
            @PathVariable String secret,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response) {
        return choose(secret, Purpose.INVITATION, password, request, response);
    }

    @GetMapping("/connexion/mot-de-passe/{secret}")
    ModelAndView reset(@PathVariable String secret) {
        return choosing(secret, Purpose.RESET);
    }

    @PostMapping("/connexion/mot-de-passe/{secret}")
    ModelAndView change(
            @PathVariable String secret,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response) {
        return choose(secret, Purpose.RESET, password, request, response);
    }

    private ModelAndView choosing(String secret, Purpose purpose) {
        return desk.holder(secret, purpose)
                .map(agent -> choosing(agent, purpose, ""))
                .orElseGet(PasswordController::dead);
    }

    private ModelAndView choose(
            String secret, Purpose purpose, String password, HttpServletRequest request, HttpServletResponse response) {
        var agent = desk.holder(secret, purpose);
        if (agent.isEmpty()) {
            return dead();
        }
        var objection =
                policy.objection(password, agent.get().name(), agent.get().email());
        if (objection.isPresent()) {
            return status(choosing(agent.get(), purpose, objection.get()), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (!desk.choose(secret, purpose, agent.get(), passwords.hash(password))) {
            return dead();
        }
        return new ModelAndView("redirect:" + session.open(agent.get().id(), request, response));
    }

    private static ModelAndView asking(String email, String error) {
        return new ModelAndView("account/forgotten")
                .addObject("email", email)
                .addObject("errors", errors("email", error));
    }

    private static ModelAndView choosing(Agent agent, Purpose purpose, String error) {
        return new ModelAndView("account/choose-password")
                .addObject("name", agent.name())
                .addObject("email", agent.email())
                .addObject("invited", purpose == Purpose.INVITATION)
                .addObject("errors", errors("password", error));
    }

    /** Known or not, used or expired: the page is the same, and says how to get a new one. */
    static ModelAndView dead() {
        return status(new ModelAndView("account/dead-link"), HttpStatus.GONE);
    }

    static Map<String, String> errors(String field, String error) {
        return error.isEmpty() ? Map.of() : Map.of(field, error);
    }

    static ModelAndView status(ModelAndView page, HttpStatus status) {
        page.setStatus(status);
        return page;
    }
}

package spplus.account.profile;

import jakarta.servlet.http.HttpSession;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import spplus.access.Access;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.account.domain.AccountSettings;
import spplus.account.domain.Agent;
import spplus.account.domain.PasswordPolicy;
import spplus.account.domain.Passwords;
import spplus.platform.RateLimiter;

/** The page of one's own account: roles, sessions, password. */
@Controller
@Access(Permission.SIGNED_IN)
@RequestMapping("/espace/compte")
class ProfileController {

    private final ProfileDesk desk;
    private final PasswordPolicy policy;
    private final Passwords passwords;
    private final RateLimiter limiter;
    private final AccountSettings settings;

    ProfileController(
            ProfileDesk desk,
            PasswordPolicy policy,
            Passwords passwords,
            RateLimiter limiter,
            AccountSettings settings) {
        this.desk = desk;
        this.policy = policy;
        this.passwords = passwords;
        this.limiter = limiter;
        this.settings = settings;
    }

    @GetMapping
    ModelAndView profile(Actor actor, HttpSession session, @RequestParam(defaultValue = "false") boolean modifie) {
        return page(actor, session, Map.of(), modifie);
    }

    @PostMapping("/sessions/fermer")
    String closeSession(Actor actor, @RequestParam("session") String mark) {
        desk.closeSession(actor.id(), mark);
        return "redirect:/espace/compte";
    }

    @PostMapping("/sessions/fermer-les-autres")
    String closeOthers(Actor actor, HttpSession session) {
        desk.closeOtherSessions(actor.id(), session.getId());
        return "redirect:/espace/compte";
    }

    @PostMapping("/mot-de-passe")
    ModelAndView changePassword(
            Actor actor,
            HttpSession session,
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String password) {
        var agent = desk.agent(actor.id());
        var errors = errors(agent, current, password);
        if (!errors.isEmpty()) {
            var page = page(actor, session, errors, false);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        desk.changePassword(agent, passwords.hash(password), session.getId());
        return new ModelAndView("redirect:/espace/compte?modifie=true");
    }

    private Map<String, String> errors(Agent agent, String current, String password) {
        var errors = new LinkedHashMap<String, String>();
        if (!limiter.allow("password.current", agent.id().toString(), settings.perAccount())) {
            errors.put("current", "account.sign-in.too-many");
        } else if (!passwords.matches(current, agent.password())) {
            errors.put("current", "account.password.wrong");
        }
        policy.objection(password, agent.name(), agent.email()).ifPresent(error -> errors.put("password", error));
        return errors;
    }

    private ModelAndView page(Actor actor, HttpSession session, Map<String, String> errors, boolean changed) {
        return new ModelAndView("account/profile")
                .addObject("profile", desk.profile(actor.id(), session.getId()))
                .addObject("errors", errors)
                .addObject("changed", changed);
    }
}

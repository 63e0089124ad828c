package spplus.account.password;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import spplus.access.Access;
import spplus.access.Permission;
import spplus.account.domain.BrowserSession;
import spplus.account.domain.PasswordPolicy;
import spplus.account.domain.Passwords;
import spplus.account.domain.PersonFields;

/** The page by which the first administrator of a new site makes their account. */
@Controller
@Access(Permission.EVERYONE)
@RequestMapping("/connexion/premier-administrateur/{secret}")
class FirstAdministratorController {

    private final PasswordDesk desk;
    private final PasswordPolicy policy;
    private final Passwords passwords;
    private final BrowserSession session;

    FirstAdministratorController(
            PasswordDesk desk, PasswordPolicy policy, Passwords passwords, BrowserSession session) {
        this.desk = desk;
        this.policy = policy;
        this.passwords = passwords;
        this.session = session;
    }

    @GetMapping
    ModelAndView form(@PathVariable String secret) {
        return desk.isFirstAdministratorExpected(secret)
                ? page(new PersonFields("", ""), Map.of())
                : PasswordController.dead();
    }

    @PostMapping
    ModelAndView create(
            @PathVariable String secret,
            PersonFields person,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!desk.isFirstAdministratorExpected(secret)) {
            return PasswordController.dead();
        }
        var errors = new LinkedHashMap<>(person.errors());
        policy.objection(password, person.name(), person.email()).ifPresent(error -> errors.put("password", error));
        if (!errors.isEmpty()) {
            return PasswordController.status(page(person, errors), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return desk.createFirstAdministrator(secret, person.name(), person.email(), passwords.hash(password))
                .map(agent -> new ModelAndView("redirect:" + session.open(agent, request, response)))
                .orElseGet(PasswordController::dead);
    }

    private static ModelAndView page(PersonFields person, Map<String, String> errors) {
        return new ModelAndView("account/first-administrator")
                .addObject("person", person)
                .addObject("errors", errors);
    }
}

package spplus.account.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import spplus.access.Access;
import spplus.access.Actor;
import spplus.access.Permission;

/** The pages by which an agent comes in and goes out. */
@Controller
@Access(Permission.EVERYONE)
class SignInController {

    private final SignInDesk desk;
    private final Sessions sessions;

    SignInController(SignInDesk desk, Sessions sessions) {
        this.desk = desk;
        this.sessions = sessions;
    }

    @GetMapping("/connexion")
    ModelAndView form(@Nullable Actor actor) {
        return actor == null ? page("", "") : new ModelAndView("redirect:/espace");
    }

    @PostMapping("/connexion")
    ModelAndView signIn(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response) {
        var agent = desk.signIn(email, password);
        if (agent.isEmpty()) {
            var refused = page(email, "account.sign-in.refused");
            refused.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return refused;
        }
        return new ModelAndView("redirect:" + sessions.open(agent.get(), request, response));
    }

    @PostMapping("/deconnexion")
    String signOut(HttpServletRequest request) {
        sessions.close(request);
        return "redirect:/connexion";
    }

    private static ModelAndView page(String email, String error) {
        return new ModelAndView("account/sign-in").addObject("email", email).addObject("error", error);
    }
}

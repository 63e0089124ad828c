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
import spplus.account.DemoAccounts;
import spplus.account.domain.BrowserSession;

/** The pages by which an agent comes in and goes out. */
@Controller
@Access(Permission.EVERYONE)
class SignInController {

    private final SignInDesk desk;
    private final BrowserSession session;
    private final DemoAccounts demo;

    SignInController(SignInDesk desk, BrowserSession session, DemoAccounts demo) {
        this.desk = desk;
        this.session = session;
        this.demo = demo;
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
        return switch (desk.signIn(email, password, request.getRemoteAddr())) {
            case SignInAnswer.Welcome(var agent) ->
                new ModelAndView("redirect:" + session.open(agent, request, response));
            case SignInAnswer.Refused _ -> refused(email, "account.sign-in.refused", HttpStatus.UNPROCESSABLE_CONTENT);
            case SignInAnswer.TooMany _ -> refused(email, "account.sign-in.too-many", HttpStatus.TOO_MANY_REQUESTS);
        };
    }

    @PostMapping("/deconnexion")
    String signOut(HttpServletRequest request) {
        session.close(request);
        return "redirect:/connexion";
    }

    private ModelAndView refused(String email, String error, HttpStatus status) {
        var page = page(email, error);
        page.setStatus(status);
        return page;
    }

    private ModelAndView page(String email, String error) {
        return new ModelAndView("account/sign-in")
                .addObject("email", email)
                .addObject("error", error)
                .addObject("demo", demo.accounts())
                .addObject("demoPassword", demo.shownPassword());
    }
}

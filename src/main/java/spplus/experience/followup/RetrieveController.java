package spplus.experience.followup;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import spplus.access.Access;
import spplus.access.Permission;
import spplus.core.Reference;
import spplus.experience.domain.FollowUpSettings;
import spplus.experience.domain.LinkRequests;
import spplus.experience.followup.FollowUpPages.Retrieval;
import spplus.experience.sharing.Fields;
import spplus.platform.RateLimiter;
import spplus.platform.Texts;

/** Asks for a new link to a private page; the answer is the same whether or not it belongs to somebody. */
@Controller
@RequestMapping("/suivi/retrouver")
@Access(Permission.EVERYONE)
class RetrieveController {

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]{1,190}\\.[^@\\s]{2,}");
    private static final Pattern NOT_IN_A_REFERENCE = Pattern.compile("[^A-Z0-9]");
    private static final int HALF = 4;

    private final LinkRequests requests;
    private final RateLimiter limiter;
    private final FollowUpSettings settings;
    private final Texts texts;

    RetrieveController(LinkRequests requests, RateLimiter limiter, FollowUpSettings settings, Texts texts) {
        this.requests = requests;
        this.limiter = limiter;
        this.settings = settings;
        this.texts = texts;
    }

    @GetMapping
    ModelAndView form(@RequestParam(name = "envoye", defaultValue = "") String sent) {
        return page(new Retrieval("", "", !sent.isEmpty(), settings.unopened().toDays(), Map.of()));
    }

    @PostMapping
    ModelAndView ask(@RequestParam MultiValueMap<String, String> sent, HttpServletRequest request) {
        var fields = Fields.of(sent, "reference", "courriel");
        var typed = fields.text("reference").strip();
        var reference = asWritten(typed);
        var email = fields.text("courriel").strip();
        var problems = problems(reference, email);
        if (!problems.isEmpty()) {
            return page(typed, email, problems, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (!isAllowed(request.getRemoteAddr(), reference, email)) {
            var busy = Map.of("reference", texts.t("experience.follow.retrieve.busy"));
            return page(typed, email, busy, HttpStatus.TOO_MANY_REQUESTS);
        }
        requests.ask(new Reference(reference), email);
        return new ModelAndView("redirect:/suivi/retrouver?envoye=oui");
    }

    /** Counted on what was typed, so that a refusal tells nothing either. */
    private boolean isAllowed(String address, String reference, String email) {
        return limiter.allow("follow-up.address", address, settings.perAddress())
                && limiter.allow(
                        "follow-up.author", reference + " " + email.toLowerCase(Locale.ROOT), settings.perAuthor());
    }

    private Map<String, String> problems(String reference, String email) {
        var problems = new LinkedHashMap<String, String>();
        if (!Reference.looksLike(reference)) {
            problems.put("reference", texts.t("experience.follow.retrieve.reference-wrong"));
        }
        if (!EMAIL.matcher(email).matches()) {
            problems.put("courriel", texts.t("experience.follow.retrieve.email-wrong"));
        }
        return problems;
    }

    /** People write {@code k7m4 p2xd}, or copy it with what stands around it. */
    private static String asWritten(String typed) {
        var plain = NOT_IN_A_REFERENCE.matcher(typed.toUpperCase(Locale.ROOT)).replaceAll("");
        return plain.length() == 2 * HALF ? plain.substring(0, HALF) + "-" + plain.substring(HALF) : plain;
    }

    private ModelAndView page(String reference, String email, Map<String, String> problems, HttpStatus status) {
        var page =
                page(new Retrieval(reference, email, false, settings.unopened().toDays(), problems));
        page.setStatus(status);
        return page;
    }

    private static ModelAndView page(Retrieval shown) {
        return new ModelAndView("experience/followup/retrieve").addObject("shown", shown);
    }
}

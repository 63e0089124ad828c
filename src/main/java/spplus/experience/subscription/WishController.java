package spplus.experience.subscription;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
import spplus.experience.reading.SavedSearches;
import spplus.experience.sharing.Fields;
import spplus.experience.subscription.SubscriptionPages.Wish;
import spplus.platform.RateLimiter;
import spplus.platform.Texts;

/** Where one asks to be told of what a structure, a search or a theme brings. */
@Controller
@RequestMapping("/suivre")
@Access(Permission.EVERYONE)
class WishController {

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]{1,190}\\.[^@\\s]{2,60}");

    private final SubscriptionDesk desk;
    private final SavedSearches searches;
    private final RateLimiter limiter;
    private final SubscriptionSettings settings;
    private final Texts texts;

    WishController(
            SubscriptionDesk desk,
            SavedSearches searches,
            RateLimiter limiter,
            SubscriptionSettings settings,
            Texts texts) {
        this.desk = desk;
        this.searches = searches;
        this.limiter = limiter;
        this.settings = settings;
        this.texts = texts;
    }

    /** Takes the very filters of the public list. */
    @GetMapping
    ModelAndView form(@RequestParam MultiValueMap<String, String> parameters) {
        return page(searches.of(parameters), "", Rhythm.WEEKLY, Map.of());
    }

    @GetMapping("/demande")
    ModelAndView asked() {
        return new ModelAndView("experience/subscription/asked")
                .addObject("days", settings.unconfirmed().toDays());
    }

    @PostMapping
    ModelAndView ask(@RequestParam MultiValueMap<String, String> sent, HttpServletRequest request) {
        var fields = Fields.of(sent, "recherche", "courriel", "rythme");
        var search = searches.of(fields.text("recherche"));
        var email = fields.text("courriel").strip();
        var rhythm = fields.choice("rythme", Rhythm.class);
        var problems = problems(email, rhythm);
        if (!problems.isEmpty()) {
            return refused(HttpStatus.UNPROCESSABLE_CONTENT, search, email, rhythm, problems);
        }
        if (!isAllowed(request.getRemoteAddr(), email)) {
            var busy = Map.of("courriel", texts.t("experience.subscription.busy"));
            return refused(HttpStatus.TOO_MANY_REQUESTS, search, email, rhythm, busy);
        }
        desk.ask(email, search, rhythm.orElseThrow());
        return new ModelAndView("redirect:/suivre/demande");
    }

    private boolean isAllowed(String address, String email) {
        return limiter.allow("subscription.address", address, settings.perAddress())
                && limiter.allow("subscription.person", email.toLowerCase(Locale.ROOT), settings.perPersonAsks());
    }

    private Map<String, String> problems(String email, Optional<Rhythm> rhythm) {
        var problems = new LinkedHashMap<String, String>();
        if (!EMAIL.matcher(email).matches()) {
            problems.put("courriel", texts.t("experience.subscription.email-wrong"));
        }
        if (rhythm.isEmpty()) {
            problems.put("rythme", texts.t("experience.subscription.rhythm-missing"));
        }
        return problems;
    }

    private ModelAndView refused(
            HttpStatus status, String search, String email, Optional<Rhythm> rhythm, Map<String, String> problems) {
        var page = page(search, email, rhythm.orElse(Rhythm.WEEKLY), problems);
        page.setStatus(status);
        return page;
    }

    private ModelAndView page(String search, String email, Rhythm rhythm, Map<String, String> problems) {
        var wish = new Wish(
                search,
                searches.sentence(search),
                searches.path(search),
                searches.feed(search),
                email,
                rhythm,
                problems);
        return new ModelAndView("experience/subscription/wish").addObject("shown", wish);
    }
}

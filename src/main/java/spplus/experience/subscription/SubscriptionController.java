package spplus.experience.subscription;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import spplus.access.Access;
import spplus.access.Permission;
import spplus.experience.reading.SavedSearches;
import spplus.experience.sharing.Fields;
import spplus.experience.subscription.SubscriptionPages.Kept;

/** The private page of a subscription; reading it changes nothing, whoever's mail scanner opens the link. */
@Controller
@RequestMapping("/suivi/abonnement")
@Access(Permission.EVERYONE)
class SubscriptionController {

    private final SubscriptionDesk desk;
    private final SavedSearches searches;

    SubscriptionController(SubscriptionDesk desk, SavedSearches searches) {
        this.desk = desk;
        this.searches = searches;
    }

    /** One that was stopped, or never was, has the same page: there is nothing to stop. */
    @GetMapping("/{secret:[A-Za-z0-9_-]{32}}")
    ModelAndView read(@PathVariable String secret) {
        return desk.find(secret)
                .map(kept -> page("/suivi/abonnement/" + secret, kept))
                .orElseGet(() -> new ModelAndView("experience/subscription/none", HttpStatus.NOT_FOUND));
    }

    @PostMapping("/{secret:[A-Za-z0-9_-]{32}}/confirmer")
    String confirm(@PathVariable String secret, @RequestParam MultiValueMap<String, String> sent) {
        Fields.of(sent);
        desk.confirm(find(secret));
        return "redirect:/suivi/abonnement/" + secret;
    }

    @PostMapping("/{secret:[A-Za-z0-9_-]{32}}/rythme")
    String change(@PathVariable String secret, @RequestParam MultiValueMap<String, String> sent) {
        var rhythm = Fields.of(sent, "rythme").choice("rythme", Rhythm.class).orElseThrow(Fields::refused);
        desk.change(find(secret), rhythm);
        return "redirect:/suivi/abonnement/" + secret;
    }

    /** Also what a mail program sends by itself when one presses its own « unsubscribe » (RFC 8058). */
    @PostMapping("/{secret:[A-Za-z0-9_-]{32}}/arreter")
    String stop(@PathVariable String secret, @RequestParam MultiValueMap<String, String> sent) {
        Fields.of(sent, "List-Unsubscribe");
        desk.find(secret).ifPresent(kept -> desk.stop(kept.id()));
        return "redirect:/suivi/abonnement/arrete";
    }

    @GetMapping("/arrete")
    String stopped() {
        return "experience/subscription/stopped";
    }

    private ModelAndView page(String base, Subscription kept) {
        var shown = new Kept(
                base,
                searches.sentence(kept.search()),
                searches.path(kept.search()),
                kept.rhythm(),
                kept.confirmed(),
                kept.endsOn());
        return new ModelAndView("experience/subscription/kept").addObject("shown", shown);
    }

    private Subscription find(String secret) {
        return desk.find(secret).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}

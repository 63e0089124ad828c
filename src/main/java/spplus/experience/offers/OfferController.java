package spplus.experience.offers;

import java.util.EnumMap;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import spplus.access.Access;
import spplus.access.Permission;
import spplus.experience.offers.OfferPages.Near;
import spplus.experience.sharing.BegunStories;
import spplus.experience.sharing.BegunStories.Begun;
import spplus.experience.sharing.Fields;

/** Between the service and the procedure: what may help better than one more story. The story stays as it was. */
@Controller
@RequestMapping("/partager/{secret:[A-Za-z0-9_-]{32}}/avant")
@Access(Permission.EVERYONE)
class OfferController {

    private static final String SAME = "meme-";

    private final BegunStories stories;
    private final OfferFinder finder;
    private final OfferCounts counts;

    OfferController(BegunStories stories, OfferFinder finder, OfferCounts counts) {
        this.stories = stories;
        this.finder = finder;
        this.counts = counts;
    }

    /** Nothing to offer: straight on. What was sent before is only corrected. */
    @GetMapping
    Object offer(@PathVariable String secret) {
        var begun = stories.open(secret);
        var offers = finder.of("/partager/" + secret + "/avant", begun);
        return begun.correction() || offers.isEmpty()
                ? "redirect:" + begun.after()
                : new ModelAndView("experience/offers/offers").addObject("shown", offers);
    }

    /** Says what helped, then goes on, stops, or joins somebody who lived the same. */
    @PostMapping
    Object answer(@PathVariable String secret, @RequestParam MultiValueMap<String, String> sent) {
        var fields = Fields.of(sent, "suite", "aide-SIMILAR", "aide-EMERGENCY", "aide-CLAIM", "aide-PRIVATE");
        var next = fields.text("suite");
        var begun = stories.open(secret);
        var offers = finder.of("", begun);
        var same = offers.similar().stream()
                .filter(near -> next.equals(SAME + near.reference()))
                .findFirst();
        var said = new EnumMap<OfferKind, Helped>(OfferKind.class);
        for (var kind : offers.kinds()) {
            said.put(kind, fields.choice("aide-" + kind, Helped.class).orElse(Helped.UNSAID));
        }
        same.ifPresent(_ -> said.put(OfferKind.SIMILAR, Helped.YES));
        counts.add(begun.structures().isEmpty() ? "" : begun.structures().getFirst(), said);
        return same.map(OfferController::join).orElseGet(() -> onward(begun, next));
    }

    /** The public page counts them and offers to tell them what follows; the browser posts there again. */
    private static Object join(Near near) {
        var there = new RedirectView(near.card().address() + "/meme-chose");
        there.setStatusCode(HttpStatus.TEMPORARY_REDIRECT);
        return there;
    }

    private static Object onward(Begun begun, String next) {
        return next.equals("arreter")
                ? new ModelAndView("experience/offers/stopped")
                        .addObject("after", begun.after())
                        .addObject("days", begun.keptDays())
                : "redirect:" + begun.after();
    }
}

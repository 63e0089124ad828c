package spplus.experience.attribution;

import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import spplus.access.Access;
import spplus.access.Permission;
import spplus.core.WrittenText;
import spplus.directory.StructureCode;
import spplus.experience.attribution.AttributionPages.Naming;
import spplus.experience.attribution.AttributionPages.Offer;
import spplus.experience.attribution.HandoverRefused.Why;
import spplus.experience.domain.AuthorContacts;
import spplus.experience.domain.Experience;
import spplus.experience.domain.ExperienceStore;
import spplus.experience.sharing.Fields;

/** The author, told « ce n'est pas nous », names the service concerned. */
@Controller
@Access(Permission.EVERYONE)
@RequestMapping("/suivi/{secret:[A-Za-z0-9_-]{32}}/autre-service")
class OtherServiceController {

    private final AuthorContacts contacts;
    private final ExperienceStore store;
    private final NotOursDesk desk;
    private final Desks desks;
    private final Chooser chooser;
    private final Clock clock;

    OtherServiceController(
            AuthorContacts contacts,
            ExperienceStore store,
            NotOursDesk desk,
            Desks desks,
            Chooser chooser,
            Clock clock) {
        this.contacts = contacts;
        this.store = store;
        this.desk = desk;
        this.desks = desks;
        this.chooser = chooser;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView ask(@PathVariable String secret, @RequestParam(name = "q", defaultValue = "") String words) {
        return page(secret, words, null);
    }

    @PostMapping
    ModelAndView name(@PathVariable String secret, @RequestParam MultiValueMap<String, String> sent) {
        var code = Fields.of(sent, "structure").text("structure");
        if (!code.matches("[A-Za-z0-9-]{1,20}")) {
            return page(secret, "", Why.CHOOSE);
        }
        var experience = find(secret);
        var offer = desks.offer(experience);
        if (offer.isEmpty()) {
            return back(secret);
        }
        try {
            desk.name(experience.id(), offer.get().position(), new StructureCode(code), clock.instant());
            return back(secret);
        } catch (HandoverRefused refused) {
            return page(secret, "", refused.why());
        } catch (OptimisticLockingFailureException meanwhile) {
            return page(secret, "", Why.TOO_LATE);
        }
    }

    private ModelAndView page(String secret, String typed, @Nullable Why why) {
        var experience = find(secret);
        Optional<Offer> offer = desks.offer(experience);
        if (offer.isEmpty()) {
            return back(secret);
        }
        var clean = WrittenText.text(typed);
        var words = clean.substring(0, Math.min(clean.length(), Chooser.LONGEST_WORDS));
        var found = words.isEmpty() ? null : chooser.search(null, experience, words);
        var shown = new Naming(
                "/suivi/" + secret,
                AttributionViews.title(experience),
                offer.get(),
                words,
                found,
                why == null ? null : HandoverController.key(why));
        var page = new ModelAndView("experience/attribution/naming").addObject("shown", shown);
        if (why != null) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }

    private Experience find(String secret) {
        return contacts.bySecret(secret).flatMap(store::find).orElseThrow(NotThere::new);
    }

    private static ModelAndView back(String secret) {
        return new ModelAndView("redirect:/suivi/" + secret);
    }
}

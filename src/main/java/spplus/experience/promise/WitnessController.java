package spplus.experience.promise;

import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import spplus.access.Access;
import spplus.access.Permission;
import spplus.experience.State;
import spplus.experience.domain.ExperienceStore;
import spplus.experience.domain.Followers;
import spplus.experience.domain.PromiseWord;
import spplus.experience.sharing.Fields;

/** « La promesse est-elle tenue ? », by private link and without account; opening the link says nothing. */
@Controller
@RequestMapping("/promesse/{secret:[A-Za-z0-9_-]{32}}")
@Access(Permission.EVERYONE)
class WitnessController {

    private final Witnesses witnesses;
    private final WitnessDesk desk;
    private final PromiseRepository promises;
    private final PublicPromises views;
    private final ExperienceStore store;
    private final Followers followers;

    WitnessController(
            Witnesses witnesses,
            WitnessDesk desk,
            PromiseRepository promises,
            PublicPromises views,
            ExperienceStore store,
            Followers followers) {
        this.witnesses = witnesses;
        this.desk = desk;
        this.promises = promises;
        this.views = views;
        this.store = store;
        this.followers = followers;
    }

    @GetMapping
    ModelAndView ask(@PathVariable String secret) {
        return page(secret, false);
    }

    @PostMapping
    ModelAndView say(
            @PathVariable String secret, @RequestParam MultiValueMap<String, String> sent, RedirectAttributes flash) {
        var word = Fields.of(sent, "tenue").choice("tenue", PromiseWord.class);
        if (word.isEmpty()) {
            var page = page(secret, true);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        desk.say(secret, word.get());
        flash.addFlashAttribute("thanks", true);
        return new ModelAndView("redirect:/promesse/" + secret);
    }

    @PostMapping("/silence")
    ModelAndView stop(@PathVariable String secret) {
        desk.stop(secret);
        return new ModelAndView("redirect:/promesse/" + secret);
    }

    private ModelAndView page(String secret, boolean missing) {
        var witness = witnesses.bySecret(secret).orElseThrow(NoSuchPromise::new);
        var promise = promises.find(witness.promise()).orElseThrow(NoSuchPromise::new);
        var experience = store.find(promise.experience())
                .filter(found -> found.state() == State.PUBLISHED)
                .orElseThrow(NoSuchPromise::new);
        var story = experience.story();
        var visitor = witness.visitor();
        boolean mails = Optional.ofNullable(visitor)
                .flatMap(one -> followers.email(promise.experience(), one))
                .isPresent();
        return new ModelAndView("experience/promise/question")
                .addObject(
                        "view",
                        new PromisePages.Question(
                                "/promesse/" + secret,
                                views.shown(promise),
                                story == null ? "" : story.title(),
                                "/experiences/" + experience.reference() + "-" + experience.slug(),
                                witness.isAuthor(),
                                mails,
                                witness.said(),
                                desk.maySay(witness),
                                missing));
    }
}

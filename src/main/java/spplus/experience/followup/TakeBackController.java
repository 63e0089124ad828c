package spplus.experience.followup;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import spplus.access.Access;
import spplus.access.Permission;
import spplus.experience.ExperienceId;
import spplus.experience.State;
import spplus.experience.domain.AuthorContacts;
import spplus.experience.domain.ExperienceStore;
import spplus.experience.domain.Replies;
import spplus.experience.followup.FollowUpPages.Confirmation;
import spplus.experience.sharing.Fields;

/** An author takes an experience off the site, or deletes it for good, after a page that says what is lost. */
@Controller
@Access(Permission.EVERYONE)
class TakeBackController {

    private final AuthorContacts contacts;
    private final FollowUpDesk desk;
    private final ExperienceStore store;
    private final Replies replies;

    TakeBackController(AuthorContacts contacts, FollowUpDesk desk, ExperienceStore store, Replies replies) {
        this.contacts = contacts;
        this.desk = desk;
        this.store = store;
        this.replies = replies;
    }

    @GetMapping("/suivi/{secret:[A-Za-z0-9_-]{32}}/{action:retirer|supprimer}")
    ModelAndView confirm(@PathVariable String secret, @PathVariable String action) {
        var id = find(secret);
        var experience = store.get(id);
        var shown = new Confirmation(
                "/suivi/" + secret,
                action,
                experience.reference().value(),
                replies.published(id).size(),
                experience.state() == State.PUBLISHED);
        return new ModelAndView("experience/followup/confirm").addObject("shown", shown);
    }

    /** Taking back twice changes nothing more. */
    @PostMapping("/suivi/{secret:[A-Za-z0-9_-]{32}}/retirer")
    String withdraw(@PathVariable String secret, @RequestParam MultiValueMap<String, String> sent) {
        Fields.of(sent);
        var id = find(secret);
        if (store.get(id).state() != State.WITHDRAWN) {
            desk.withdraw(id);
        }
        return "redirect:/suivi/" + secret;
    }

    @PostMapping("/suivi/{secret:[A-Za-z0-9_-]{32}}/supprimer")
    String delete(@PathVariable String secret, @RequestParam MultiValueMap<String, String> sent) {
        Fields.of(sent);
        contacts.bySecret(secret).ifPresent(desk::delete);
        return "redirect:/suivi/efface";
    }

    @GetMapping("/suivi/efface")
    String deleted() {
        return "experience/followup/deleted";
    }

    private ExperienceId find(String secret) {
        return contacts.bySecret(secret).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}

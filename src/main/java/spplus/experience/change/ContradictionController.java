package spplus.experience.change;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import spplus.experience.ExperienceId;
import spplus.experience.domain.AuthorContacts;
import spplus.experience.sharing.Fields;

/** « Ce changement a-t-il eu lieu ? », for the author by private link; opening the link says nothing. */
@Controller
@RequestMapping("/suivi/{secret:[A-Za-z0-9_-]{32}}/changements/{claim}")
@Access(Permission.EVERYONE)
class ContradictionController {

    private final AuthorContacts contacts;
    private final PublicChanges changes;
    private final ContradictionDesk desk;

    ContradictionController(AuthorContacts contacts, PublicChanges changes, ContradictionDesk desk) {
        this.contacts = contacts;
        this.changes = changes;
        this.desk = desk;
    }

    @GetMapping
    ModelAndView ask(@PathVariable String secret, @PathVariable UUID claim) {
        return page(secret, claim, "", null);
    }

    @PostMapping
    ModelAndView say(
            @PathVariable String secret, @PathVariable UUID claim, @RequestParam MultiValueMap<String, String> sent) {
        var word = WrittenText.text(Fields.of(sent, "mot").text("mot"));
        try {
            desk.contradict(find(secret), claim, word);
        } catch (ChangeRefused refusal) {
            var given = refusal.mended().isEmpty() ? word : refusal.mended();
            return page(
                    secret,
                    claim,
                    given,
                    "experience.change.error." + refusal.why().name());
        }
        return new ModelAndView("redirect:/suivi/" + secret + "#changements");
    }

    private ModelAndView page(String secret, UUID claim, String typed, @Nullable String error) {
        var shown = changes.of(find(secret)).stream()
                .filter(change -> change.id().equals(claim.toString()))
                .findFirst()
                .orElseThrow(NoSuchChange::new);
        var base = "/suivi/" + secret;
        var page = new ModelAndView("experience/change/contradicting")
                .addObject(
                        "view",
                        new ChangePages.Contradicting(base + "/changements/" + claim, base, shown, typed, error));
        if (error != null) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }

    private ExperienceId find(String secret) {
        return contacts.bySecret(secret).orElseThrow(NoSuchChange::new);
    }
}

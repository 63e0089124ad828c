package spplus.experience.followup;

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
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import spplus.access.Access;
import spplus.access.Permission;
import spplus.core.WrittenText;
import spplus.experience.ExperienceId;
import spplus.experience.domain.AuthorContacts;
import spplus.experience.domain.Quarantine;
import spplus.experience.domain.Reply;
import spplus.experience.followup.FollowUpPages.Problem;
import spplus.experience.sharing.Fields;
import spplus.platform.Texts;

/** The private page of an author; reading it changes nothing, whoever's mail scanner opens the link. */
@Controller
@RequestMapping("/suivi/{secret:[A-Za-z0-9_-]{32}}")
@Access(Permission.EVERYONE)
class FollowUpController {

    private final AuthorContacts contacts;
    private final FollowUpDesk desk;
    private final Overviews overviews;
    private final WordCheck words;
    private final Quarantine quarantine;
    private final Texts texts;

    FollowUpController(
            AuthorContacts contacts,
            FollowUpDesk desk,
            Overviews overviews,
            WordCheck words,
            Quarantine quarantine,
            Texts texts) {
        this.contacts = contacts;
        this.desk = desk;
        this.overviews = overviews;
        this.words = words;
        this.quarantine = quarantine;
        this.texts = texts;
    }

    @GetMapping
    ModelAndView read(@PathVariable String secret, @RequestParam(name = "lien", defaultValue = "") String link) {
        return contacts.bySecret(secret)
                .map(id -> page(secret, id, null).addObject("newLink", !link.isEmpty()))
                .orElseGet(LinkErrors::unknown);
    }

    @PostMapping("/reponses/{reply}")
    ModelAndView rate(
            @PathVariable String secret, @PathVariable UUID reply, @RequestParam MultiValueMap<String, String> sent) {
        var fields = Fields.of(sent, "avis", "mot");
        var rating = fields.choice("avis", Reply.Rating.class);
        var word = WrittenText.text(fields.text("mot"));
        var id = find(secret);
        var field = "avis-" + reply;
        if (rating.isEmpty()) {
            return page(secret, id, new Problem(field, texts.t("experience.follow.rate.missing"), word));
        }
        var problem = words.problem(field, word);
        if (problem.isPresent()) {
            return page(secret, id, problem.get());
        }
        desk.rate(id, reply, rating.get(), word.isEmpty() ? null : word);
        return back(secret, "#" + field);
    }

    @PostMapping("/modifications")
    ModelAndView answerEdits(@PathVariable String secret, @RequestParam MultiValueMap<String, String> sent) {
        var answer =
                Fields.of(sent, "reponse").choice("reponse", EditsAnswer.class).orElseThrow(Fields::refused);
        switch (answer) {
            case ACCEPTER -> desk.acceptEdits(find(secret));
            case REFUSER -> desk.refuseEdits(find(secret));
        }
        return back(secret, "");
    }

    @PostMapping("/contestation")
    ModelAndView appeal(@PathVariable String secret, @RequestParam MultiValueMap<String, String> sent) {
        var word = WrittenText.text(Fields.of(sent, "mot").text("mot"));
        var id = find(secret);
        var problem = words.problem("mot", word);
        if (problem.isPresent()) {
            return page(secret, id, problem.get());
        }
        desk.appeal(id, word.isEmpty() ? null : word);
        return back(secret, "");
    }

    @PostMapping("/corriger")
    ModelAndView correct(@PathVariable String secret, @RequestParam MultiValueMap<String, String> sent) {
        Fields.of(sent);
        return desk.reopen(find(secret))
                .map(path -> new ModelAndView("redirect:" + path))
                .orElseGet(() -> back(secret, ""));
    }

    @PostMapping("/silence")
    ModelAndView stopMails(@PathVariable String secret) {
        desk.stopMails(find(secret));
        return back(secret, "#courriels");
    }

    @PostMapping("/reprise")
    ModelAndView resumeMails(@PathVariable String secret) {
        desk.resumeMails(find(secret));
        return back(secret, "#courriels");
    }

    private ModelAndView page(String secret, ExperienceId id, @Nullable Problem problem) {
        var page = new ModelAndView("experience/followup/overview")
                .addObject("shown", overviews.of("/suivi/" + secret, id, problem))
                .addObject("helplines", quarantine.tellsOfNeed(id))
                .addObject("newLink", false);
        if (problem != null) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }

    private ExperienceId find(String secret) {
        return contacts.bySecret(secret).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static ModelAndView back(String secret, String anchor) {
        return new ModelAndView("redirect:/suivi/" + secret + anchor);
    }

    /** What an author answers to proposed edits. */
    enum EditsAnswer {
        ACCEPTER,
        REFUSER
    }
}

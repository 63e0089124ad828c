package spplus.experience.verdict;

import java.util.Optional;
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
import spplus.experience.State;
import spplus.experience.domain.AuthorContacts;
import spplus.experience.domain.Experience;
import spplus.experience.domain.ExperienceStore;
import spplus.experience.domain.ShortWords;
import spplus.experience.domain.Verdict;
import spplus.experience.sharing.Fields;
import spplus.experience.verdict.VerdictPages.Typed;

/** « Est-ce résolu ? », asked of the author by private link; opening the link says nothing. */
@Controller
@RequestMapping("/suivi/{secret:[A-Za-z0-9_-]{32}}/bilan")
@Access(Permission.EVERYONE)
class VerdictController {

    private static final int LONGEST_WORD = 1_000;

    private final AuthorContacts contacts;
    private final ExperienceStore store;
    private final Verdicts verdicts;
    private final VerdictDesk desk;
    private final ShortWords words;

    VerdictController(
            AuthorContacts contacts, ExperienceStore store, Verdicts verdicts, VerdictDesk desk, ShortWords words) {
        this.contacts = contacts;
        this.store = store;
        this.verdicts = verdicts;
        this.desk = desk;
        this.words = words;
    }

    @GetMapping
    ModelAndView ask(@PathVariable String secret) {
        return page(secret, find(secret), Typed.NOTHING, null, null);
    }

    @PostMapping
    ModelAndView say(@PathVariable String secret, @RequestParam MultiValueMap<String, String> sent) {
        var fields = Fields.of(sent, "resultat", "premiere", "mot");
        var verdict = fields.choice("resultat", Verdict.class);
        var first = fields.choice("premiere", YesOrNo.class);
        var word = WrittenText.text(fields.text("mot"));
        var experience = find(secret);
        if (verdict.isEmpty()) {
            var typed = new Typed("", fields.text("premiere"), word);
            return page(secret, experience, typed, "experience.verdict.error.missing", "resultat-SOLVED");
        }
        var typed = new Typed(verdict.get().name(), fields.text("premiere"), word);
        if (verdict.get() == Verdict.NOT_SOLVED && word.isEmpty()) {
            return page(secret, experience, typed, "experience.verdict.error.word", "mot");
        }
        var problem = words.problem(word, LONGEST_WORD);
        if (problem.isPresent()) {
            var mended = new Typed(typed.verdict(), typed.first(), problem.get().mended());
            var error = "experience.verdict.error." + problem.get().why().name();
            return page(secret, experience, mended, error, "mot");
        }
        desk.say(
                experience.id(),
                verdict.get(),
                first.map(answer -> answer == YesOrNo.OUI).orElse(null),
                word.isEmpty() ? null : word);
        return new ModelAndView("redirect:/suivi/" + secret + "#bilan");
    }

    private ModelAndView page(
            String secret, Experience experience, Typed typed, @Nullable String error, @Nullable String field) {
        var asked = verdicts.of(experience.id());
        var story = experience.story();
        var page = new ModelAndView("experience/verdict/question")
                .addObject(
                        "view",
                        new VerdictPages.Question(
                                "/suivi/" + secret + "/bilan",
                                "/suivi/" + secret,
                                story == null ? "" : story.title(),
                                asked.map(Verdicts.Asked::said).orElse(null),
                                typed,
                                error,
                                field));
        if (error != null) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }

    /** Only those who were asked, about what is public. */
    private Experience find(String secret) {
        return contacts.bySecret(secret)
                .filter(id -> verdicts.of(id).isPresent())
                .flatMap(this::published)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Optional<Experience> published(ExperienceId id) {
        return store.find(id).filter(found -> found.state() == State.PUBLISHED);
    }

    /** Whether it was the first time. */
    enum YesOrNo {
        OUI,
        NON
    }
}

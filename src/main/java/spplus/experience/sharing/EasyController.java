package spplus.experience.sharing;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import spplus.access.Access;
import spplus.access.Permission;
import spplus.core.WrittenText;
import spplus.experience.Channel;
import spplus.experience.Feeling;
import spplus.experience.PostedAs;
import spplus.experience.domain.Story;

/** The easy path (FALC): one short question a screen, answers to choose; it fills the same draft as the usual path. */
@Controller
@Access(Permission.EVERYONE)
class EasyController {

    static final String PATH = "/partager/facile";

    private final DraftDesk desk;
    private final Tickets tickets;
    private final RobotGuard guard;
    private final StoryCheck check;
    private final EasyStory stories;
    private final EasyViews views;

    EasyController(
            DraftDesk desk, Tickets tickets, RobotGuard guard, StoryCheck check, EasyStory stories, EasyViews views) {
        this.desk = desk;
        this.tickets = tickets;
        this.guard = guard;
        this.check = check;
        this.stories = stories;
        this.views = views;
    }

    @GetMapping(PATH)
    ModelAndView start(
            @RequestParam(defaultValue = "") String structure, @RequestParam(defaultValue = "") String entree) {
        var code = structure.matches("[A-Za-z0-9-]{1,20}") && entree.isEmpty() ? structure : "";
        return views.first(tickets.write(tickets.issue(code, "", entree)), null);
    }

    @PostMapping(PATH)
    ModelAndView begin(@RequestParam MultiValueMap<String, String> sent, HttpServletRequest request) {
        var fields = Fields.of(sent, "ressenti", "ticket");
        var ticket = tickets.read(fields.text("ticket")).orElseGet(() -> tickets.issue("", ""));
        var feeling = fields.choice("ressenti", Feeling.class);
        if (feeling.isEmpty()) {
            return views.first(tickets.write(ticket), "experience.easy.choose");
        }
        if (!guard.mayBegin(request.getRemoteAddr())) {
            return views.first(tickets.write(ticket), "experience.share.robot.drafts");
        }
        var draft = desk.begin(ticket, new Story("", ""));
        return next(desk.change(draft, draft.content().with(feeling.get())), EasyQuestion.WHAT);
    }

    @GetMapping("/partager/{secret}/facile/ressenti")
    ModelAndView feeling(@PathVariable String secret) {
        return views.question(desk.open(secret), EasyQuestion.FEELING, null);
    }

    @PostMapping("/partager/{secret}/facile/ressenti")
    ModelAndView feel(@PathVariable String secret, @RequestParam MultiValueMap<String, String> sent) {
        var feeling = Fields.of(sent, "ressenti").choice("ressenti", Feeling.class);
        var draft = desk.open(secret);
        return feeling.isEmpty()
                ? views.question(draft, EasyQuestion.FEELING, "experience.easy.choose")
                : next(desk.change(draft, draft.content().with(feeling.get())), EasyQuestion.WHAT);
    }

    @GetMapping("/partager/{secret}/facile/quoi")
    ModelAndView what(@PathVariable String secret) {
        return views.question(desk.open(secret), EasyQuestion.WHAT, null);
    }

    /** Nothing chosen is an answer: one writes it on the next page. */
    @PostMapping("/partager/{secret}/facile/quoi")
    ModelAndView happened(@PathVariable String secret, @RequestParam MultiValueMap<String, String> sent) {
        var happenings = Fields.of(sent, "quoi").choices("quoi", Happening.class);
        var draft = desk.open(secret);
        var words = stories.words(draft.content().told().story());
        return next(desk.tell(draft, stories.of(happenings, words)), EasyQuestion.WORDS);
    }

    @GetMapping("/partager/{secret}/facile/mots")
    ModelAndView words(@PathVariable String secret) {
        var draft = desk.open(secret);
        return views.words(draft, stories.words(draft.content().told().story()), null);
    }

    @PostMapping("/partager/{secret}/facile/mots")
    ModelAndView write(@PathVariable String secret, @RequestParam MultiValueMap<String, String> sent) {
        var words = WrittenText.text(Fields.of(sent, "mots").text("mots"));
        var draft = desk.open(secret);
        var happenings = stories.happenings(draft.content().told().story());
        var story = stories.of(happenings.stream().toList(), words);
        var problems = check.problems(story);
        if (!problems.isEmpty()) {
            return views.words(
                    draft, words, words.isEmpty() ? "experience.easy.mots.missing" : "experience.easy.mots.wrong");
        }
        var told = desk.tell(draft, story);
        var services = told.content().services();
        return next(told, services.isEmpty() ? EasyQuestion.KIND : EasyQuestion.CHANNEL);
    }

    @GetMapping("/partager/{secret}/facile/comment")
    ModelAndView channel(@PathVariable String secret) {
        return views.question(desk.open(secret), EasyQuestion.CHANNEL, null);
    }

    @PostMapping("/partager/{secret}/facile/comment")
    ModelAndView reached(@PathVariable String secret, @RequestParam MultiValueMap<String, String> sent) {
        var used = Fields.of(sent, "comment").choices("comment", Channel.class);
        var draft = desk.open(secret);
        if (draft.content().services().isEmpty()) {
            return next(draft, EasyQuestion.KIND);
        }
        if (used.isEmpty()) {
            return views.question(draft, EasyQuestion.CHANNEL, "experience.easy.choose");
        }
        var service = draft.content().services().getFirst();
        return next(
                desk.change(draft, draft.content().withService(0, service.through(used, Map.of()))), EasyQuestion.WHO);
    }

    @GetMapping("/partager/{secret}/facile/qui")
    ModelAndView who(@PathVariable String secret) {
        return views.question(desk.open(secret), EasyQuestion.WHO, null);
    }

    @PostMapping("/partager/{secret}/facile/qui")
    ModelAndView writes(@PathVariable String secret, @RequestParam MultiValueMap<String, String> sent) {
        var who = Fields.of(sent, "qui").choice("qui", PostedAs.class);
        var draft = desk.open(secret);
        if (who.isEmpty()) {
            return views.question(draft, EasyQuestion.WHO, "experience.easy.choose");
        }
        var about = draft.content().about();
        var other = new DraftContent.About(who.get(), about.residence(), about.email());
        return next(desk.change(draft, draft.content().with(other)), EasyQuestion.EMAIL);
    }

    @GetMapping("/partager/{secret}/facile/courriel")
    ModelAndView email(@PathVariable String secret) {
        var draft = desk.open(secret);
        return views.email(draft, draft.content().about().email(), null);
    }

    @PostMapping("/partager/{secret}/facile/courriel")
    ModelAndView leave(@PathVariable String secret, @RequestParam MultiValueMap<String, String> sent) {
        var email = WrittenText.line(Fields.of(sent, "courriel").text("courriel"));
        var draft = desk.open(secret);
        if (!email.isEmpty() && AboutController.isWrong(email)) {
            return views.email(draft, email, "experience.easy.courriel.wrong");
        }
        var about = draft.content().about();
        var other = new DraftContent.About(about.postedAs(), about.residence(), email);
        return next(desk.change(draft, draft.content().with(other)), EasyQuestion.SEND);
    }

    /** An earlier question that has no answer yet comes first. */
    @GetMapping("/partager/{secret}/facile/envoi")
    ModelAndView send(@PathVariable String secret) {
        var draft = desk.open(secret);
        var missing = EasyQuestion.firstMissing(draft.content());
        return missing == EasyQuestion.SEND ? views.sending(draft) : next(draft, missing);
    }

    private static ModelAndView next(Draft draft, EasyQuestion question) {
        return Frames.to(question.of(draft));
    }
}

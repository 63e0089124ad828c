package spplus.experience.sharing;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import spplus.access.Access;
import spplus.access.Permission;
import spplus.experience.domain.Story;
import spplus.experience.sharing.RobotGuard.Attempt;
import spplus.experience.sharing.RobotGuard.Refusal;
import spplus.experience.sharing.SendingDesk.Outcome;
import spplus.experience.sharing.SharingPages.Problem;
import spplus.experience.sharing.SharingPages.ReviewPage;

/** Step 6: the experience as the public will see it, what to hide in it, and sending. */
@Controller
@Access(Permission.EVERYONE)
class ReviewController {

    private final DraftDesk desk;
    private final SendingDesk sending;
    private final Highlighter highlighter;
    private final ServiceNames names;
    private final Residence residence;
    private final Frames frames;

    ReviewController(
            DraftDesk desk,
            SendingDesk sending,
            Highlighter highlighter,
            ServiceNames names,
            Residence residence,
            Frames frames) {
        this.desk = desk;
        this.sending = sending;
        this.highlighter = highlighter;
        this.names = names;
        this.residence = residence;
        this.frames = frames;
    }

    @GetMapping("/partager/{secret}/relecture")
    ModelAndView review(@PathVariable String secret) {
        var draft = desk.open(secret);
        var missing = Stage.firstMissing(draft.content());
        return missing == Stage.REVIEW ? page(draft, List.of()) : Frames.to(missing.of(draft));
    }

    /** Hides one detail, or all of them; an id that is not there any more was hidden already. */
    @PostMapping("/partager/{secret}/masquer")
    ModelAndView hide(@PathVariable String secret, @RequestParam MultiValueMap<String, String> sent) {
        var id = Fields.of(sent, "passage").text("passage");
        var draft = desk.open(secret);
        desk.tell(draft, highlighter.redacted(story(draft), id));
        return Frames.to(Stage.REVIEW.of(draft) + "#apercu");
    }

    @PostMapping("/partager/{secret}/envoyer")
    ModelAndView send(
            @PathVariable String secret, @RequestParam MultiValueMap<String, String> sent, HttpServletRequest request) {
        var fields = Fields.of(sent, "altcha", "site-web");
        var attempt = new Attempt(fields.text("altcha"), fields.text("site-web"), request.getRemoteAddr());
        return switch (sending.send(secret, attempt)) {
            case Outcome.Sent(var draft) -> Frames.to(draft.path() + "/merci");
            case Outcome.Incomplete(var draft, var stage) -> Frames.to(stage.of(draft));
            case Outcome.Refused(var draft, var why) -> refused(draft, why);
        };
    }

    private ModelAndView refused(Draft draft, Refusal why) {
        var page = page(draft, List.of(frames.problem("envoyer", "experience.share.robot." + why.name())));
        if (why.isLimit()) {
            page.setStatus(HttpStatus.TOO_MANY_REQUESTS);
        }
        return page;
    }

    private ModelAndView page(Draft draft, List<Problem> problems) {
        var content = draft.content();
        var story = story(draft);
        var title = highlighter.segments("titre", story.title());
        var text = highlighter.segments("recit", story.text());
        var marks = Stream.concat(title.stream(), text.stream())
                .flatMap(segment -> Stream.ofNullable(segment.mark()))
                .toList();
        var shown = new ReviewPage(
                title,
                text,
                marks,
                highlighter.hasInsults(story),
                Objects.requireNonNull(content.feeling()),
                names.of(content.services()),
                content.procedure(),
                Objects.requireNonNull(content.about().postedAs()).name(),
                residence.said(content.about().residence()),
                !content.about().email().isEmpty());
        return frames.page("review", Stage.REVIEW, draft, problems, shown);
    }

    private static Story story(Draft draft) {
        return new Story(draft.content().told().title(), draft.content().told().story());
    }
}

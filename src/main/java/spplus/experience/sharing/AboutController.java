package spplus.experience.sharing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
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
import spplus.experience.PostedAs;
import spplus.experience.sharing.DraftContent.About;
import spplus.experience.sharing.SharingPages.AboutPage;
import spplus.experience.sharing.SharingPages.Problem;

/** Step 5: who writes, from where, and how to tell them that they were answered. */
@Controller
@Access(Permission.EVERYONE)
class AboutController {

    private static final int LONGEST_EMAIL = 254;
    private static final Pattern EMAIL =
            Pattern.compile("[^@\\s<>,;:\"()\\[\\]]{1,64}@[^@\\s<>,;:\"()\\[\\]]+\\.[^@\\s.]{2,}");

    private final DraftDesk desk;
    private final Residence residence;
    private final Frames frames;

    AboutController(DraftDesk desk, Residence residence, Frames frames) {
        this.desk = desk;
        this.residence = residence;
        this.frames = frames;
    }

    @GetMapping("/partager/{secret}/vous")
    ModelAndView ask(@PathVariable String secret) {
        var draft = desk.open(secret);
        return page(draft, draft.content().about(), List.of());
    }

    @PostMapping("/partager/{secret}/vous")
    ModelAndView say(@PathVariable String secret, @RequestParam MultiValueMap<String, String> sent) {
        var fields = Fields.of(sent, "qui", "residence", "courriel");
        var about = new About(
                fields.choice("qui", PostedAs.class).orElse(null),
                fields.text("residence"),
                WrittenText.line(fields.text("courriel")));
        var draft = desk.open(secret);
        if (!residence.isOffered(about.residence())) {
            throw Fields.refused();
        }
        var problems = problems(about);
        if (!problems.isEmpty()) {
            return page(draft, about, problems);
        }
        desk.change(draft, draft.content().with(about));
        return Frames.to(Stage.REVIEW.of(draft));
    }

    private List<Problem> problems(About about) {
        var problems = new ArrayList<Problem>();
        if (about.postedAs() == null) {
            problems.add(frames.problem("qui", "experience.share.qui.missing"));
        }
        var email = about.email();
        if (!email.isEmpty() && isWrong(email)) {
            problems.add(frames.problem("courriel", "experience.share.courriel.wrong"));
        }
        return problems;
    }

    static boolean isWrong(String email) {
        return email.length() > LONGEST_EMAIL || !EMAIL.matcher(email).matches();
    }

    private ModelAndView page(Draft draft, About about, List<Problem> problems) {
        var postedAs = about.postedAs();
        var shown = new AboutPage(
                postedAs == null ? "" : postedAs.name(),
                about.residence(),
                residence.said(about.residence()),
                about.email(),
                residence.departments(),
                Residence.countries());
        return frames.page("about", Stage.ABOUT, draft, problems, shown);
    }
}

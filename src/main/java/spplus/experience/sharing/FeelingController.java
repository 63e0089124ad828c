package spplus.experience.sharing;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import spplus.access.Access;
import spplus.access.Permission;
import spplus.experience.Feeling;
import spplus.experience.sharing.SharingPages.Problem;

/** Step 2: how it was lived. */
@Controller
@Access(Permission.EVERYONE)
class FeelingController {

    private final DraftDesk desk;
    private final Frames frames;

    FeelingController(DraftDesk desk, Frames frames) {
        this.desk = desk;
        this.frames = frames;
    }

    @GetMapping("/partager/{secret}/ressenti")
    ModelAndView ask(@PathVariable String secret) {
        return page(desk.open(secret), List.of());
    }

    @PostMapping("/partager/{secret}/ressenti")
    ModelAndView say(@PathVariable String secret, @RequestParam MultiValueMap<String, String> sent) {
        var feeling = Fields.of(sent, "ressenti").choice("ressenti", Feeling.class);
        var draft = desk.open(secret);
        if (feeling.isEmpty()) {
            return page(draft, List.of(frames.problem("ressenti", "experience.share.ressenti.missing")));
        }
        desk.change(draft, draft.content().with(feeling.get()));
        return Frames.to(Stage.SERVICE.of(draft));
    }

    private ModelAndView page(Draft draft, List<Problem> problems) {
        var feeling = draft.content().feeling();
        return frames.page("feeling", Stage.FEELING, draft, problems, feeling == null ? "" : feeling.name());
    }
}

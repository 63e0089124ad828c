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
import spplus.core.WrittenText;
import spplus.directory.Directory;
import spplus.experience.sharing.SharingPages.ProcedurePage;

/** Step 4: which procedure, if any; only known names, so that nothing personal is written there. */
@Controller
@Access(Permission.EVERYONE)
class ProcedureController {

    private static final int SHOWN = 8;
    private static final int COMPARED = 50;
    private static final int LONGEST_WORDS = 100;

    private final DraftDesk desk;
    private final Directory directory;
    private final Frames frames;

    ProcedureController(DraftDesk desk, Directory directory, Frames frames) {
        this.desk = desk;
        this.directory = directory;
        this.frames = frames;
    }

    @GetMapping("/partager/{secret}/demarche")
    ModelAndView ask(@PathVariable String secret, @RequestParam(defaultValue = "") String q) {
        var draft = desk.open(secret);
        var words = WrittenText.line(q);
        words = words.substring(0, Math.min(words.length(), LONGEST_WORDS));
        var found = words.isEmpty() ? null : directory.procedures(words, SHOWN);
        var shown =
                new ProcedurePage(draft.content().procedure(), draft.content().fixesProcedure(), words, found);
        return frames.page("procedure", Stage.PROCEDURE, draft, List.of(), shown);
    }

    /** An empty name takes the procedure away. */
    @PostMapping("/partager/{secret}/demarche")
    ModelAndView choose(@PathVariable String secret, @RequestParam MultiValueMap<String, String> sent) {
        var name = Fields.of(sent, "demarche").text("demarche");
        var draft = desk.open(secret);
        if (draft.content().fixesProcedure()) {
            throw Fields.refused();
        }
        if (!name.isEmpty() && !directory.procedures(name, COMPARED).contains(name)) {
            throw Fields.refused();
        }
        desk.change(draft, draft.content().withProcedure(name.isEmpty() ? null : name));
        return Frames.to(name.isEmpty() ? Stage.PROCEDURE.of(draft) : Stage.ABOUT.of(draft));
    }
}

package spplus.experience.sharing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
import spplus.core.WrittenText;
import spplus.directory.Directory;
import spplus.directory.Structure;
import spplus.directory.StructureCode;
import spplus.experience.Entrances;
import spplus.experience.domain.Story;
import spplus.experience.sharing.SharingPages.Context;
import spplus.experience.sharing.SharingPages.Problem;
import spplus.experience.sharing.SharingPages.StoryPage;

/** Step 1: what happened. Its first post begins the draft. */
@Controller
@Access(Permission.EVERYONE)
class StoryController {

    private final DraftDesk desk;
    private final Tickets tickets;
    private final StoryCheck check;
    private final RobotGuard guard;
    private final Directory directory;
    private final Entrances entrances;
    private final Frames frames;

    StoryController(
            DraftDesk desk,
            Tickets tickets,
            StoryCheck check,
            RobotGuard guard,
            Directory directory,
            Entrances entrances,
            Frames frames) {
        this.desk = desk;
        this.tickets = tickets;
        this.check = check;
        this.guard = guard;
        this.directory = directory;
        this.entrances = entrances;
        this.frames = frames;
    }

    /** The browser may show it again when one goes back, with what was typed: nothing of a person is in it. */
    @GetMapping("/partager")
    ModelAndView start(
            @RequestParam(defaultValue = "") String structure,
            @RequestParam(defaultValue = "") String demarche,
            @RequestParam(defaultValue = "") String entree,
            HttpServletResponse response) {
        response.setHeader("Cache-Control", "private, no-cache");
        if (entrances.read(entree).isPresent()) {
            var ticket = tickets.issue("", "", entree);
            return first(tickets.write(ticket), new Story("", ""), context(ticket), List.of());
        }
        var known = structure(structure);
        var ticket = tickets.issue(known == null ? "" : known.code().value(), procedure(demarche));
        var context = structure.isEmpty() && entree.isEmpty() ? null : context(known);
        return first(tickets.write(ticket), new Story("", ""), context, List.of());
    }

    @PostMapping("/partager")
    ModelAndView begin(@RequestParam MultiValueMap<String, String> sent, HttpServletRequest request) {
        var fields = Fields.of(sent, "titre", "recit", "ticket");
        var story = story(fields);
        var read = tickets.read(fields.text("ticket"));
        var ticket = read.orElseGet(() -> tickets.issue("", ""));
        var problems = check.problems(story);
        if (problems.isEmpty() && !guard.mayBegin(request.getRemoteAddr())) {
            var busy = frames.problem("recit", "experience.share.robot.drafts");
            var page = first(tickets.write(ticket), story, context(ticket), List.of(busy));
            page.setStatus(HttpStatus.TOO_MANY_REQUESTS);
            return page;
        }
        return problems.isEmpty()
                ? Frames.to(Stage.FEELING.of(desk.begin(ticket, story)))
                : first(tickets.write(ticket), story, context(ticket), problems);
    }

    /** Takes up a draft where it was left. */
    @GetMapping("/partager/{secret:[A-Za-z0-9_-]{32}}")
    ModelAndView resume(@PathVariable String secret) {
        var draft = desk.open(secret);
        return Frames.to(Stage.firstMissing(draft.content()).of(draft));
    }

    @GetMapping("/partager/{secret}/recit")
    ModelAndView again(@PathVariable String secret) {
        var draft = desk.open(secret);
        var told = draft.content().told();
        return page(draft, new Story(told.title(), told.story()), List.of());
    }

    @PostMapping("/partager/{secret}/recit")
    ModelAndView tell(@PathVariable String secret, @RequestParam MultiValueMap<String, String> sent) {
        var story = story(Fields.of(sent, "titre", "recit"));
        var draft = desk.open(secret);
        var problems = check.problems(story);
        return problems.isEmpty() ? Frames.to(Stage.FEELING.of(desk.tell(draft, story))) : page(draft, story, problems);
    }

    static Story story(Fields fields) {
        return new Story(WrittenText.line(fields.text("titre")), WrittenText.text(fields.text("recit")));
    }

    private ModelAndView page(Draft draft, Story story, List<Problem> problems) {
        var shown = new StoryPage(Stage.STORY.of(draft), "", story.title(), story.text(), EasyController.PATH, null);
        return frames.page("story", Stage.STORY, draft, problems, shown);
    }

    private ModelAndView first(String ticket, Story story, @Nullable Context context, List<Problem> problems) {
        var shown = new StoryPage("/partager", ticket, story.title(), story.text(), easy(ticket), context);
        return frames.firstPage(problems, shown);
    }

    /** The same door leads into the easy path. */
    private String easy(String written) {
        var ticket = tickets.read(written).orElseGet(() -> tickets.issue("", ""));
        if (ticket.entrance().isEmpty() && ticket.structure().isEmpty()) {
            return EasyController.PATH;
        }
        var name = ticket.entrance().isEmpty() ? "structure" : "entree";
        var value = ticket.entrance().isEmpty() ? ticket.structure() : ticket.entrance();
        return EasyController.PATH + "?" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private @Nullable Context context(Ticket ticket) {
        var door = entrances.read(ticket.entrance()).orElse(null);
        if (door != null) {
            var structure = structure(door.structure().value());
            return structure == null
                    ? context((Structure) null)
                    : new Context(true, structure.name(), door.procedure(), true);
        }
        return ticket.structure().isEmpty() ? null : context(structure(ticket.structure()));
    }

    private static Context context(@Nullable Structure structure) {
        return structure == null
                ? new Context(false, "", null, false)
                : new Context(true, structure.name(), null, false);
    }

    private @Nullable Structure structure(String code) {
        return code.matches("[A-Za-z0-9-]{1,20}")
                ? directory
                        .find(new StructureCode(code))
                        .filter(Structure::active)
                        .orElse(null)
                : null;
    }

    /** As the directory writes it; empty when it does not know it. */
    private String procedure(String name) {
        return directory.procedures(name, 20).stream()
                .filter(name::equalsIgnoreCase)
                .findFirst()
                .orElse("");
    }
}

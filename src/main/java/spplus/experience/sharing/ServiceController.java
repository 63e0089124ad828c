package spplus.experience.sharing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
import spplus.experience.sharing.SharingPages.Found;
import spplus.experience.sharing.SharingPages.OtherPage;
import spplus.experience.sharing.SharingPages.Problem;
import spplus.experience.sharing.SharingPages.ServicePage;

/** Step 3: which services, three at most, found in the directory or described. */
@Controller
@Access(Permission.EVERYONE)
class ServiceController {

    private static final int SHOWN = 10;
    private static final int LONGEST_WORDS = 100;

    private final DraftDesk desk;
    private final Directory directory;
    private final ServiceNames names;
    private final Frames frames;

    ServiceController(DraftDesk desk, Directory directory, ServiceNames names, Frames frames) {
        this.desk = desk;
        this.directory = directory;
        this.names = names;
        this.frames = frames;
    }

    @GetMapping("/partager/{secret}/service")
    ModelAndView ask(@PathVariable String secret, @RequestParam(defaultValue = "") String q) {
        return page(desk.open(secret), q, List.of());
    }

    @PostMapping("/partager/{secret}/service")
    ModelAndView choose(@PathVariable String secret, @RequestParam MultiValueMap<String, String> sent) {
        var code = Fields.of(sent, "structure").text("structure");
        var draft = desk.open(secret);
        if (code.isEmpty()) {
            return page(draft, "", List.of(frames.problem("q", "experience.share.service.missing")));
        }
        var structure = offered(code);
        int place = draft.content().place(structure.code().value());
        if (place < 0) {
            requireRoom(draft);
            desk.change(draft, draft.content().plus(DraftDesk.service(structure)));
            place = draft.content().services().size();
        }
        return Frames.to(channels(draft, place + 1));
    }

    @PostMapping("/partager/{secret}/service/{place:[1-3]}/retirer")
    ModelAndView remove(
            @PathVariable String secret, @PathVariable int place, @RequestParam MultiValueMap<String, String> sent) {
        Fields.of(sent);
        var draft = desk.open(secret);
        if (place == 1 && draft.content().fixesService()) {
            throw Fields.refused();
        }
        var left = new ArrayList<>(draft.content().services());
        if (place <= left.size()) {
            left.remove(place - 1);
            desk.change(draft, draft.content().withServices(left));
        }
        return Frames.to(Stage.SERVICE.of(draft));
    }

    @GetMapping("/partager/{secret}/service/autre")
    ModelAndView askOther(@PathVariable String secret) {
        return other(desk.open(secret), "", "", "", List.of());
    }

    @PostMapping("/partager/{secret}/service/autre")
    ModelAndView describe(@PathVariable String secret, @RequestParam MultiValueMap<String, String> sent) {
        var fields = Fields.of(sent, "type", "code-postal", "pays");
        var type = oneOf(directory.institutionTypes(), fields.text("type"));
        var country = oneOf(Residence.COUNTRIES, fields.text("pays"));
        var postalCode = WrittenText.line(fields.text("code-postal")).replace(" ", "");
        var draft = desk.open(secret);
        var problems = problems(type, postalCode, country);
        if (!problems.isEmpty()) {
            return other(draft, type, postalCode, country, problems);
        }
        requireRoom(draft);
        var abroad = !country.isEmpty();
        var service = DraftContent.Service.described(type, abroad ? null : postalCode, abroad ? country : null);
        desk.change(draft, draft.content().plus(service));
        return Frames.to(channels(draft, draft.content().services().size() + 1));
    }

    private List<Problem> problems(String type, String postalCode, String country) {
        var problems = new ArrayList<Problem>();
        if (type.isEmpty()) {
            problems.add(frames.problem("type", "experience.share.other.type.missing"));
        }
        if (country.isEmpty() && !postalCode.matches("\\d{5}")) {
            var key = postalCode.isEmpty() ? "missing" : "wrong";
            problems.add(frames.problem("code-postal", "experience.share.other.postal-code." + key));
        }
        if (!country.isEmpty() && !postalCode.isEmpty()) {
            problems.add(frames.problem("pays", "experience.share.other.country.both"));
        }
        return problems;
    }

    private ModelAndView page(Draft draft, String typed, List<Problem> problems) {
        var words = WrittenText.line(typed);
        words = words.substring(0, Math.min(words.length(), LONGEST_WORDS));
        var content = draft.content();
        var chosen = names.of(content.services());
        var complete = !chosen.isEmpty()
                && chosen.stream().noneMatch(service -> service.channels().isEmpty());
        return frames.page(
                "service",
                Stage.SERVICE,
                draft,
                problems,
                new ServicePage(chosen, content.fixesService(), content.hasRoom(), complete, words, found(words)));
    }

    private @Nullable List<Found> found(String words) {
        return words.isEmpty()
                ? null
                : directory.search(words, SHOWN).stream()
                        .map(ServiceNames::found)
                        .toList();
    }

    private ModelAndView other(Draft draft, String type, String postalCode, String country, List<Problem> problems) {
        var shown = new OtherPage(type, postalCode, country, directory.institutionTypes(), Residence.COUNTRIES);
        return frames.page("other", Stage.SERVICE, draft, Stage.SERVICE.of(draft), problems, shown);
    }

    /** Only an active structure of the directory is offered. */
    private Structure offered(String code) {
        if (!code.matches("[A-Za-z0-9-]{1,20}")) {
            throw Fields.refused();
        }
        return directory.find(new StructureCode(code)).filter(Structure::active).orElseThrow(Fields::refused);
    }

    /** The page offers nothing more once three services are chosen. */
    private static void requireRoom(Draft draft) {
        if (!draft.content().hasRoom()) {
            throw Fields.refused();
        }
    }

    private static String oneOf(List<String> offered, String sent) {
        if (!sent.isEmpty() && !offered.contains(sent)) {
            throw Fields.refused();
        }
        return sent;
    }

    static String channels(Draft draft, int place) {
        return Stage.SERVICE.of(draft) + "/" + place + "/canaux";
    }
}

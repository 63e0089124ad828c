package spplus.experience.sharing;

import java.util.List;
import java.util.Locale;
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

/** The easy path's service: a kind to choose, a town to write, then one of those found there. */
@Controller
@Access(Permission.EVERYONE)
class EasyServiceController {

    private static final int SHOWN = 5;
    private static final int LONGEST_TOWN = 80;

    private final DraftDesk desk;
    private final Directory directory;
    private final EasyViews views;

    EasyServiceController(DraftDesk desk, Directory directory, EasyViews views) {
        this.desk = desk;
        this.directory = directory;
        this.views = views;
    }

    @GetMapping("/partager/{secret}/facile/service")
    ModelAndView kind(@PathVariable String secret) {
        return views.question(desk.open(secret), EasyQuestion.KIND, null);
    }

    @PostMapping("/partager/{secret}/facile/service")
    ModelAndView choose(@PathVariable String secret, @RequestParam MultiValueMap<String, String> sent) {
        var kind = Fields.of(sent, "service").choice("service", PublicKind.class);
        var draft = desk.open(secret);
        return kind.isEmpty()
                ? views.question(draft, EasyQuestion.KIND, "experience.easy.choose")
                : Frames.to(
                        EasyQuestion.WHERE.of(draft) + "?genre=" + kind.get().name());
    }

    @GetMapping("/partager/{secret}/facile/ou")
    ModelAndView where(
            @PathVariable String secret,
            @RequestParam(defaultValue = "OTHER") PublicKind genre,
            @RequestParam(defaultValue = "") String ville) {
        var line = WrittenText.line(ville);
        var town = line.substring(0, Math.min(line.length(), LONGEST_TOWN));
        return views.where(desk.open(secret), genre, town, town.isEmpty() ? null : found(genre, town), null);
    }

    /** A service of the directory, or the kind and the postcode of one that was not found. */
    @PostMapping("/partager/{secret}/facile/ou")
    ModelAndView here(@PathVariable String secret, @RequestParam MultiValueMap<String, String> sent) {
        var fields = Fields.of(sent, "structure", "genre", "code-postal");
        var kind = fields.choice("genre", PublicKind.class).orElse(PublicKind.OTHER);
        var draft = desk.open(secret);
        if (draft.content().fixesService()) {
            return Frames.to(EasyQuestion.CHANNEL.of(draft));
        }
        var code = fields.text("structure");
        var postalCode = WrittenText.line(fields.text("code-postal")).replace(" ", "");
        if (code.isEmpty() && !postalCode.matches("\\d{5}")) {
            return views.where(draft, kind, "", List.of(), "experience.easy.ou.wrong");
        }
        var service = code.isEmpty()
                ? DraftContent.Service.described(type(kind), postalCode, null)
                : DraftDesk.service(offered(code));
        desk.change(draft, draft.content().withServices(List.of(service)));
        return Frames.to(EasyQuestion.CHANNEL.of(draft));
    }

    private List<SharingPages.Found> found(PublicKind kind, String town) {
        return directory.search((kind.word() + " " + town).strip(), SHOWN).stream()
                .map(ServiceNames::found)
                .toList();
    }

    /** The directory's name for that kind; the people's own word where it has none. */
    private String type(PublicKind kind) {
        return directory.institutionTypes().stream()
                .filter(type -> !kind.word().isEmpty()
                        && type.toLowerCase(Locale.FRANCE).contains(kind.word()))
                .findFirst()
                .orElseGet(() -> views.french(kind.key()));
    }

    private Structure offered(String code) {
        if (!code.matches("[A-Za-z0-9-]{1,20}")) {
            throw Fields.refused();
        }
        return directory.find(new StructureCode(code)).filter(Structure::active).orElseThrow(Fields::refused);
    }
}

package spplus.experience.sharing;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import spplus.access.Access;
import spplus.access.Permission;
import spplus.experience.domain.Story;
import spplus.experience.sharing.SharingPages.Mark;

/** What the scripts of the wizard ask for: a challenge, and what should be hidden in what is being typed. */
@RestController
@Access(Permission.EVERYONE)
class ScriptController {

    private final ProofOfWork proofs;
    private final Highlighter highlighter;

    ScriptController(ProofOfWork proofs, Highlighter highlighter) {
        this.proofs = proofs;
        this.highlighter = highlighter;
    }

    @GetMapping(path = "/partager/preuve", produces = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Object> challenge() {
        return proofs.challenge();
    }

    /** Nothing of it is kept. A text too long to be shared is not read. */
    @PostMapping(path = "/partager/verification", produces = MediaType.APPLICATION_JSON_VALUE)
    List<Mark> verify(@RequestParam MultiValueMap<String, String> sent) {
        var fields = Fields.of(sent, "titre", "recit");
        var title = fields.text("titre");
        var text = fields.text("recit");
        if (title.length() > Story.LONGEST_TITLE || text.length() > Story.LONGEST_TEXT) {
            return List.of();
        }
        return Stream.concat(highlighter.marks("titre", title).stream(), highlighter.marks("recit", text).stream())
                .toList();
    }
}

package spplus.verbatim.exploration;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import spplus.access.Access;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.directory.Perimeter;

/** Takes what was explored away, as a table. */
@Controller
@Access(Permission.READ_VOICES)
@RequestMapping(VoiceExportController.ADDRESS)
class VoiceExportController {

    static final String ADDRESS = VoiceController.ADDRESS + "/export";

    private final VoiceExports exports;
    private final VoiceController voices;

    VoiceExportController(VoiceExports exports, VoiceController voices) {
        this.exports = exports;
        this.voices = voices;
    }

    @PostMapping
    String order(
            Actor actor, @RequestParam(name = "requete", defaultValue = "") String query, RedirectAttributes flash) {
        var asked = voices.query(actor, VoiceAddresses.parameters(query)).orElseThrow(Perimeter::notThere);
        flash.addFlashAttribute("exported", exports.order(actor, asked));
        return "redirect:" + VoiceAddresses.write(VoiceController.ADDRESS, asked) + "#emporter";
    }

    @PostMapping("/{id}/annuler")
    String cancel(Actor actor, @PathVariable UUID id, RedirectAttributes flash) {
        exports.cancel(actor, id);
        flash.addFlashAttribute("exported", "cancelled");
        return "redirect:" + VoiceController.ADDRESS + "#emporter";
    }

    @GetMapping("/{id}/{format}")
    void file(Actor actor, @PathVariable UUID id, @PathVariable String format, HttpServletResponse response)
            throws IOException {
        exports.write(actor, id, format, response);
    }
}

package spplus.verbatim.correction;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import spplus.access.Access;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.verbatim.domain.VerbatimId;

/** « Que dit ce texte ? » */
@Controller
@RequestMapping("/espace/voix/{id:[0-9a-f]{8}-[0-9a-f-]{27}}")
class TextController {

    private final CorrectionDesk desk;
    private final TextView view;

    TextController(CorrectionDesk desk, TextView view) {
        this.desk = desk;
        this.view = view;
    }

    @GetMapping
    @Access(Permission.READ_VOICES)
    ModelAndView show(Actor actor, @PathVariable UUID id) {
        var text = desk.find(actor, new VerbatimId(id), Permission.READ_VOICES);
        return new ModelAndView("verbatim/text").addObject("text", view.of(actor, text, ""));
    }

    @PostMapping("/corriger")
    @Access(Permission.REPLY)
    ModelAndView correct(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes flash) {
        var said = new EnumMap<Field, String>(Field.class);
        for (var field : Field.values()) {
            var read = field.read(typed(field, sent));
            if (read.isEmpty()) {
                var text = desk.find(actor, new VerbatimId(id), Permission.REPLY);
                return new ModelAndView("verbatim/text", HttpStatus.UNPROCESSABLE_CONTENT)
                        .addObject("text", view.of(actor, text, field.name()));
            }
            said.put(field, read.get());
        }
        return done(id, desk.correct(actor, new VerbatimId(id), said) == 0 ? "same" : "corrected", flash);
    }

    @PostMapping("/annuler")
    @Access(Permission.REPLY)
    ModelAndView undo(Actor actor, @PathVariable UUID id, RedirectAttributes flash) {
        return done(id, desk.undo(actor, new VerbatimId(id)) == 0 ? "same" : "undone", flash);
    }

    private static String typed(Field field, Map<String, List<String>> sent) {
        return String.join(",", sent.getOrDefault(field.name(), List.of()));
    }

    private static ModelAndView done(UUID id, String said, RedirectAttributes flash) {
        flash.addFlashAttribute("said", said);
        return new ModelAndView("redirect:/espace/voix/" + id);
    }
}

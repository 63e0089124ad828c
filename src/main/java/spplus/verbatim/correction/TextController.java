package spplus.verbatim.correction;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

    /** Ends the name of what held when the page was shown. */
    private static final String SEEN = "-vu";

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
        return new ModelAndView("verbatim/text").addObject("text", view.of(actor, text, Map.of(), null));
    }

    @PostMapping("/corriger")
    @Access(Permission.REPLY)
    ModelAndView correct(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes flash) {
        var said = new EnumMap<Field, String>(Field.class);
        var seen = new EnumMap<Field, String>(Field.class);
        Field wrong = null;
        for (var field : Field.values()) {
            var read = field.read(typed(field.name(), sent));
            if (read.isPresent()) {
                said.put(field, read.get());
            } else if (wrong == null) {
                wrong = field;
            }
            if (sent.containsKey(field.name() + SEEN)) {
                field.read(typed(field.name() + SEEN, sent)).ifPresent(value -> seen.put(field, value));
            }
        }
        if (wrong != null) {
            return again(actor, id, said, wrong, "value");
        }
        try {
            return done(id, desk.correct(actor, new VerbatimId(id), said, seen) == 0 ? "same" : "corrected", flash);
        } catch (MovedMeanwhile moved) {
            return again(actor, id, said, moved.field(), "moved");
        }
    }

    @PostMapping("/annuler")
    @Access(Permission.REPLY)
    ModelAndView undo(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(name = "decision", required = false) @Nullable UUID seen,
            RedirectAttributes flash) {
        try {
            return done(id, desk.undo(actor, new VerbatimId(id), seen) == 0 ? "same" : "undone", flash);
        } catch (MovedMeanwhile moved) {
            return done(id, "moved", flash);
        }
    }

    private ModelAndView again(Actor actor, UUID id, Map<Field, String> said, Field field, String why) {
        var text = desk.find(actor, new VerbatimId(id), Permission.REPLY);
        return new ModelAndView("verbatim/text", HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("text", view.of(actor, text, said, new TextPages.Problem(field.name(), why)));
    }

    private static String typed(String name, Map<String, List<String>> sent) {
        return String.join(",", sent.getOrDefault(name, List.of()));
    }

    private static ModelAndView done(UUID id, String said, RedirectAttributes flash) {
        flash.addFlashAttribute("said", said);
        return new ModelAndView("redirect:/espace/voix/" + id);
    }
}

package spplus.verbatim.exploration;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import spplus.access.Access;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.directory.Perimeter;
import spplus.verbatim.exploration.VoicePages.Saving;

/** « Que disent les usagers ? » */
@Controller
@Access(Permission.READ_VOICES)
class VoiceController {

    static final String ADDRESS = "/espace/voix";

    private final Perimeter perimeter;
    private final Exploration exploration;
    private final VoiceExports exports;

    VoiceController(Perimeter perimeter, Exploration exploration, VoiceExports exports) {
        this.perimeter = perimeter;
        this.exploration = exploration;
        this.exports = exports;
    }

    @GetMapping(ADDRESS)
    ModelAndView show(Actor actor, @RequestParam MultiValueMap<String, String> parameters) {
        return page(actor, parameters, Saving.NOTHING);
    }

    ModelAndView page(Actor actor, MultiValueMap<String, String> parameters, Saving saving) {
        var code = Objects.requireNonNullElse(parameters.getFirst("structure"), "");
        var typed = Objects.requireNonNullElse(parameters.getFirst("q"), "");
        var chosen = perimeter.chosen(actor, Permission.READ_VOICES, code).orElse(null);
        var picker = perimeter.picker(actor, Permission.READ_VOICES, chosen, typed, ADDRESS);
        var listing = query(actor, parameters).map(this::listing).orElse(null);
        return new ModelAndView("verbatim/exploration/voices")
                .addObject("view", new VoicePages.Exploration(picker, listing, saving, exports.files(actor)));
    }

    /**
     * What is asked for, among what the reader may see; empty when they look after no structure.
     *
     * @throws org.springframework.web.server.ResponseStatusException 404 when the structure is not one of theirs
     */
    Optional<VoiceQuery> query(Actor actor, MultiValueMap<String, String> parameters) {
        var code = Objects.requireNonNullElse(parameters.getFirst("structure"), "");
        var chosen = perimeter.chosen(actor, Permission.READ_VOICES, code).orElse(null);
        if (chosen != null) {
            var own = chosen.code().value();
            return Optional.of(VoiceAddresses.read(List.of(own), own, parameters));
        }
        return actor.scopeOf(Permission.READ_VOICES).everywhere()
                ? Optional.of(VoiceAddresses.read(List.of(), null, parameters))
                : Optional.empty();
    }

    /** A cursor that was altered leads back to the first page. */
    private VoicePages.Listing listing(VoiceQuery query) {
        try {
            return exploration.listing(query);
        } catch (IllegalArgumentException e) {
            return exploration.listing(query.at(null));
        }
    }
}

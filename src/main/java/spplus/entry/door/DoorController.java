package spplus.entry.door;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import spplus.access.Access;
import spplus.access.Permission;
import spplus.entry.door.DoorDesk.Outcome;

/** The addresses that buttons, posters and letters give; none of them is kept by a cache. */
@Controller
@Access(Permission.EVERYONE)
class DoorController {

    private static final int LONGEST_SHOWN = 20;

    private final DoorDesk desk;

    DoorController(DoorDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/je-donne-mon-avis")
    ModelAndView open(
            @RequestParam(name = "bouton", defaultValue = "") String button,
            @RequestParam(name = "lieu", defaultValue = "") String location,
            @RequestParam(defaultValue = "") String structure,
            @RequestParam(name = "demarche", defaultValue = "") String procedure,
            @RequestParam(name = "campagne", defaultValue = "") String campaign,
            @RequestParam(name = "ressenti", defaultValue = "") String feeling,
            @RequestHeader(name = HttpHeaders.REFERER, required = false) @Nullable String referrer) {
        return answer(
                desk.open(new Knock(button, location, structure, procedure, campaign, feeling, referrer)),
                button + location + structure);
    }

    @GetMapping("/c/{code}")
    ModelAndView openPlace(
            @PathVariable String code,
            @RequestHeader(name = HttpHeaders.REFERER, required = false) @Nullable String referrer) {
        return answer(desk.open(Knock.at(code, referrer)), code);
    }

    private static ModelAndView answer(Outcome outcome, String typed) {
        return switch (outcome) {
            case Outcome.Opened(var path) -> {
                var redirect = new RedirectView(path);
                redirect.setStatusCode(HttpStatus.SEE_OTHER);
                yield new ModelAndView(redirect);
            }
            case Outcome.Unknown() ->
                page("entry/unknown-door", HttpStatus.NOT_FOUND, new DoorPages.Unknown(shown(typed)));
            case Outcome.Shut(var structure, var place, var instead) ->
                page("entry/shut-door", HttpStatus.GONE, new DoorPages.Shut(structure, place, instead));
        };
    }

    private static ModelAndView page(String view, HttpStatus status, Object shown) {
        return new ModelAndView(view, status).addObject("shown", shown);
    }

    private static String shown(String typed) {
        return typed.length() > LONGEST_SHOWN ? typed.substring(0, LONGEST_SHOWN) + "…" : typed;
    }
}

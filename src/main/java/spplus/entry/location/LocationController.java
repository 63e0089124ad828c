package spplus.entry.location;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
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
import spplus.directory.Location;
import spplus.directory.LocationKind;
import spplus.directory.Locations;
import spplus.directory.Perimeter;
import spplus.directory.Structure;
import spplus.entry.domain.Places;
import spplus.entry.location.LocationPages.Typed;
import spplus.platform.QrCode;
import spplus.platform.Texts;

/** « Par quels codes nous donne-t-on son avis ? » */
@Controller
@Access(Permission.MANAGE_STRUCTURE)
@RequestMapping("/espace/entrees")
class LocationController {

    private static final int PIXELS = 16;

    private final LocationDesk desk;
    private final LocationView view;
    private final Places places;
    private final Perimeter perimeter;
    private final Texts texts;
    private final Clock clock;

    LocationController(
            LocationDesk desk, LocationView view, Places places, Perimeter perimeter, Texts texts, Clock clock) {
        this.desk = desk;
        this.view = view;
        this.places = places;
        this.perimeter = perimeter;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(
            Actor actor,
            @RequestParam(defaultValue = "") String structure,
            @RequestParam(name = "q", defaultValue = "") String words,
            @RequestParam(name = "du", defaultValue = "") String from,
            @RequestParam(name = "au", defaultValue = "") String until) {
        var today = LocalDate.now(clock);
        var last = day(until, today);
        var first = day(from, last.minusYears(1).plusDays(1));
        var board =
                view.board(actor, perimeter.chosen(actor, structure), words, first.isAfter(last) ? last : first, last);
        return new ModelAndView("entry/locations").addObject("board", board);
    }

    @PostMapping("/codes")
    ModelAndView create(
            Actor actor,
            @RequestParam(defaultValue = "") String structure,
            @RequestParam(name = "nom", defaultValue = "") String name,
            @RequestParam(name = "sorte", defaultValue = "") String kind,
            RedirectAttributes flash) {
        var within = perimeter.within(actor, structure);
        var typed = new Typed(name.strip(), kind);
        var known = Arrays.stream(LocationKind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst();
        if (known.isEmpty() || isWrong(typed.name())) {
            return refused(actor, within, typed, texts.t("entry.location.error.name", Location.LONGEST_NAME));
        }
        try {
            desk.create(actor, within, known.get(), typed.name());
        } catch (Locations.TooManyLocations _) {
            return refused(actor, within, typed, texts.t("entry.location.error.full", Locations.MOST));
        }
        return said("location-made", within.code().value(), flash);
    }

    @PostMapping("/codes/{code}/nom")
    ModelAndView rename(
            Actor actor,
            @PathVariable String code,
            @RequestParam(name = "nom", defaultValue = "") String typed,
            RedirectAttributes flash) {
        var name = typed.strip();
        var location = places.find(actor, code);
        if (isWrong(name)) {
            var within = perimeter.within(actor, location.structure().value());
            var problem = texts.t("entry.location.error.name", Location.LONGEST_NAME);
            return refused(actor, within, new Typed(name, location.kind().name()), problem);
        }
        desk.rename(actor, code, name);
        return said("location-renamed", location.structure().value(), flash);
    }

    @PostMapping("/codes/{code}/retirer")
    ModelAndView retire(Actor actor, @PathVariable String code, RedirectAttributes flash) {
        return said("location-retired", desk.retire(actor, code).structure().value(), flash);
    }

    @PostMapping("/codes/{code}/retablir")
    ModelAndView restore(Actor actor, @PathVariable String code, RedirectAttributes flash) {
        return said("location-restored", desk.restore(actor, code).structure().value(), flash);
    }

    @GetMapping(path = "/codes/{code}/qr.svg", produces = "image/svg+xml")
    ResponseEntity<String> svg(Actor actor, @PathVariable String code) {
        var location = places.find(actor, code);
        var name = texts.t("entry.qr", location.name(), places.typed(location));
        return image(MediaType.valueOf("image/svg+xml"))
                .body(QrCode.of(places.address(location)).svg(name));
    }

    @GetMapping(path = "/codes/{code}/qr.png", produces = MediaType.IMAGE_PNG_VALUE)
    ResponseEntity<byte[]> png(Actor actor, @PathVariable String code) {
        var location = places.find(actor, code);
        return image(MediaType.IMAGE_PNG)
                .body(QrCode.of(places.address(location)).png(PIXELS));
    }

    private static ResponseEntity.BodyBuilder image(MediaType type) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)).cachePrivate());
    }

    private ModelAndView refused(Actor actor, Structure within, Typed typed, @Nullable String problem) {
        var today = LocalDate.now(clock);
        var board = view.refused(actor, Optional.of(within), today.minusYears(1), today, typed, problem);
        return new ModelAndView("entry/locations", HttpStatus.UNPROCESSABLE_CONTENT).addObject("board", board);
    }

    private static boolean isWrong(String name) {
        return name.isEmpty() || name.length() > Location.LONGEST_NAME;
    }

    private static LocalDate day(String typed, LocalDate otherwise) {
        try {
            return typed.isEmpty() ? otherwise : LocalDate.parse(typed);
        } catch (DateTimeParseException _) {
            return otherwise;
        }
    }

    private static ModelAndView said(String what, String structure, RedirectAttributes flash) {
        flash.addFlashAttribute("said", "entry.said." + what);
        return new ModelAndView("redirect:/espace/entrees?structure=" + structure);
    }
}

package spplus.quality.result;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
import spplus.core.KeysetPage;
import spplus.core.WrittenText;
import spplus.directory.Directory;
import spplus.directory.Perimeter;
import spplus.directory.Structure;
import spplus.platform.Ids;
import spplus.platform.Texts;
import spplus.quality.domain.IndicatorStore;

/** « Que publions-nous ? » */
@Controller
@Access(Permission.PUBLISH_RESULTS)
@RequestMapping(BoardController.ADDRESS)
class BoardController {

    static final String ADDRESS = "/espace/qualite";
    private static final int SHOWN = 50;
    private static final int PUBLISHED = 60;
    private static final int AT_ONCE = 2_000;
    private static final int STEPS = 50;
    private static final int LONGEST_WHY = 300;
    private static final Pattern BOX = Pattern.compile("([^_]{36})_(\\d{1,9})");

    private final Perimeter perimeter;
    private final Directory directory;
    private final ResultView view;
    private final ResultReader reader;
    private final ResultDesk desk;
    private final IndicatorStore indicators;
    private final Texts texts;

    BoardController(
            Perimeter perimeter,
            Directory directory,
            ResultView view,
            ResultReader reader,
            ResultDesk desk,
            IndicatorStore indicators,
            Texts texts) {
        this.perimeter = perimeter;
        this.directory = directory;
        this.view = view;
        this.reader = reader;
        this.desk = desk;
        this.indicators = indicators;
        this.texts = texts;
    }

    @GetMapping
    ModelAndView show(
            Actor actor,
            @RequestParam(defaultValue = "") String structure,
            @RequestParam(name = "q", defaultValue = "") String words,
            @RequestParam(name = "apres", required = false) @Nullable UUID after,
            @RequestParam(name = "publies", required = false) @Nullable UUID older) {
        var chosen =
                perimeter.chosen(actor, Permission.PUBLISH_RESULTS, structure).orElse(null);
        var picker = perimeter.picker(actor, Permission.PUBLISH_RESULTS, chosen, words, ADDRESS);
        return new ModelAndView(
                "quality/result/board",
                "board",
                chosen == null
                        ? new ResultPages.Board(picker, null, nothing(), nothing(), "", false, false)
                        : new ResultPages.Board(
                                picker,
                                chosen,
                                view.waiting(chosen.code(), after, SHOWN),
                                view.published(chosen.code(), older, PUBLISHED),
                                view.newest(chosen.code(), AT_ONCE),
                                after != null,
                                older != null));
    }

    private static <T> KeysetPage<T> nothing() {
        return new KeysetPage<>(List.of(), null);
    }

    @PostMapping
    String act(
            Actor actor,
            @RequestParam(defaultValue = "") String structure,
            @RequestParam(name = "resultat", required = false) @Nullable List<String> boxes,
            @RequestParam(name = "vu", defaultValue = "") String newest,
            @RequestParam(name = "geste", defaultValue = "") String act,
            RedirectAttributes flash) {
        var chosen = perimeter.within(actor, Permission.PUBLISH_RESULTS, structure);
        var picked = picked(boxes == null ? List.of() : boxes);
        boolean all = act.equals("publier-tout");
        if (picked.isEmpty() && !all) {
            flash.addFlashAttribute("wrong", texts.t("quality.publish.none-picked"));
        } else {
            var done =
                    switch (act) {
                        case "valider" -> desk.validate(actor, picked);
                        case "rendre" -> desk.sendBack(actor, picked);
                        case "publier" -> desk.publish(actor, picked);
                        case "publier-tout" -> desk.publishAll(actor, chosen.code(), moment(newest), AT_ONCE);
                        default -> throw Perimeter.notThere();
                    };
            say(act, done, flash);
        }
        return "redirect:" + ADDRESS + "?structure=" + chosen.code();
    }

    private void say(String act, Done done, RedirectAttributes flash) {
        if (done.meanwhile() > 0) {
            flash.addFlashAttribute("wrong", texts.t("quality.publish.meanwhile", done.meanwhile()));
        }
        if (done.moved() > 0 || done.meanwhile() == 0) {
            flash.addFlashAttribute("said", texts.t("quality.publish.said." + act, done.moved()));
        }
    }

    /** What each box says: which result, and what of it was on the page. */
    private static List<Picked> picked(List<String> boxes) {
        return boxes.stream()
                .distinct()
                .limit(SHOWN)
                .flatMap(box -> {
                    var parts = BOX.matcher(box);
                    return parts.matches()
                            ? Ids.parse(parts.group(1)).stream()
                                    .map(id -> new Picked(id, Integer.parseInt(parts.group(2))))
                            : Stream.of();
                })
                .toList();
    }

    /** Nothing was read on a page that does not say when. */
    private static Instant moment(String typed) {
        try {
            return Instant.parse(typed);
        } catch (DateTimeParseException notSaid) {
            return Instant.EPOCH;
        }
    }

    @GetMapping("/resultats/{id}")
    ModelAndView one(Actor actor, @PathVariable UUID id) {
        var result = desk.find(actor, id);
        return page(result, result.edition(), Map.of(), Map.of());
    }

    @PostMapping("/resultats/{id}")
    ModelAndView correct(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(name = "edition", defaultValue = "0") int edition,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes flash) {
        var result = desk.find(actor, id);
        var typed = EntryController.typed(sent);
        var errors = new LinkedHashMap<String, String>();
        var why = WrittenText.line(typed.getOrDefault("pourquoi", ""));
        boolean needed = result.state() == State.PUBLISHED;
        if ((needed && why.isEmpty()) || why.length() > LONGEST_WHY) {
            errors.put("pourquoi", texts.t("quality.publish.error.why", LONGEST_WHY));
        }
        var line = read(result, typed, errors);
        if (line != null && errors.isEmpty()) {
            if (desk.correct(actor, id, edition, line, why)) {
                flash.addFlashAttribute("said", texts.t("quality.publish.corrected"));
                return new ModelAndView("redirect:" + ADDRESS + "/resultats/" + id);
            }
            var now = desk.find(actor, id);
            errors.put(
                    "pourquoi",
                    texts.t(
                            "quality.publish.error.meanwhile",
                            now.by(),
                            view.line(now).value()));
            return page(now, now.edition(), typed, errors);
        }
        return page(result, edition, typed, errors);
    }

    private @Nullable Checked read(Result result, Map<String, String> typed, Map<String, String> errors) {
        var structure = structure(result);
        var due = due(result, typed);
        try {
            return reader.correction(EntryController.raw(structure, due), structure);
        } catch (LineRefused refused) {
            errors.put(EntryController.field(due.code(), refused.field()), EntryController.message(texts, refused));
            return null;
        }
    }

    /** @param edition from which what was typed was drawn: a fresh one only beside what a colleague made of it */
    private ModelAndView page(Result result, int edition, Map<String, String> typed, Map<String, String> errors) {
        var indicator = indicators.of(result.indicator(), result.term()).orElseThrow();
        var correction = new ResultPages.Correction(
                view.line(result),
                due(result, typed),
                result.state() == State.PUBLISHED,
                directory.children(result.structure(), 1).stream().anyMatch(Structure::active),
                edition,
                typed.getOrDefault("pourquoi", ""),
                errors,
                view.steps(indicator, result.id(), STEPS));
        var page = new ModelAndView("quality/result/correction", "view", correction);
        if (!errors.isEmpty()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }

    private ResultPages.Due due(Result result, Map<String, String> typed) {
        var indicator = indicators.of(result.indicator(), result.term()).orElseThrow();
        return view.due(indicator, result.term(), result, typed, true);
    }

    private Structure structure(Result result) {
        return directory.find(result.structure()).orElseThrow(Perimeter::notThere);
    }
}

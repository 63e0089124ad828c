package spplus.quality.result;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import spplus.access.Access;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.directory.Directory;
import spplus.directory.Perimeter;
import spplus.directory.Structure;
import spplus.platform.Texts;
import spplus.quality.domain.Term;
import spplus.quality.domain.Wording;
import spplus.quality.result.EntryDesk.Typed;
import spplus.quality.result.ResultDesk.Subject;
import spplus.quality.result.ResultPages.Due;
import spplus.quality.result.ResultPages.Entry;

/** « Quels sont nos résultats ? » : all that is due for a structure, on one page. */
@Controller
@Access(Permission.ENTER_RESULTS)
@RequestMapping(EntryController.ADDRESS)
class EntryController {

    static final String ADDRESS = "/espace/qualite/saisie";
    private static final int FARTHEST = 11;

    private final Perimeter perimeter;
    private final Directory directory;
    private final ResultReader reader;
    private final ResultView view;
    private final EntryDesk desk;
    private final Wording wording;
    private final Texts texts;

    EntryController(
            Perimeter perimeter,
            Directory directory,
            ResultReader reader,
            ResultView view,
            EntryDesk desk,
            Wording wording,
            Texts texts) {
        this.perimeter = perimeter;
        this.directory = directory;
        this.reader = reader;
        this.view = view;
        this.desk = desk;
        this.wording = wording;
        this.texts = texts;
    }

    @GetMapping
    ModelAndView show(
            Actor actor,
            @RequestParam(defaultValue = "") String structure,
            @RequestParam(name = "q", defaultValue = "") String words,
            @RequestParam(name = "recul", defaultValue = "0") int back) {
        var chosen = perimeter
                .chosen(actor, Permission.ENTER_RESULTS, structure)
                .filter(Structure::active)
                .orElse(null);
        var picker = perimeter.picker(actor, Permission.ENTER_RESULTS, chosen, words, ADDRESS);
        int within = Math.clamp(back, 0, FARTHEST);
        return chosen == null
                ? page(new Entry(picker, null, 0, false, List.of(), 0, Map.of()))
                : page(entry(actor, chosen, within, Map.of(), Map.of()));
    }

    /** Either all that is typed is kept, or nothing is and the page says what to mend. */
    @PostMapping
    ModelAndView save(
            Actor actor,
            @RequestParam(defaultValue = "") String structure,
            @RequestParam(name = "recul", defaultValue = "0") int back,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes flash) {
        var chosen = perimeter.within(actor, Permission.ENTER_RESULTS, structure);
        int within = Math.clamp(back, 0, FARTHEST);
        var typed = typed(sent);
        var errors = new LinkedHashMap<String, String>();
        var lines = new ArrayList<Typed>();
        for (var due : view.due(chosen, within, typed)) {
            if (isSent(due, typed)) {
                read(actor, chosen, due, typed, lines, errors);
            }
        }
        if (!errors.isEmpty()) {
            return page(entry(actor, chosen, within, typed, errors));
        }
        var outcome = desk.save(actor, lines);
        if (!outcome.crossed().isEmpty()) {
            outcome.crossed().forEach((code, now) -> {
                typed.remove(code + ".edition");
                errors.put(code + ".nombre", texts.t("quality.entry.crossed", now.by()));
            });
            return page(entry(actor, chosen, within, typed, errors));
        }
        flash.addFlashAttribute("said", said(outcome));
        return new ModelAndView("redirect:" + ADDRESS + "?structure=" + chosen.code() + "&recul=" + within);
    }

    private String said(EntryDesk.Outcome outcome) {
        var saved = texts.t("quality.entry.saved", outcome.kept());
        if (outcome.withdrawn() == 0) {
            return saved;
        }
        var withdrawn = texts.t("quality.entry.withdrawn", outcome.withdrawn());
        return outcome.kept() == 0 ? withdrawn : saved + " " + withdrawn;
    }

    /** What was typed for another period than the page now asks for is shown again, never filed under this one. */
    private void read(
            Actor actor,
            Structure structure,
            Due due,
            Map<String, String> typed,
            List<Typed> lines,
            Map<String, String> errors) {
        var seen = typed.getOrDefault(due.code() + ".periode", due.term());
        if (!seen.equals(due.term())) {
            typed.remove(due.code() + ".edition");
            if (isTyped(due)) {
                errors.put(due.code() + ".nombre", texts.t("quality.entry.moved", period(seen), due.period()));
            }
            return;
        }
        var subject =
                new Subject(structure.code(), due.code(), Term.parse(due.term()).orElseThrow());
        try {
            var scope = actor.scopeOf(Permission.ENTER_RESULTS);
            var line = isTyped(due) ? reader.read(raw(structure, due), scope) : null;
            lines.add(new Typed(subject, line, typed.containsKey(due.code() + ".edition") ? due.edition() : null));
        } catch (LineRefused refused) {
            errors.put(field(due.code(), refused.field()), message(texts, refused));
        }
    }

    private String period(String code) {
        return Term.parse(code).map(wording::term).orElse(code);
    }

    private static boolean isSent(Due due, Map<String, String> typed) {
        return typed.keySet().stream().anyMatch(name -> name.startsWith(due.code() + "."));
    }

    static String message(Texts texts, LineRefused refused) {
        return texts.t("quality.entry.reason." + refused.code(), refused.detail());
    }

    /** The field of the form that is at fault. */
    static String field(String code, String field) {
        return code
                + switch (field) {
                    case "second" -> ".moins";
                    case "denominator" -> ".sur";
                    case "reason" -> ".motif";
                    case "words" -> ".mots";
                    default -> ".nombre";
                };
    }

    static Raw raw(Structure structure, Due due) {
        var asked = due.asked();
        return new Raw(
                structure.code().value(),
                due.code(),
                due.term(),
                asked.getFirst().value(),
                asked.size() > 2 ? asked.get(1).value() : "",
                asked.getLast().value(),
                "",
                due.reason(),
                due.alone() ? "oui" : "",
                due.words());
    }

    static Map<String, String> typed(MultiValueMap<String, String> sent) {
        var typed = new LinkedHashMap<String, String>();
        sent.toSingleValueMap()
                .forEach((name, value) ->
                        typed.put(name, Objects.requireNonNullElse(value, "").strip()));
        return typed;
    }

    private static boolean isTyped(Due due) {
        return !due.reason().isEmpty()
                || !due.words().isEmpty()
                || due.asked().stream().anyMatch(asked -> !asked.value().isEmpty());
    }

    private Entry entry(
            Actor actor, Structure structure, int back, Map<String, String> typed, Map<String, String> errors) {
        var due = view.due(structure, back, typed);
        return new Entry(
                perimeter.picker(actor, Permission.ENTER_RESULTS, structure, "", ADDRESS),
                structure,
                back,
                directory.children(structure.code(), 1).stream().anyMatch(Structure::active),
                due,
                (int) due.stream().filter(one -> !one.state().isEmpty()).count(),
                errors);
    }

    private static ModelAndView page(Entry entry) {
        var page = new ModelAndView("quality/result/entry", "entry", entry);
        if (!entry.errors().isEmpty()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }
}

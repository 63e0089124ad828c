package spplus.improvement.action;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
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
import spplus.core.WrittenText;
import spplus.directory.Perimeter;
import spplus.improvement.action.ActionPages.Values;
import spplus.platform.Texts;
import spplus.privacy.Screening;

/** The indicator of an action, month by month, typed or pasted; and its milestones. */
@Controller
@RequestMapping(ActionController.PATH + "/{id:[0-9a-f-]{36}}")
@Access(Permission.ENTER_RESULTS)
class SeriesController {

    private static final int LONGEST_LABEL = 160;
    private static final int LONGEST_WHY = 500;

    private final ActionDesk desk;
    private final PointRepository points;
    private final ActionViews views;
    private final ActionWords words;
    private final Screening screening;
    private final Texts texts;
    private final Clock clock;

    SeriesController(
            ActionDesk desk,
            PointRepository points,
            ActionViews views,
            ActionWords words,
            Screening screening,
            Texts texts,
            Clock clock) {
        this.desk = desk;
        this.points = points;
        this.views = views;
        this.words = words;
        this.screening = screening;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/valeurs")
    ModelAndView values(Actor actor, @PathVariable UUID id) {
        var action = desk.find(actor, Permission.ENTER_RESULTS, id);
        return values(action, kept(action), "", Map.of(), HttpStatus.OK);
    }

    @PostMapping("/valeurs")
    ModelAndView keep(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(name = "valeurs", defaultValue = "") String own,
            @RequestParam(name = "semblables", defaultValue = "") String peers,
            @RequestParam(name = "pourquoi", defaultValue = "") String why,
            @RequestParam(defaultValue = "0") int version,
            RedirectAttributes flash) {
        var action = desk.find(actor, Permission.ENTER_RESULTS, id);
        var before = YearMonth.from(LocalDate.now(clock));
        var typed = new Typed(own, peers, version);
        var mine = SeriesText.read(own, action.gauge().kind(), false, before);
        var others = SeriesText.read(peers, action.gauge().kind(), true, before);
        var errors = problems(mine, others, WrittenText.text(why));
        if (!errors.isEmpty()) {
            return values(action, typed, why, errors, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var months = mine.series().getOrDefault(PointRepository.OWN, List.of());
        try {
            desk.measured(actor, id, version, WrittenText.text(why), months, others.series());
        } catch (ActionRefused refused) {
            return refused(actor, id, typed, why, refused);
        }
        flash.addFlashAttribute("said", texts.t("improvement.said.measured"));
        return new ModelAndView("redirect:" + action.path() + "/effet");
    }

    @PostMapping("/jalons")
    @Access(Permission.MANAGE_STRUCTURE)
    ModelAndView addMilestone(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(name = "jalon", defaultValue = "") String typed,
            @RequestParam(name = "echeance", defaultValue = "") String day) {
        var action = desk.find(actor, Permission.MANAGE_STRUCTURE, id);
        var label = WrittenText.line(typed);
        var due = ActionForm.parsed(day);
        var errors = new LinkedHashMap<String, String>();
        if (label.isEmpty() || label.length() > LONGEST_LABEL) {
            errors.put("jalon", texts.t("improvement.milestone.error.label", LONGEST_LABEL));
        }
        personal(label).ifPresent(words -> errors.put("jalon", words));
        if (due == null) {
            errors.put("echeance", texts.t("improvement.form.error.day"));
        }
        if (due == null || !errors.isEmpty()) {
            return show(actor, action, Map.of("jalon", typed, "echeance", day), errors);
        }
        if (!desk.addMilestone(actor, id, label, due)) {
            errors.put("jalon", texts.t("improvement.milestone.error.many"));
            return show(actor, action, Map.of("jalon", typed, "echeance", day), errors);
        }
        return back(action);
    }

    @PostMapping("/jalons/{milestone}")
    @Access(Permission.MANAGE_STRUCTURE)
    ModelAndView changeMilestone(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID milestone,
            @RequestParam(name = "geste", defaultValue = "") String deed) {
        var action = desk.find(actor, Permission.MANAGE_STRUCTURE, id);
        switch (deed) {
            case "fait" -> desk.tickMilestone(actor, id, milestone, true);
            case "pas-fait" -> desk.tickMilestone(actor, id, milestone, false);
            case "retirer" -> desk.removeMilestone(actor, id, milestone);
            default -> throw Perimeter.notThere();
        }
        return back(action);
    }

    private Map<String, String> problems(SeriesText mine, SeriesText others, String why) {
        var errors = new LinkedHashMap<String, String>();
        mine.problem().ifPresent(problem -> errors.put("valeurs", words(problem)));
        others.problem().ifPresent(problem -> errors.put("semblables", words(problem)));
        personal(String.join("\n", others.series().keySet()))
                .ifPresent(words -> errors.putIfAbsent("semblables", words));
        personal(why).ifPresent(words -> errors.put("pourquoi", words));
        if (why.length() > LONGEST_WHY) {
            errors.put("pourquoi", texts.t("improvement.form.error.long", LONGEST_WHY));
        }
        return errors;
    }

    private Optional<String> personal(String text) {
        return screening.screen(text).surelyPersonal().map(words -> texts.t("improvement.form.error.person", words));
    }

    /** Beside what was typed stands what a colleague kept meanwhile; sent once more, it is kept over the colleague's. */
    private ModelAndView refused(Actor actor, UUID id, Typed typed, String why, ActionRefused refused) {
        var now = desk.find(actor, Permission.ENTER_RESULTS, id);
        var field = refused.why().equals("unsaid") ? "pourquoi" : "valeurs";
        var errors = Map.of(field, texts.t("improvement.refused." + refused.why(), now.changedBy()));
        var again = new Typed(typed.own(), typed.peers(), now.version());
        return values(now, again, why, errors, HttpStatus.CONFLICT);
    }

    private Typed kept(Action action) {
        var kind = action.gauge().kind();
        var peers = points.peers(action.id()).entrySet().stream()
                .map(peer -> SeriesText.write(peer.getKey(), peer.getValue(), kind))
                .collect(Collectors.joining());
        return new Typed(SeriesText.write("", points.own(action.id()), kind), peers, action.version());
    }

    private ModelAndView show(Actor actor, Action action, Map<String, String> typed, Map<String, String> errors) {
        return new ModelAndView("improvement/action/show", HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("show", views.show(actor, action, typed, errors));
    }

    private static ModelAndView back(Action action) {
        return new ModelAndView("redirect:" + action.path() + "#jalons");
    }

    private String words(SeriesText.Problem problem) {
        return texts.t("improvement.values.error." + problem.why(), problem.line());
    }

    private ModelAndView values(Action action, Typed typed, String why, Map<String, String> errors, HttpStatus status) {
        var kept = kept(action);
        var values = new Values(
                action,
                words.where(action.structure()),
                typed.own(),
                typed.peers(),
                why,
                typed.version(),
                other(kept.own(), typed.own()),
                other(kept.peers(), typed.peers()),
                errors);
        return new ModelAndView("improvement/action/values", status).addObject("values", values);
    }

    private static String other(String kept, String typed) {
        return kept.equals(WrittenText.text(typed) + "\n") || kept.equals(typed) ? "" : kept;
    }

    private record Typed(String own, String peers, int version) {}
}

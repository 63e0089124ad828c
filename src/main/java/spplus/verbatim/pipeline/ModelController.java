package spplus.verbatim.pipeline;

import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import spplus.access.Access;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.core.Interval;
import spplus.directory.Perimeter;
import spplus.verbatim.model.ModelFile;

/** « Quel modèle lit nos textes, et que vaut-il ? » */
@Controller
@RequestMapping("/espace/voix/modeles")
class ModelController {

    private static final int MOST = 20;
    private static final String BACK = "redirect:/espace/voix/modeles";

    private final ModelDesk desk;
    private final ModelRepository models;
    private final FrozenRepository frozen;
    private final Trials trials;
    private final QueueRepository queue;

    ModelController(
            ModelDesk desk, ModelRepository models, FrozenRepository frozen, Trials trials, QueueRepository queue) {
        this.desk = desk;
        this.models = models;
        this.frozen = frozen;
        this.trials = trials;
        this.queue = queue;
    }

    @GetMapping
    @Access(Permission.ANALYSE_VOICES)
    ModelAndView show(Actor actor) {
        var history = models.activations(MOST);
        var rows = new ArrayList<>(models.all(MOST).stream().map(this::model).toList());
        rows.add(new ModelPages.Model("", 0, 0, 0, 0, null, trial("")));
        return new ModelAndView("verbatim/models")
                .addObject(
                        "models",
                        new ModelPages.Models(
                                models.running(),
                                rows,
                                frozen.count(),
                                queue.waiting(),
                                queue.read(),
                                queue.lastRun().map(ModelController::run).orElse(null),
                                history.stream()
                                        .map(one -> new ModelPages.Began(one.version(), one.at(), one.by()))
                                        .toList(),
                                actor.may(Permission.OPERATE),
                                history.stream()
                                        .findFirst()
                                        .map(ModelRepository.Activation::previous)
                                        .orElse(null)));
    }

    @PostMapping("/activer")
    @Access(Permission.OPERATE)
    String activate(Actor actor, @RequestParam(defaultValue = "") String version, RedirectAttributes flash) {
        try {
            var done = desk.activate(version, actor.name(), actor.id());
            flash.addFlashAttribute("said", done.isPresent() ? "activated" : "same");
        } catch (ModelDesk.NoSuchModel e) {
            throw Perimeter.notThere();
        } catch (ModelFile.BadModel e) {
            flash.addFlashAttribute("said", "unreadable");
        }
        return BACK;
    }

    @PostMapping("/revenir")
    @Access(Permission.OPERATE)
    String rollBack(Actor actor, RedirectAttributes flash) {
        try {
            flash.addFlashAttribute(
                    "said", desk.rollBack(actor.name(), actor.id()).isPresent() ? "rolled-back" : "same");
        } catch (ModelFile.BadModel e) {
            flash.addFlashAttribute("said", "unreadable");
        }
        return BACK;
    }

    private ModelPages.Model model(ModelRepository.Installed one) {
        var card = one.card();
        return new ModelPages.Model(
                card.version(),
                card.rows(),
                card.folds(),
                card.feelingAccuracy(),
                card.polarityAccuracy(),
                one.installedAt(),
                trial(card.version()));
    }

    private ModelPages.@Nullable Trial trial(String version) {
        return trials.known(version).map(ModelController::trial).orElse(null);
    }

    private static ModelPages.Trial trial(FrozenRepository.Trial trial) {
        var interval = Interval.wilson(trial.feelingsRight(), trial.texts());
        return new ModelPages.Trial(
                trial.texts(),
                (double) trial.feelingsRight() / trial.texts(),
                interval.low(),
                interval.high(),
                trial.macroF1(),
                trial.polarities() == 0 ? 0 : (double) trial.polaritiesRight() / trial.polarities());
    }

    private static ModelPages.Run run(QueueRepository.Run run) {
        var state = run.goesOn() ? "going" : run.finishedAt() != null ? "done" : "given-up";
        return new ModelPages.Run(state, run.done(), run.total());
    }
}
